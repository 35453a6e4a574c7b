// Runs the checks that fit what a source holds.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '#src/core/base/nearest.ts';
import {
  checkDealFiles,
  checkPlaybookFiles,
  type FileIssues,
  type Files,
} from '#src/core/authoring/check-files.ts';
import { faultAt, faultsToIssues, type Fault } from '#src/core/schema/fault.ts';
import { importDeal } from '#src/core/schema/import-deal.ts';
import { issuesOf } from '#src/core/schema/import-file.ts';
import { importPlaybook } from '#src/core/schema/import-playbook.ts';
import { importRun } from '#src/core/schema/import-run.ts';
import type { Issue } from '#src/core/schema/issue.ts';
import { readJson } from '#src/core/schema/json-read.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import { selectTexts } from '#src/core/schema/select.ts';
import { importTexts } from '#src/core/schema/text-parse.ts';
import { placeFaults } from './author-checks.ts';
import { findSource, PLAYBOOKS, readSource, textsOf, type Source } from './sources.ts';

/** `playbook` names the playbook to put deals under; otherwise the one they ask for is looked up. */
export function checkSource(source: Source, playbook?: string): FileIssues[] {
  const texts = textsOf(source);
  const checked = source.single
    ? checkSingle(texts, playbook)
    : checkFolder(source, texts, playbook);
  const unread: FileIssues[] = [];
  for (const [file, content] of source.files)
    if ('code' in content)
      unread.push({
        file,
        issues: faultsToIssues([faultAt([], content.code, { params: content.params })], null),
      });
  const known = new Set(unread.map(({ file }) => file));
  const all = [...unread, ...checked.filter(({ file }) => !known.has(file))];
  return source.single
    ? all.map((one) => ({ ...one, file: source.label }))
    : all.map((one) => ({ ...one, file: `${source.label}/${one.file}` }));
}

function checkFolder(source: Source, files: Files, playbook: string | undefined): FileIssues[] {
  if (files.has('playbook.json')) return [...checkPlaybookFiles(files).files];
  const text = files.get('deal.json');
  const found = text === undefined ? {} : findPlaybook(text, playbook);
  const checked = checkDealFiles(files, found.playbook, playbook !== undefined);
  const placed = text === undefined ? [] : placeFaults(source, text);
  return withFaults([...checked.files], text, found.fault, ...placed);
}

function checkSingle(files: Files, playbook: string | undefined): FileIssues[] {
  return [...files].flatMap(([file, text]) => {
    const kind = kindOf(text);
    if (kind === 'shapan-playbook') return [{ file, issues: issuesOf(importPlaybook(text)) }];
    if (kind === 'shapan-run') return [{ file, issues: issuesOf(importRun(text)) }];
    if (kind === '' && /^[a-z]{2}(-[A-Z]{2})?\.json$/.test(file)) {
      const { faults, places } = importTexts(text);
      return [{ file, issues: faultsToIssues(faults, places) }];
    }
    if (kind !== 'shapan-deal' && kind !== '') return [{ file, issues: unknownFormat(text, kind) }];
    const found = findPlaybook(text, playbook);
    const issues = issuesOf(importDeal(text, found.playbook, playbook !== undefined));
    return withFaults([{ file, issues }], text, found.fault);
  });
}

const kindOf = (text: string): string =>
  (selectTexts(readJson(text).value, 'format')[0]?.value ?? '').split('/')[0] ?? '';

function unknownFormat(text: string, value: string): Issue[] {
  const fault = faultAt(['format'], 'json/unknown_format', { params: { value } });
  return faultsToIssues([fault], readJson(text).places);
}

/** Adds faults to those of the first file, in the order of its text. */
function withFaults(
  checked: FileIssues[],
  text: string | undefined,
  ...more: readonly (Fault | undefined)[]
): FileIssues[] {
  const [first, ...rest] = checked;
  const faults = more.filter((fault) => fault !== undefined);
  if (faults.length === 0 || text === undefined || first === undefined) return checked;
  const issues = [...faultsToIssues(faults, readJson(text).places), ...first.issues];
  return [{ ...first, issues: issues.toSorted((a, b) => a.line - b.line) }, ...rest];
}

/** The playbook a deal is played by; a fault at its name if it cannot be used. */
function findPlaybook(
  text: string,
  name: string | undefined,
): { readonly playbook?: Playbook; readonly fault?: Fault } {
  const [asked] = selectTexts(readJson(text).value, 'playbook');
  const id = name ?? asked?.value;
  if (id === undefined) return {};
  const source = name === undefined ? listedPlaybook(id) : findSource(name);
  const content = source === null ? undefined : textsOf(source).get('playbook.json');
  if (content === undefined)
    return {
      fault: faultAt(['playbook'], 'deal/unknown_playbook', {
        params: { id },
        hint: () => nearest(id, existsSync(PLAYBOOKS) ? readdirSync(PLAYBOOKS) : []),
      }),
    };
  const { value } = importPlaybook(content);
  return value === undefined
    ? { fault: faultAt(['playbook'], 'deal/playbook_has_errors', { params: { id } }) }
    : { playbook: value };
}

function listedPlaybook(id: string): Source | null {
  const known = existsSync(PLAYBOOKS) && readdirSync(PLAYBOOKS).includes(id);
  return known ? readSource(join(PLAYBOOKS, id)) : null;
}
