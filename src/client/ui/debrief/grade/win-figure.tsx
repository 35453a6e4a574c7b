import { useTranslation } from 'react-i18next';
import { THRESHOLDS } from '#src/core/analysis/grade/scale.ts';
import { ChartFigure } from '#src/client/ui/debrief/chart/chart-figure.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { GradeMark } from '#src/client/ui/debrief/grade-mark.tsx';
import { LABELS } from './decision-figures.ts';
import { GradeProgress } from './progress.tsx';
import { useGrade } from './use-grade.ts';
import { WinChart } from './win-chart.tsx';
import { WinTable } from './win-table.tsx';

/** The win-chance line with its legend and its table; nothing where a run cannot be graded. */
export function WinFigure() {
  const { t } = useTranslation('grade');
  const { debrief } = useDebrief();
  const phase = useGrade((state) => state.phase);
  if (phase === 'closed' || phase === 'absent') return null;
  return (
    <>
      <ChartFigure
        title={t('win.figure')}
        legend={<WinLegend />}
        table={<WinTable debrief={debrief} />}
      >
        <WinChart debrief={debrief} />
      </ChartFigure>
      <GradeProgress />
    </>
  );
}

function WinLegend() {
  const { t } = useTranslation('grade');
  return (
    <>
      {LABELS.map((label) => (
        <li key={label}>
          <GradeMark grade={label} size={16} />
          {t(`legend.${label}`, { points: label === 'good' ? 0 : THRESHOLDS[label] })}
        </li>
      ))}
      <li>
        <svg aria-hidden="true" width="30" height="10" viewBox="0 0 30 10">
          <path className="gr-hindsight-line" d="M1 5H29" />
        </svg>
        {t('legend.hindsight')}
      </li>
      <li className="db-forecasts">
        <svg aria-hidden="true" width="22" height="12" viewBox="0 0 22 12">
          <path d="M1 6H21M11 1V11" />
        </svg>
        {t('legend.forecast')}
      </li>
    </>
  );
}
