import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionPlace } from '#src/core/analysis/grade/report.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { isListed, worstFirst } from '#src/client/ui/debrief/grade/decision-figures.ts';
import { GradeProgress } from '#src/client/ui/debrief/grade/progress.tsx';
import { useGrade } from '#src/client/ui/debrief/grade/use-grade.ts';
import { DecisionRail, type RailOrder } from './decision-rail.tsx';
import { DecisionPage } from './decision-page.tsx';

const TAKES_KEYS = 'input, select, textarea, summary, [role="tab"], [role="slider"]';

/** Decision by decision: the list, what was done and known, and a second try before the answer. */
export function DecisionsTab() {
  const { t } = useTranslation('grade');
  const { grades } = useServices();
  const { decision, openDecision } = useDebrief();
  const places = useGrade((state) => state.places);
  const [order, setOrder] = useState<RailOrder>('week');
  const ordered = useOrdered(order);
  const chosen = places.find(({ index }) => index === decision) ?? ordered[0];
  const page = useRef<HTMLDivElement>(null);
  const index = chosen?.index;
  useEffect(() => {
    if (index !== undefined) grades?.look(index);
  }, [grades, index]);
  const onKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const target = event.target instanceof Element ? event.target : null;
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    if (target?.closest(TAKES_KEYS) !== null) return;
    const next = ordered[ordered.findIndex((one) => one.index === index) + by];
    if (next === undefined) return;
    event.preventDefault();
    openDecision(next.index);
  };
  return (
    <div className="gd-sheet" onKeyDown={onKey} role="presentation">
      <aside className="gd-side-rail" aria-label={t('rail.title')}>
        <DecisionRail
          places={ordered}
          chosen={index ?? null}
          order={order}
          onOrder={setOrder}
          onOpen={(next) => {
            openDecision(next);
            page.current?.focus({ preventScroll: true });
          }}
        />
        <GradeProgress />
      </aside>
      <div ref={page} tabIndex={-1} className="gd-page">
        {chosen === undefined ? (
          <h1>{t('rail.none')}</h1>
        ) : (
          <DecisionPage key={chosen.index} place={chosen} />
        )}
      </div>
    </div>
  );
}

/** The weeks and the choices that mattered, by week, or the dearest first; those not graded yet come last. */
function useOrdered(order: RailOrder): readonly DecisionPlace[] {
  const places = useGrade((state) => state.places);
  const grade = useGrade((state) => state.grade);
  return useMemo(() => {
    const decisions = grade?.decisions ?? [];
    const of = ({ index }: DecisionPlace) => decisions.find((one) => one.index === index);
    const listed = places.filter((place) => isListed(place, of(place)));
    if (order === 'week') return listed;
    const graded = decisions.filter((one) => isListed(one, one)).toSorted(worstFirst);
    return [...graded, ...listed.filter((place) => of(place) === undefined)];
  }, [order, places, grade]);
}
