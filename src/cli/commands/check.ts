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
  formatText,
  isLanguage,
  loadIssueTexts,
  type IssueTexts,
} from '#src/cli/issue-text.ts';
import { findSource } from '#src/cli/sources.ts';
import type { FileIssues } from '#src/core/authoring/check-files.ts';

export const command: Command = {
  usage: 'check <path>... [--playbook <path>] [--lang en|zh-CN] [--json]',
  summary:
    'find every fault in deals, playbooks and runs (an id, a folder, a .zip or a .json file)',
  run: check,
};

function check(args: readonly string[]): ExitCode {
  const parsed = parseArguments(args, { json: 'flag', lang: 'text', playbook: 'text' });
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
  const errors = countOf(files, 'error');
  if (options.json) printJson(reportOf(files, texts, errors === 0));
  else printReport(files, texts);
  return errors === 0 ? EXIT.done : EXIT.wrong;
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
    for (const issue of issues) {
      const hint =
        issue.hint === undefined
          ? ''
          : ` ${formatText(texts, 'cli/did_you_mean', { hint: issue.hint })}`;
      const severity = formatText(texts, `cli/${issue.severity}`);
      const message = formatIssue(texts, issue);
      printLine(
        `  ${issue.line}:${issue.column}  ${severity}  ${issue.path}  ${message}${hint}  [${issue.code}]`,
      );
    }
  }
  const params = {
    count: files.length,
    errors: countOf(files, 'error'),
    warnings: countOf(files, 'warning'),
  };
  const fine = params.errors + params.warnings === 0;
  printLine(formatText(texts, fine ? 'cli/no_faults' : 'cli/faults', params));
}
