import { useTranslation } from 'react-i18next';
import type { ChangeView } from '#src/core/schema/view.ts';

const STRONG = 110;
const WEAK = 90;

/** What helped an argument or held it back; what did neither is not worth a word. */
export function FactorTags({ factors }: { readonly factors: ChangeView['factors'] }) {
  const { t } = useTranslation('play');
  const telling = factors.filter(({ percent }) => percent >= STRONG || percent < WEAK);
  if (telling.length === 0) return null;
  return (
    <p className="change-tags">
      {telling.map(({ name, percent }) => (
        <span key={name} className={`tag ${percent >= STRONG ? 'good' : 'caution'}`}>
          {t(`change.${percent >= STRONG ? 'helped' : 'hindered'}.${name}`)}
        </span>
      ))}
    </p>
  );
}
