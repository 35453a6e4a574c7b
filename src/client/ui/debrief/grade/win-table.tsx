import { useTranslation } from 'react-i18next';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import type { Decision } from '#src/core/analysis/grade/report.ts';
import { phaseOfWeek } from '#src/client/ui/debrief/chart/march-columns.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { whole } from './decision-figures.ts';
import { Loss } from './points.tsx';
import { RedMark } from './red-mark.tsx';
import { useDecisionWords } from './use-decision-words.ts';
import { useGrade } from './use-grade.ts';

const COLUMNS = ['week', 'phase', 'decision', 'label', 'before', 'chosen', 'best', 'loss'] as const;
const LINE = ['week', 'fair', 'band', 'hindsight', 'skill', 'luck'] as const;

/** The decisions in their order with their chances, and the line week by week. */
export function WinTable({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('grade');
  const texts = useTexts();
  const { name } = useDecisionWords();
  const places = useGrade((state) => state.places);
  const grade = useGrade((state) => state.grade);
  return (
    <>
      <table className="db-table gr-table">
        <caption>{t('table.decisions')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => {
            const decision = grade?.decisions.find(({ index }) => index === place.index);
            return (
              <tr key={place.index}>
                <th scope="row">{place.week}</th>
                <td>{texts.name('phases', phaseOfWeek(debrief.phases, place.week), 'name')}</td>
                <td>{name(place)}</td>
                <td>
                  {t(`label.${decision?.label ?? 'open'}`)}
                  {decision?.red === true && (
                    <>
                      {' '}
                      <RedMark size={14} />
                    </>
                  )}
                </td>
                {decision !== undefined && <Chances decision={decision} />}
              </tr>
            );
          })}
        </tbody>
      </table>
      <LineTable />
    </>
  );
}

function Chances({ decision }: { readonly decision: Decision }) {
  const { before, chosen, best, loss, se } = decision.fair;
  return (
    <>
      <td>{whole(before)}</td>
      <td>{whole(chosen)}</td>
      <td>{whole(best)}</td>
      <td>
        <Loss loss={loss} se={se} />
      </td>
    </>
  );
}

function LineTable() {
  const { t } = useTranslation('grade');
  const grade = useGrade((state) => state.grade);
  if (grade === null) return null;
  return (
    <table className="db-table gr-table">
      <caption>{t('table.line')}</caption>
      <thead>
        <tr>
          {LINE.map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grade.line.map((point) => {
          const step = grade.steps.find(({ week }) => week === point.week);
          return (
            <tr key={point.week}>
              <th scope="row">{point.week}</th>
              <td>{whole(point.fair)}</td>
              <td>{t('table.band', { low: whole(point.low), high: whole(point.high) })}</td>
              <td>{whole(point.hindsight)}</td>
              <td>{step === undefined ? '' : whole(step.skill)}</td>
              <td>{step === undefined ? '' : whole(step.luck)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
