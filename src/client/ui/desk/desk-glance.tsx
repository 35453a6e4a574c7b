import { useTranslation } from 'react-i18next';
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
    <button type="button" className="desk-glance" onClick={() => turnTo('desk')}>
      <span aria-hidden="true" className="glance-papers">
        {view.aids.map(({ id, step, steps }) => (
          <AidGlyph key={id} step={step} steps={steps} size={0.58} />
        ))}
      </span>
      <span className="glance-words">
        <b>{t('part.aids')}</b> {t('aid.glance', { count: view.aids.length, done, begun })}
      </span>
    </button>
  );
}
