import { join } from 'node:path';
import { parseArguments } from '#src/cli/arguments.ts';
import { checkSource } from '#src/cli/check-source.ts';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import {
  formatIssue,
  formatIssueLine,
  formatText,
  isLanguage,
  loadIssueTexts,
  type IssueTexts,
} from '#src/cli/issue-text.ts';
import { openDeal } from '#src/cli/open-deal.ts';
import {
  isAllReached,
  printReach,
  reachDeal,
  reachTogether,
  type ReachReport,
} from '#src/cli/play/reach-report.ts';
import { findSource } from '#src/cli/sources.ts';
import { ok, type Result } from '#src/core/base/result.ts';
import type { FileIssues } from '#src/core/authoring/check-files.ts';

export const command: Command = {
  usage:
    'check <path>... [--playbook <path>] [--reach [--games <n>] [--seed <s>] [--strict]] [--lang en|zh-CN] [--json]',
  summary:
    'find every fault in deals, playbooks and runs (an id, a folder, a .zip or a .json file); ' +
    '--reach lists what of a deal and its playbook no bot ever comes to',
  run: check,
};

function check(args: readonly string[]): ExitCode {
  const parsed = parseArguments(args, {
    json: 'flag',
    lang: 'text',
    playbook: 'text',
    reach: 'flag',
    games: 'whole',
    seed: 'whole',
    strict: 'flag',
  });
  if (!parsed.ok) return refuseUsage(command, parsed.error);
  const { places, options } = parsed.value;
  const language = options.lang ?? 'en';
  if (!isLanguage(language)) return refuseUsage(command, `There is no language ${language}.`);
  if (places.length === 0) return refuseUsage(command, 'What shall be checked?');
  const files: FileIssues[] = [];
  for (const place of places) {
    const source = findSource(place);
    if (source === null) return refuseUsage(command, `There is no deal, folder or file ${place}.`);
    files.push(...checkSource(source, options.playbook));
  }
  const texts = loadIssueTexts(language);
  const fine = countOf(files, 'error') === 0;
  if (options.reach && fine) return reportReach(files, places, options, texts);
  if (options.json) printJson(reportOf(files, texts, fine));
  else printReport(files, texts);
  return fine ? EXIT.done : EXIT.wrong;
}

interface ReachOptions {
  readonly playbook: string | undefined;
  readonly games: number | undefined;
  readonly seed: number | undefined;
  readonly strict: boolean;
  readonly json: boolean;
}

/** Games of each bot if the author does not say; few enough to wait for. */
const GAMES = 40;

function reachOf(
  places: readonly string[],
  { playbook, games = GAMES, seed = 1 }: ReachOptions,
): Result<readonly ReachReport[], string> {
  const reports: ReachReport[] = [];
  for (const place of places) {
    const open = openDeal(place, playbook);
    if (!open.ok) return open;
    const folder = join(findSource(place)?.path ?? place, 'golden');
    reports.push(reachDeal(open.value, folder, games, seed));
  }
  return ok(reports);
}

/** Nothing that is left over is a fault, unless the author is strict. */
function reportReach(
  files: readonly FileIssues[],
  places: readonly string[],
  options: ReachOptions,
  texts: IssueTexts,
): ExitCode {
  const deals = reachOf(places, options);
  if (!deals.ok) return refuseUsage(command, deals.error);
  const reach = [...deals.value, ...reachTogether(deals.value)];
  if (options.json) printJson({ ...reportOf(files, texts, true), reach });
  else {
    printReport(files, texts);
    for (const report of reach) printReach(report, texts);
  }
  return options.strict && !isAllReached(deals.value) ? EXIT.wrong : EXIT.done;
}

const countOf = (files: readonly FileIssues[], severity: string): number =>
  files.reduce(
    (sum, { issues }) => sum + issues.filter((issue) => issue.severity === severity).length,
    0,
  );

const reportOf = (files: readonly FileIssues[], texts: IssueTexts, ok: boolean): object => ({
  ok,
  files: files.map(({ file, issues }) => ({
    file,
    issues: issues.map((issue) => ({ ...issue, message: formatIssue(texts, issue) })),
  })),
});

function printReport(files: readonly FileIssues[], texts: IssueTexts): void {
  for (const { file, issues } of files) {
    if (issues.length > 0) printLine(file);
    for (const issue of issues) printLine(formatIssueLine(texts, issue));
  }
  const params = {
    count: files.length,
    errors: countOf(files, 'error'),
    warnings: countOf(files, 'warning'),
  };
  const fine = params.errors + params.warnings === 0;
  printLine(formatText(texts, fine ? 'cli/no_faults' : 'cli/faults', params));
}
