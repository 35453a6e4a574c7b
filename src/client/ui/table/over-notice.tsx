import { useTranslation } from 'react-i18next';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { ReadingKey } from '#src/client/ui/panels/reading-key.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { useRun, useServices } from '#src/client/ui/services.tsx';
import { useTable } from './table-context.tsx';
import './sheet.css';

export function OverNotice() {
  const { t } = useTranslation('play');
  const { view, ask, turnTo } = useTable();
  const { ranked } = useServices();
  const run = useRun((state) => state.run?.id ?? '');
  return (
    <section className="sheet over" aria-labelledby="over-title">
      <div className="sheet-body">
        <p className="over-seal" data-outcome={view.outcome} aria-hidden="true">
          {t(`outcomeSeal.${view.outcome ?? 'lost'}`)}
        </p>
        <FocusHeading id="over-title">{t(`outcome.${view.outcome ?? 'lost'}.title`)}</FocusHeading>
        <p>{t(`outcome.${view.outcome ?? 'lost'}.line`)}</p>
        <div>
          <p>{t('over.reading', view.control.calibrated)}</p>
          <ReadingKey />
        </div>
        {ranked ? (
          <>
            <p>{t('over.ranked')}</p>
            <div className="over-foot">
              <button type="button" className="button" onClick={() => turnTo('log')}>
                {t('page.log')}
              </button>
            </div>
          </>
        ) : (
          <div className="over-foot">
            <a className="button primary large" href={formatRoute({ screen: 'debrief', run })}>
              {t('over.debrief')}
            </a>
            <button type="button" className="button" onClick={() => ask('rewind')}>
              {t('rewind.title')}
            </button>
          </div>
        )}
      </div>
    </section>
  );
}
