import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartCell } from '#src/core/analysis/debrief/chart.ts';
import { ChartFigure } from '#src/client/ui/debrief/chart/chart-figure.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { HeadlineText } from '#src/client/ui/debrief/headline-text.tsx';
import { useFinding } from '#src/client/ui/debrief/use-finding.ts';
import { CellPanel } from './cell-panel.tsx';
import { firstCell, readingHeadline, readingStandfirst, rowsOf } from './reading-figures.ts';
import { ReadingLegend } from './reading-legend.tsx';
import { ReadingMatrix } from './reading-matrix.tsx';
import { ReadingPages } from './reading-pages.tsx';
import { ReadingTable } from './reading-table.tsx';

/** The chart against the truth and against what could be known. */
export function ReadingTab() {
  const { t } = useTranslation('debrief');
  const { debrief } = useDebrief();
  const say = useFinding();
  const [chosen, setChosen] = useState<ChartCell | undefined>(() => firstCell(debrief.chart));
  const rows = useMemo(() => rowsOf(debrief.chart), [debrief.chart]);
  const powers = new Map(debrief.votes.map(({ person, power }) => [person, power]));
  const part = debrief.score.parts.find(({ id }) => id === 'reading');
  return (
    <div className="db-sheet db-reading">
      <div className="db-main">
        <HeadlineText text={say('readingHeadline', readingHeadline(debrief.chart))} />
        <p className="db-standfirst">{say('readingStandfirst', readingStandfirst(debrief))}</p>
        <ChartFigure
          title={t('reading.figure')}
          legend={<ReadingLegend />}
          table={<ReadingTable rows={rows} />}
        >
          <ReadingMatrix rows={rows} powers={powers} chosen={chosen} onChoose={setChosen} />
          <ReadingPages rows={rows} />
          <p className="note db-foot">{t('reading.foot')}</p>
        </ChartFigure>
      </div>
      <aside className="db-side" aria-label={t('reading.panel')}>
        {chosen !== undefined && <CellPanel cell={chosen} />}
        {part !== undefined && (
          <p className="db-part-total">
            <b>{t('part.reading.name')}</b>
            <span>
              <b>{part.points}</b> / {part.most}
            </span>
          </p>
        )}
      </aside>
    </div>
  );
}
