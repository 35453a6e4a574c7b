// What the graded and the finished runs tell of their player: accuracy, where points are lost, own forecasts.
import type { WhyCode } from '#src/core/analysis/grade/report.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { Outcome } from '#src/core/schema/view.ts';
import type { StoredRun } from '#src/client/session/ports.ts';
import type { RunDecision } from './deck.ts';
import type { GradedRun } from './practice-ports.ts';

/** One's own runs tell of oneself; what was tried again with the answer known does not. */
export const countsOf = ({ taken, retry }: StoredRun): boolean =>
  taken === undefined && retry === undefined;

export interface AccuracyPoint {
  readonly run: string;
  readonly deal: string;
  readonly at: number;
  readonly outcome: Outcome | null;
  /** 0-100, by what could be known. */
  readonly accuracy: number;
  readonly labelled: number;
}

/** One's own graded runs, the oldest first. */
export function accuracyOver(runs: readonly GradedRun[]): readonly AccuracyPoint[] {
  return runs
    .filter(({ counts }) => counts)
    .toSorted((a, b) => a.at - b.at)
    .map(({ id, record, at, outcome, grade }) => ({
      run: id,
      deal: record.deal,
      at,
      outcome,
      accuracy: grade.accuracy.fair,
      labelled: grade.decisions.filter(({ label }) => label !== 'good').length,
    }));
}

export interface Loss<Key> {
  readonly key: Key;
  readonly lost: number;
  readonly count: number;
}

function lossesBy<Key>(
  decisions: readonly RunDecision[],
  keyOf: (one: RunDecision) => Key,
): readonly Loss<Key>[] {
  const sums = new Map<Key, Loss<Key>>();
  for (const one of decisions) {
    if (one.decision.label === 'good' || !one.run.counts) continue;
    const key = keyOf(one);
    const { lost, count } = sums.get(key) ?? { lost: 0, count: 0 };
    sums.set(key, { key, lost: lost + one.decision.fair.loss, count: count + 1 });
  }
  return [...sums.values()];
}

/** Points lost in each of the buyer's phases, in their order. */
export const lostByPhase = (decisions: readonly RunDecision[]): readonly Loss<number>[] =>
  lossesBy(decisions, ({ phase }) => phase).toSorted((a, b) => a.key - b.key);

/** Points lost by the kind of the first cause, the dearest first. */
export const lostByWhy = (decisions: readonly RunDecision[]): readonly Loss<WhyCode>[] =>
  lossesBy(decisions, ({ decision }) => decision.why[0]?.code ?? 'nothing-better').toSorted(
    (a, b) => b.lost - a.lost,
  );

export interface ForecastBin {
  /** Per cent, from and to. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean of what was said, per cent. */
  readonly said: number;
  /** Share that was won, per cent. */
  readonly came: number;
}

export interface Reliability {
  readonly bins: readonly ForecastBin[];
  readonly count: number;
  /** Mean square of what was off, 0 to 1; null without forecasts. */
  readonly brier: number | null;
}

const BINS = 10;
const WIDTH = 100 / BINS;

/** The last forecast of each week in which one was made. */
function forecastsOf(log: readonly Entry[]): readonly number[] {
  const said: number[] = [];
  let sameWeek = false;
  for (const entry of log) {
    if (entry.type === 'end') sameWeek = false;
    if (entry.type !== 'forecast') continue;
    if (sameWeek) said.pop();
    said.push(entry.percent);
    sameWeek = true;
  }
  return said;
}

const mean = (of: readonly number[]): number =>
  of.reduce((sum, one) => sum + one, 0) / Math.max(1, of.length);

/** Own forecasts of all finished runs against how these ended; who withdrew never learnt it. */
export function reliabilityOf(runs: readonly StoredRun[]): Reliability {
  const pairs = runs
    .filter((run) => countsOf(run) && run.summary.over && run.summary.outcome !== 'withdrawn')
    .flatMap(({ record, summary }) =>
      forecastsOf(record.log).map((said) => ({ said, won: summary.outcome === 'won' ? 100 : 0 })),
    );
  const bins = Array.from({ length: BINS }, (_, k): ForecastBin => {
    const inside = pairs.filter(({ said }) => Math.min(BINS - 1, Math.trunc(said / WIDTH)) === k);
    return {
      from: k * WIDTH,
      to: (k + 1) * WIDTH,
      count: inside.length,
      said: mean(inside.map(({ said }) => said)),
      came: mean(inside.map(({ won }) => won)),
    };
  }).filter(({ count }) => count > 0);
  const squares = pairs.map(({ said, won }) => ((said - won) / 100) ** 2);
  return { bins, count: pairs.length, brier: pairs.length === 0 ? null : mean(squares) };
}
