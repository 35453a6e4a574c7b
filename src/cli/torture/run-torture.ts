// Puts files through the whole import and keeps the figures.
import { checkDeal } from '#src/core/authoring/check-deal.ts';
import { faultsToIssues } from '#src/core/schema/fault.ts';
import { importDeal } from '#src/core/schema/import-deal.ts';
import type { Issue } from '#src/core/schema/issue.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';

/** Longer than this, a file counts as a hang. */
const HANG_MS = 200;
const TRIES = 3;

export interface TortureTally {
  files: number;
  accepted: number;
  rejected: number;
  /** Names of files that made the import throw. */
  readonly crashes: string[];
  /** Names of files that took longer than `HANG_MS`. */
  readonly hangs: string[];
  /** Names of files that were refused without a fault, or of which a fault had no code or place. */
  readonly unlocated: string[];
  readonly times: number[];
  readonly codes: Map<string, number>;
}

export const createTally = (): TortureTally => ({
  files: 0,
  accepted: 0,
  rejected: 0,
  crashes: [],
  hangs: [],
  unlocated: [],
  times: [],
  codes: new Map(),
});

export function torture(
  tally: TortureTally,
  name: string,
  text: string,
  playbook?: Playbook,
): void {
  tally.files += 1;
  const timed = judgeTimed(text, playbook);
  if (timed === null) {
    tally.crashes.push(name);
    return;
  }
  const { time, issues, valid } = timed;
  tally.times.push(time);
  if (time > HANG_MS) tally.hangs.push(name);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) tally.accepted += 1;
  else tally.rejected += 1;
  const silent = !valid && errors.length === 0;
  if (silent || !issues.every(isLocated)) tally.unlocated.push(name);
  for (const code of new Set(errors.map((issue) => issue.code)))
    tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
}

/** The least of several times, because a busy machine must not make a file look slow; null if
 *  the import threw. */
function judgeTimed(
  text: string,
  playbook: Playbook | undefined,
): (Verdict & { readonly time: number }) | null {
  let time = Infinity;
  let verdict: Verdict = { issues: [], valid: false };
  try {
    for (let left = TRIES; left > 0 && time > HANG_MS; left -= 1) {
      const began = performance.now();
      const used = process.cpuUsage();
      verdict = judge(text, playbook);
      time = Math.min(time, performance.now() - began, milliseconds(process.cpuUsage(used)));
    }
  } catch {
    return null;
  }
  return { ...verdict, time };
}

/** What the process itself worked: the time of others that the machine also served is not in it. */
const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

interface Verdict {
  readonly issues: readonly Issue[];
  /** A deal came out of it. */
  readonly valid: boolean;
}

function judge(text: string, playbook: Playbook | undefined): Verdict {
  const { value, faults, places } = importDeal(text, playbook);
  const judged =
    value === undefined || playbook === undefined ? [] : checkDeal({ deal: value, playbook });
  return { issues: faultsToIssues([...faults, ...judged], places), valid: value !== undefined };
}

const isLocated = (issue: Issue): boolean =>
  /^[a-z]+\/[a-z_0-9]+$/.test(issue.code) &&
  issue.path !== '' &&
  issue.line >= 1 &&
  issue.column >= 1;

export function summary(tally: TortureTally): object {
  const sorted = [...tally.times].sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 100) / 100;
  return {
    files: tally.files,
    accepted: tally.accepted,
    rejected: tally.rejected,
    crashes: tally.crashes,
    hangs: tally.hangs,
    unlocated: tally.unlocated,
    milliseconds: { median: at(0.5), p99: at(0.99), most: at(1) },
  };
}
