import { Tab, TabList } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { Seal } from '#src/client/ui/kit/seal.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import type { Tab as TabName } from './debrief-context.tsx';
import type { DebriefActions } from './use-debrief-actions.ts';

/** The head of the paper: which deal, the sheets, what can be done with the run. */
export function DebriefHead({
  actions,
  tabs,
}: {
  readonly actions: DebriefActions;
  readonly tabs: readonly TabName[];
}) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { ranked } = useServices();
  return (
    <header className="db-head">
      <a className="db-home" href={formatRoute({ screen: 'home' })}>
        <span className="db-back">
          <Icon name="back" size={24} />
        </span>
        <Seal size={34} />
        <span className="unseen">{t('action.home')}</span>
      </a>
      <p className="db-title">{t('head.title', { title: texts.say('title') })}</p>
      <TabList aria-label={t('head.tabs')} className="db-tabs">
        {tabs.map((tab) => (
          <Tab key={tab} id={tab}>
            <span className="db-tab-long">{t(`tab.${tab}.long`)}</span>
            <span className="db-tab-short" aria-hidden="true">
              {t(`tab.${tab}.short`)}
            </span>
          </Tab>
        ))}
      </TabList>
      <p className="db-head-tools">
        <button type="button" className="link" onClick={actions.print}>
          {t('action.print')}
        </button>
        <button type="button" className="link" onClick={actions.exportRun}>
          {t('action.export')}
        </button>
        {!ranked && (
          <button
            type="button"
            className="button db-head-again"
            onClick={() => actions.again('fresh')}
          >
            {t('action.freshDraw')}
          </button>
        )}
      </p>
    </header>
  );
}
