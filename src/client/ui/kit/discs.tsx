import { useTranslation } from 'react-i18next';

/** How sure one is, as three discs. */
export function Discs({ sure }: { readonly sure: 0 | 1 | 2 | 3 }) {
  const { t } = useTranslation();
  return (
    <span className="discs" role="img" aria-label={t(`sure.${sure}`)}>
      {[1, 2, 3].map((at) => (
        <i key={at} data-on={at <= sure} />
      ))}
    </span>
  );
}
