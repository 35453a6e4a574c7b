import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#src/client/ui/debrief/chart/chart-figure.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { HeadlineText } from '#src/client/ui/debrief/headline-text.tsx';
import { useFinding } from '#src/client/ui/debrief/use-finding.ts';
import { FactsBoard } from './facts-board.tsx';
import { FogChart } from './fog-chart.tsx';
import { FogTable } from './fog-table.tsx';
import { fogHeadline, mostCourted } from './fog-weeks.ts';
import { HiddenList } from './hidden-list.tsx';
import { WeekList } from './week-list.tsx';

/** The fog lifted: what rivals did, what people truly were, what was true of all one heard. */
export function FogTab() {
  const { t } = useTranslation('debrief');
  const { debrief } = useDebrief();
  const say = useFinding();
  const unseen = debrief.rivals.find((move) => !move.seen);
  const [week, setWeek] = useState(unseen?.week ?? 1);
  const courted = mostCourted(debrief);
  return (
    <div className="db-sheet">
      <div className="db-main">
        <HeadlineText text={say('fogHeadline', fogHeadline(debrief))} />
        <p className="db-standfirst">
          {courted === null ? t('fog.calm') : say('fogLine', courted)}
        </p>
        <ChartFigure title={t('fog.figure')} legend={<FogLegend />} table={<FogTable />}>
          <FogChart debrief={debrief} week={week} onWeek={setWeek} />
        </ChartFigure>
      </div>
      <aside className="db-side" aria-label={t('fog.panel')}>
        <WeekList week={week} />
        <HiddenList />
      </aside>
      <FactsBoard />
    </div>
  );
}

function FogLegend() {
  const { t } = useTranslation('debrief');
  return (
    <>
      {[true, false].map((seen) => (
        <li key={String(seen)}>
          <svg aria-hidden="true" width="16" height="16" viewBox="-8 -8 16 16">
            <path className="db-move" data-seen={seen} d="M-6-6H6V6H-6Z" />
          </svg>
          {t(seen ? 'fog.legend.seen' : 'fog.legend.unseen')}
        </li>
      ))}
      {[true, false].map((seen) => (
        <li key={String(seen)}>
          <svg aria-hidden="true" width="18" height="18" viewBox="-9 -9 18 18">
            <path className="db-event" data-seen={seen} d="M0-8 8 0 0 8-8 0Z" />
          </svg>
          {t(seen ? 'fog.legend.heard' : 'fog.legend.unheard')}
        </li>
      ))}
      <li>
        <svg aria-hidden="true" width="26" height="16" viewBox="0 0 26 16">
          <path className="db-strand-for" d="M0 8V2H12V8Z" />
          <path className="db-strand-against" d="M13 8V14H26V8Z" />
        </svg>
        {t('fog.legend.strand')}
      </li>
    </>
  );
}
