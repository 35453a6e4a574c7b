// Whether knowing what nobody could know earns a better fair grade than the best honest play: it must not.
import type { Entry } from '#src/core/schema/entry.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Budget } from '#src/core/analysis/grade/budget.ts';
import { assembleGrade, gradePlace, prepareGrade } from '#src/core/analysis/grade/grade.ts';
import { methodLog } from './told-player.ts';

const ERRORS = 2;

export interface Honesty {
  readonly runs: number;
  /** Mean fair accuracy. */
  readonly method: number;
  readonly told: number;
  /** Told less method, run by run on the same seeds. */
  readonly lead: number;
  readonly se: number;
  readonly ok: boolean;
}

/** Fair accuracy of a run by its weeks. */
function accuracyOf(c: Compiled, seed: number, log: readonly Entry[], budget: Budget): number {
  const job = { compiled: c, seed, variant: 'drawn', log, analysisSeed: seed, budget } as const;
  const prepared = prepareGrade(job);
  const weeks = prepared.places.filter(({ kind }) => kind === 'week');
  const parts = weeks.map(({ index }) => gradePlace(prepared, index));
  return assembleGrade(prepared, parts).accuracy.fair;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);

export function proveHonesty(
  c: Compiled,
  runs: number,
  seed: number,
  budget: Budget,
  onRun?: () => void,
): Honesty {
  const pairs = Array.from({ length: runs }, (_, k) => {
    const accuracy = (told: boolean): number =>
      accuracyOf(c, seed + k, methodLog(c, seed + k, told), budget);
    const pair = { method: accuracy(false), told: accuracy(true) };
    onRun?.();
    return pair;
  });
  const leads = pairs.map(({ method, told }) => told - method);
  const lead = meanOf(leads);
  const spread = meanOf(leads.map((one) => (one - lead) ** 2));
  const se = Math.sqrt(spread / Math.max(1, runs - 1));
  return {
    runs,
    method: meanOf(pairs.map(({ method }) => method)),
    told: meanOf(pairs.map(({ told }) => told)),
    lead,
    se,
    ok: lead <= ERRORS * se,
  };
}
