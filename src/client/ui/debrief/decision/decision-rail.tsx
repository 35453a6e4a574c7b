import { useTranslation } from 'react-i18next';
import { THRESHOLDS } from '#src/core/analysis/grade/scale.ts';
import type { DecisionPlace } from '#src/core/analysis/grade/report.ts';
import { isShort } from '#src/client/ui/debrief/grade/decision-figures.ts';
import { LabelMark, LabelPoints } from '#src/client/ui/debrief/grade/label-mark.tsx';
import { RedMark } from '#src/client/ui/debrief/grade/red-mark.tsx';
import { useDecisionWords } from '#src/client/ui/debrief/grade/use-decision-words.ts';
import { useGrade } from '#src/client/ui/debrief/grade/use-grade.ts';

export const RAIL_ORDERS = ['week', 'worst'] as const;
export type RailOrder = (typeof RAIL_ORDERS)[number];

/** All decisions: week, mark, what was done, points. */
export function DecisionRail({
  places,
  chosen,
  order,
  onOrder,
  onOpen,
}: {
  readonly places: readonly DecisionPlace[];
  readonly chosen: number | null;
  readonly order: RailOrder;
  readonly onOrder: (order: RailOrder) => void;
  readonly onOpen: (index: number) => void;
}) {
  const { t } = useTranslation('grade');
  const { name } = useDecisionWords();
  const grade = useGrade((state) => state.grade);
  const decisions = grade?.decisions ?? [];
  const labelled = decisions.filter(isShort).length;
  const all = useGrade((state) => state.places.length);
  const graded = useGrade((state) => state.done.length);
  return (
    <>
      <h2 className="gd-rail-head">
        {t(graded < all ? 'rail.headOpen' : 'rail.head', { labelled, graded, all })}
      </h2>
      <p className="gd-orders" role="group" aria-label={t('rail.order')}>
        {RAIL_ORDERS.map((one) => (
          <button
            key={one}
            type="button"
            className="link"
            aria-pressed={order === one}
            onClick={() => onOrder(one)}
          >
            {t(`rail.by.${one}`)}
          </button>
        ))}
      </p>
      <ol className="gd-rail">
        {places.map((place) => {
          const decision = decisions.find(({ index }) => index === place.index);
          return (
            <li key={place.index} data-kind={place.kind}>
              <button
                type="button"
                aria-current={chosen === place.index ? 'true' : undefined}
                onClick={() => onOpen(place.index)}
              >
                <span className="gd-week">
                  <span className="unseen">{t('rail.week', { week: place.week })}</span>
                  <span aria-hidden="true">{place.week}</span>
                </span>
                <LabelMark decision={decision} size={16} />
                <span className="gd-name">
                  {decision?.red === true && (
                    <>
                      <RedMark size={15} />{' '}
                    </>
                  )}
                  {name(place)}
                </span>
                <LabelPoints decision={decision} />
              </button>
            </li>
          );
        })}
      </ol>
      <p className="note">
        {t('rail.foot', { points: THRESHOLDS.inaccuracy })}
        {all > places.length && t('rail.rest', { rest: all - places.length })}
      </p>
    </>
  );
}
