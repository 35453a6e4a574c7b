import { useTranslation } from 'react-i18next';
import type { Decision, Verdict } from '#src/core/analysis/grade/report.ts';
import { whole } from '#src/client/ui/debrief/grade/decision-figures.ts';
import { Loss } from '#src/client/ui/debrief/grade/points.tsx';

const STEP = 20;
/** Per cent of the width that one figure with its word needs. */
const ROOM = 18;
/** As near to the edge as the middle of such a figure may come. */
const EDGE = 8;

const within = (percent: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, percent));

/** Where two figures stand below their marks: pushed apart evenly where they would meet. */
function apart(left: number, right: number): readonly [number, number] {
  const push = Math.max(0, ROOM - (right - left)) / 2;
  const leftAt = within(left - push, EDGE, 100 - EDGE - ROOM);
  return [leftAt, within(right + push, leftAt + ROOM, 100 - EDGE)];
}

/** Fair and hindsight on one axis: you, the best, and what lies between. */
export function PairFigure({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('grade');
  const { fair, hindsight } = decision;
  const most = Math.max(fair.chosen, fair.best, hindsight.chosen, hindsight.best);
  const high = Math.min(100, Math.max(STEP * 2, Math.ceil((most + 5) / STEP) * STEP));
  const ticks = Array.from({ length: high / STEP + 1 }, (_, at) => at * STEP);
  return (
    <section className="gd-pair" aria-labelledby={`gd-pair-${decision.index}`}>
      <h2 id={`gd-pair-${decision.index}`}>{t('pair.title')}</h2>
      <PairRow kind="fair" verdict={fair} high={high} />
      <PairRow kind="hindsight" verdict={hindsight} high={high} />
      <p className="gd-axis" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: `${(tick * 100) / high}%` }}>
            {tick === high ? `${tick}%` : tick}
          </span>
        ))}
      </p>
      <PairLine decision={decision} />
    </section>
  );
}

function PairRow({
  kind,
  verdict,
  high,
}: {
  readonly kind: 'fair' | 'hindsight';
  readonly verdict: Verdict;
  readonly high: number;
}) {
  const { t } = useTranslation('grade');
  const at = (points: number): number => (Math.min(high, Math.max(0, points)) * 100) / high;
  // A plan that did better than all it was compared with is the best there is.
  const most = Math.max(verdict.chosen, verdict.best);
  const [you, best] = [at(verdict.chosen), at(most)];
  const [youAt, bestAt] = apart(you, best);
  return (
    <div className="gd-pair-row" data-kind={kind}>
      <p>
        <b>{t(`pair.${kind}`)}</b>
        <b className="gd-pair-loss" data-none={whole(verdict.loss) <= 0}>
          <Loss loss={Math.max(0, verdict.loss)} se={verdict.se} />
          {kind === 'fair' && t('pair.counts')}
        </b>
      </p>
      <div className="gd-pair-track" aria-hidden="true">
        <i className="gd-pair-bar" style={{ left: `${you}%`, width: `${best - you}%` }} />
        <i className="gd-pair-best" style={{ left: `${best}%` }} />
        <i className="gd-pair-you" style={{ left: `${you}%` }} />
      </div>
      <p className="gd-pair-ends">
        {whole(verdict.chosen) === whole(most) ? (
          <span style={{ left: `${Math.min(86, Math.max(14, you))}%` }}>
            {t('pair.same', { points: whole(most) })}
          </span>
        ) : (
          <>
            <span style={{ left: `${youAt}%` }}>
              {t('pair.you', { points: whole(verdict.chosen) })}
            </span>
            <span style={{ left: `${bestAt}%` }}>{t('pair.best', { points: whole(most) })}</span>
          </>
        )}
      </p>
    </div>
  );
}

/** What the two say together: what could not be known is not held against anybody. */
function PairLine({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('grade');
  const { label, hindsightLabel } = decision;
  if (label === 'good' && hindsightLabel !== 'good') return <p>{t('pair.unknowable')}</p>;
  if (label !== 'good' && hindsightLabel === 'good') return <p>{t('pair.lucky')}</p>;
  return null;
}
