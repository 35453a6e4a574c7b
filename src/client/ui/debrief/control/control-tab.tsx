import { useTranslation } from 'react-i18next';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { HeadlineText } from '#src/client/ui/debrief/headline-text.tsx';
import { useFinding } from '#src/client/ui/debrief/use-finding.ts';
import { KINDS } from '#src/client/ui/debrief/overview/reading-words.ts';
import { ClaimList } from './claim-list.tsx';
import { controlHeadline } from './control-figures.ts';
import { ElementList } from './element-list.tsx';
import { ForecastChart } from './forecast-chart.tsx';

/** Control as rated, borne out and true; the stages claimed; the forecasts. */
export function ControlTab() {
  const { t } = useTranslation('debrief');
  const { debrief } = useDebrief();
  const say = useFinding();
  const last = debrief.control.find(({ week }) => week === debrief.week) ?? debrief.control.at(-1);
  return (
    <div className="db-sheet">
      <div className="db-main">
        <HeadlineText text={say('controlHeadline', controlHeadline(debrief))} />
        <p className="db-standfirst">
          {last !== undefined &&
            t(
              'control.atEnd',
              Object.fromEntries(
                KINDS.map((kind) => [kind, t('control.reading', { ...last[kind] })]),
              ),
            )}
        </p>
        <ElementList />
        <p className="note db-foot">{t('elements.foot')}</p>
      </div>
      <aside className="db-side" aria-label={t('control.panel')}>
        <ForecastChart />
        <ClaimList />
      </aside>
    </div>
  );
}
