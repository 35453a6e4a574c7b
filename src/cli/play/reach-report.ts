// What of a deal and its playbook no bot and no recorded run comes to.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printLine } from '#src/cli/command.ts';
import { formatText, type IssueTexts } from '#src/cli/issue-text.ts';
import type { OpenDeal } from '#src/cli/open-deal.ts';
import { BOTS } from '#src/core/analysis/bots/make-bot.ts';
import {
  byKind,
  createReach,
  DEAL_KINDS,
  PLAYBOOK_KINDS,
  REACH_KINDS,
  reachLog,
  reachSeries,
  sortReach,
  type Reach,
  type ReachKind,
  type ReachLists,
} from '#src/core/analysis/reach.ts';
import { parseRunRecord } from '#src/core/schema/import-run.ts';
import { createProgress } from './progress.ts';

export interface ReachReport {
  /** One deal; null for all those of a playbook together. */
  readonly deal: string | null;
  readonly playbook: string;
  /** Games of each bot. */
  readonly games: number;
  readonly seed: number;
  /** Recorded runs that can still be played to their end, and all there are. */
  readonly recorded: { readonly whole: number; readonly of: number };
  readonly unreached: ReachLists;
  readonly reached: ReachLists;
  /** Mistakes of the playbook that the deal leaves no room for. */
  readonly closed: readonly string[];
}

/** Lets every bot play, and plays the recorded runs in the folder again. */
export function reachDeal(
  open: OpenDeal,
  folder: string,
  games: number,
  seed: number,
): ReachReport {
  const reach = createReach(open.compiled);
  const rest = { seed, games, variant: 'drawn' } as const;
  const progress = createProgress(open.deal.id, (BOTS.length + 1) * games);
  for (const bot of BOTS) reachSeries(reach, { ...rest, bot }, () => progress.add(1));
  reachSeries(reach, { ...rest, bot: 'method', heir: 'random' }, () => progress.add(1));
  progress.end();
  const recorded = reachRecorded(reach, open, folder);
  const { deal, playbook } = open;
  return { deal: deal.id, playbook: playbook.id, games, seed, recorded, ...sortReach(reach) };
}

function reachRecorded(reach: Reach, open: OpenDeal, folder: string): ReachReport['recorded'] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => isRun(name)) : [];
  let whole = 0;
  for (const file of files) {
    const parsed = parseRunRecord(readFileSync(join(folder, file), 'utf8'));
    if (!parsed.ok || parsed.value.run.playbook !== open.playbook.id) continue;
    if (reachLog(reach, parsed.value.run)) whole += 1;
  }
  return { whole, of: files.length };
}

const isRun = (name: string): boolean => name.endsWith('.json') && name !== 'results.json';

/** For each playbook of several deals, what of it none of them comes to. */
export function reachTogether(reports: readonly ReachReport[]): ReachReport[] {
  const books = new Set(reports.map(({ playbook }) => playbook));
  return [...books].flatMap((playbook) => {
    const deals = reports.filter((report) => report.playbook === playbook);
    const [first, ...rest] = deals;
    return first === undefined || rest.length === 0 ? [] : [together(first, rest)];
  });
}

const isShared = (kind: ReachKind): boolean => PLAYBOOK_KINDS.some((one) => one === kind);
const isFirst = (id: string, at: number, list: readonly string[]): boolean =>
  list.indexOf(id) === at;

function together(first: ReachReport, rest: readonly ReachReport[]): ReachReport {
  const all = [first, ...rest];
  const sum = (of: (report: ReachReport) => number): number =>
    all.reduce((total, report) => total + of(report), 0);
  const union = (kind: ReachKind, of: 'reached' | 'unreached'): readonly string[] =>
    isShared(kind) ? all.flatMap((report) => report[of][kind]).filter(isFirst) : [];
  const reached = byKind((kind) => union(kind, 'reached'));
  const left = (kind: ReachKind): readonly string[] =>
    union(kind, 'unreached').filter((id) => !reached[kind].includes(id));
  // What one deal leaves no room for is for another to show.
  const closed = all
    .flatMap((report) => report.closed)
    .filter(isFirst)
    .filter((id) => !reached.mistake.includes(id));
  const mistake = [...left('mistake'), ...closed].filter(isFirst);
  return {
    ...first,
    deal: null,
    recorded: { whole: sum(({ recorded }) => recorded.whole), of: sum((one) => one.recorded.of) },
    unreached: { ...byKind(left), mistake },
    reached,
    closed: [],
  };
}

const isReached = (report: ReachReport, kinds: readonly ReachKind[]): boolean =>
  kinds.every((kind) => report.unreached[kind].length === 0);

/** Whether nothing is left over; what deals share by their playbook may be reached in any of them. */
export function isAllReached(reports: readonly ReachReport[]): boolean {
  const joint = reachTogether(reports);
  return [...reports, ...joint].every((report) => {
    const shares = report.deal !== null && joint.some((one) => one.playbook === report.playbook);
    return isReached(report, shares ? DEAL_KINDS : REACH_KINDS);
  });
}

const LABELS: Readonly<Record<ReachKind, string>> = {
  mistake: 'cli/reach_mistake',
  gate: 'cli/reach_gate',
  question: 'cli/reach_question',
  verb: 'cli/reach_verb',
  message: 'cli/reach_message',
  aid: 'cli/reach_aid',
  credit: 'cli/reach_credit',
  heard: 'cli/reach_heard',
  settled: 'cli/reach_settled',
  scene: 'cli/reach_scene',
  choice: 'cli/reach_choice',
  event: 'cli/reach_event',
};

export function printReach(report: ReachReport, texts: IssueTexts): void {
  const { deal, playbook, games, seed, recorded, unreached, reached } = report;
  const params = { deal: deal ?? playbook, bots: BOTS.length, games, seed, runs: recorded.whole };
  printLine(formatText(texts, deal === null ? 'cli/reach_together' : 'cli/reach_head', params));
  for (const kind of REACH_KINDS) {
    const missing = unreached[kind].length;
    if (missing === 0) continue;
    const count = { missing, count: missing + reached[kind].length };
    printLine(`  ${formatText(texts, LABELS[kind], count)}: ${unreached[kind].join(', ')}`);
  }
  const { closed } = report;
  if (closed.length > 0) {
    const label = formatText(texts, 'cli/reach_closed', { count: closed.length });
    printLine(`  ${label}: ${closed.join(', ')}`);
  }
  if (isReached(report, REACH_KINDS)) printLine(`  ${formatText(texts, 'cli/reach_nothing')}`);
}
