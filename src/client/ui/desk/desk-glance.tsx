import { useTranslation } from 'react-i18next';
import { SectionTitle } from '#src/client/ui/kit/section-title.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { AidGlyph } from './aid-glyph.tsx';
import './glance.css';

/** All papers at one glance, beside the table; pressing them opens the desk. */
export function DeskGlance() {
  const { t } = useTranslation('desk');
  const { view, turnTo } = useTable();
  if (view.aids.length === 0) return null;
  const done = view.aids.filter(({ step, steps }) => step === steps).length;
  const begun = view.aids.filter(({ step, steps }) => step > 0 && step < steps).length;
  return (
    <section className="desk-glance" aria-labelledby="glance-title">
      <SectionTitle
        id="glance-title"
        title={t('part.aids')}
        aside={t('aid.done', { done, count: view.aids.length })}
      />
      <button type="button" className="glance-papers" onClick={() => turnTo('desk')}>
        <span aria-hidden="true">
          {view.aids.map(({ id, step, steps }) => (
            <AidGlyph key={id} step={step} steps={steps} size={0.7} />
          ))}
        </span>
        <span className="glance-words">{t('aid.glance', { begun })}</span>
      </button>
    </section>
  );
}
