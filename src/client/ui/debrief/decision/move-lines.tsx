import { useTranslation } from 'react-i18next';

/** The moves of a plan, one to a line; or that nothing is done. */
export function MoveLines({ moves }: { readonly moves: readonly string[] }) {
  const { t } = useTranslation('grade');
  if (moves.length === 0) return <>{t('retry.nothing')}</>;
  return (
    <span className="gd-moves">
      {moves.map((move) => (
        <span key={move}>{move}</span>
      ))}
    </span>
  );
}
