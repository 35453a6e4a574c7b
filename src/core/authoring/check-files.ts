// All checks over the files of one deal or playbook folder: structure, texts, quality, at once.
import type { Deal } from '#src/core/schema/deal.ts';
import { faultAt, faultsToIssues, type Fault } from '#src/core/schema/fault.ts';
import { importDeal } from '#src/core/schema/import-deal.ts';
import type { Imported } from '#src/core/schema/import-file.ts';
import { importPlaybook } from '#src/core/schema/import-playbook.ts';
import type { Issue } from '#src/core/schema/issue.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import { checkTextFile, type WantedTexts } from '#src/core/schema/text-compare.ts';
import {
  LANGUAGES,
  optionalDealTextKeys,
  requiredDealTextKeys,
  requiredPlaybookTextKeys,
} from '#src/core/schema/text-keys.ts';
import { importTexts } from '#src/core/schema/text-parse.ts';
import { checkDeal } from './check-deal.ts';
import { checkPlaybook } from './check-playbook.ts';

/** Contents by file name: `deal.json` or `playbook.json`, `zh-CN.json`, `en.json`. */
export type Files = ReadonlyMap<string, string>;

export interface FileIssues {
  readonly file: string;
  readonly issues: readonly Issue[];
}

export interface CheckedFiles<T> {
  /** No file has an error; warnings are allowed. */
  readonly ok: boolean;
  readonly files: readonly FileIssues[];
  /** Present if the structure has no errors, even if the texts have. */
  readonly value: T | undefined;
  readonly hash: string;
}

/** Without its playbook a deal is checked as far as it goes; `swapped` puts it under another than its own. */
export function checkDealFiles(
  files: Files,
  playbook?: Playbook,
  swapped = false,
): CheckedFiles<Deal> {
  return checkFiles(files, 'deal.json', {
    read: (text) => importDeal(text, playbook, swapped),
    judge: (deal) => (playbook === undefined ? [] : checkDeal({ deal, playbook })),
    texts: (deal) => ({
      required: requiredDealTextKeys(deal),
      optional: optionalDealTextKeys(deal),
    }),
  });
}

export function checkPlaybookFiles(files: Files): CheckedFiles<Playbook> {
  return checkFiles(files, 'playbook.json', {
    read: importPlaybook,
    judge: checkPlaybook,
    texts: (playbook) => ({ required: requiredPlaybookTextKeys(playbook), optional: new Map() }),
  });
}

interface Kind<T> {
  readonly read: (text: string) => Imported<T>;
  readonly judge: (value: T) => readonly Fault[];
  readonly texts: (value: T) => WantedTexts;
}

function checkFiles<T>(files: Files, main: string, kind: Kind<T>): CheckedFiles<T> {
  const text = files.get(main);
  if (text === undefined) {
    const checked = [{ file: main, issues: missingFile(main) }];
    return { ok: false, files: checked, value: undefined, hash: '' };
  }
  const { value, hash, faults, places } = kind.read(text);
  const judged = value === undefined ? faults : [...faults, ...kind.judge(value)];
  const checked: FileIssues[] = [
    { file: main, issues: faultsToIssues(judged, places) },
    ...checkTexts(files, value === undefined ? undefined : kind.texts(value)),
  ];
  const ok = checked.every(({ issues }) => issues.every(({ severity }) => severity !== 'error'));
  return { ok, files: checked, value, hash };
}

/** Without a list of wanted keys, for the structure has errors, each file is only read. */
function checkTexts(files: Files, wanted: WantedTexts | undefined): FileIssues[] {
  const read = LANGUAGES.map((language) => {
    const text = files.get(`${language}.json`);
    return { language, texts: text === undefined ? undefined : importTexts(text) };
  });
  return read.map(({ language, texts }) => {
    const file = `${language}.json`;
    if (texts === undefined) return { file, issues: missingFile(file) };
    const other = read.find((one) => one.language !== language)?.texts;
    const faults =
      wanted === undefined ? texts.faults : checkTextFile(texts, language, wanted, other);
    return { file, issues: faultsToIssues(faults, texts.places) };
  });
}

const missingFile = (file: string): Issue[] =>
  faultsToIssues([faultAt([], 'json/missing_file', { params: { file } })], null);
