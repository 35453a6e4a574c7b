import { useTranslation } from 'react-i18next';
import { SectionTitle } from '#src/client/ui/kit/section-title.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';

/** What the person has let slip in this week's meeting. */
export function HeardSoFar({ person }: { readonly person: string }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view } = useTable();
  const heard = view.evidence.filter(
    (piece) => piece.person === person && piece.week === view.week,
  );
  return (
    <section>
      <SectionTitle
        title={t('scene.heard')}
        aside={t('evidence.pieces', { count: heard.length })}
      />
      <ul className="heard">
        {heard.map((piece, at) => (
          <li key={at}>
            <span className="tag">{t(`dimension.${piece.dimension}`)}</span>
            <span>{texts.evidence(piece) || t(`evidence.${piece.source}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
