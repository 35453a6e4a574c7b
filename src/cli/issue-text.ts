// Faults as sentences: the codes are keys of locales/<language>/issues.json.
import { readFileSync } from 'node:fs';
import type { Issue } from '#src/core/schema/issue.ts';
import { LANGUAGES, type Language } from '#src/core/schema/text-keys.ts';

export type IssueTexts = Readonly<Record<string, string>>;

export const isLanguage = (value: string): value is Language =>
  LANGUAGES.some((language) => language === value);

export function loadIssueTexts(language: Language): IssueTexts {
  const file = new URL(`../../locales/${language}/issues.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as IssueTexts;
}

export function formatText(
  texts: IssueTexts,
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const text = texts[code] ?? code;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

/** Where it is, what is wrong, and what was probably meant, in one line; a fault of the whole file has no place. */
export function formatIssueLine(texts: IssueTexts, issue: Issue): string {
  const { line, column, path, code, hint } = issue;
  const meant = hint === undefined ? '' : ` ${formatText(texts, 'cli/did_you_mean', { hint })}`;
  const parts = [
    line === 0 ? '' : `${line}:${column}`,
    formatText(texts, `cli/${issue.severity}`),
    path === '$' ? '' : path,
    `${formatIssue(texts, issue)}${meant}`,
    `[${code}]`,
  ];
  return `  ${parts.filter((part) => part !== '').join('  ')}`;
}

/** Kinds of values as an author writes them. */
const TYPES: ReadonlyMap<unknown, string> = new Map([
  ['number', 'cli/type_number'],
  ['string', 'cli/type_string'],
  ['boolean', 'cli/type_boolean'],
  ['list', 'cli/type_list'],
  ['object', 'cli/type_object'],
]);

export function formatIssue(texts: IssueTexts, { code, params }: Issue): string {
  const named = (value: unknown): string | undefined => {
    const type = TYPES.get(value);
    return type === undefined ? undefined : formatText(texts, type);
  };
  const { expected = '', found = '' } = params;
  const types = { expected: named(expected) ?? expected, found: named(found) ?? found };
  return formatText(texts, code, { ...params, ...types });
}
