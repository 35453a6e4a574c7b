import { useTranslation } from 'react-i18next';
import { PracticeLinks } from '#src/client/ui/practice/practice-links.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { useRun, useServices } from '#src/client/ui/services.tsx';
import type { DebriefActions } from './use-debrief-actions.ts';
import { useNextAct } from './use-next-act.ts';

/** What next, and which run this was. */
export function DebriefFoot({ actions }: { readonly actions: DebriefActions }) {
  const { t } = useTranslation('debrief');
  const { ranked } = useServices();
  const run = useRun((state) => state.run);
  const next = useNextAct(run?.record.deal);
  return (
    <footer className="db-end">
      {next !== null && (
        <section className="db-next-act" aria-labelledby="db-next-act">
          <h2 id="db-next-act">{t('nextAct.title', { title: next.texts.say('title') })}</h2>
          <p>{next.texts.say('teaches')}</p>
          <a className="button primary" href={formatRoute({ screen: 'deal', deal: next.deal })}>
            {t('nextAct.go')}
          </a>
        </section>
      )}
      <div className="db-end-bar">
        <p className="db-end-actions">
          {!ranked && (
            <>
              <button
                type="button"
                className={next === null ? 'button primary' : 'button'}
                onClick={() => actions.again('fresh')}
              >
                {t('action.freshDraw')}
              </button>
              <button type="button" className="button" onClick={() => actions.again('same')}>
                {t('action.sameDraw')}
              </button>
            </>
          )}
        </p>
        <p className="db-end-more">
          <PracticeLinks />
          <button type="button" className="button" onClick={actions.exportRun}>
            {t('action.export')}
          </button>
          <a className="button" href={formatRoute({ screen: 'home' })}>
            {t('action.home')}
          </a>
        </p>
      </div>
      <p role="alert" className="db-caution" hidden={!actions.failed}>
        {actions.failed ? t('action.failed') : ''}
      </p>
      {run !== null && (
        <p className="note">{t('foot.run', { seed: run.record.seed, rules: run.record.rules })}</p>
      )}
    </footer>
  );
}
