// A deal with its playbook, ready to be played: by id, folder or archive.
import { join } from 'node:path';
import { err, ok, type Result } from '#src/core/base/result.ts';
import { compileDeal } from '#src/core/engine/compile.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Deal } from '#src/core/schema/deal.ts';
import { importDeal } from '#src/core/schema/import-deal.ts';
import { issuesOf, type Imported } from '#src/core/schema/import-file.ts';
import { importPlaybook } from '#src/core/schema/import-playbook.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import { formatIssueLine, loadIssueTexts } from './issue-text.ts';
import { findSource, PLAYBOOKS, textsOf } from './sources.ts';

export interface OpenDeal {
  readonly name: string;
  /** Name of the playbook it was put under, if that is not the one it asks for. */
  readonly under?: string;
  readonly deal: Deal;
  readonly playbook: Playbook;
  readonly dealHash: string;
  readonly playbookHash: string;
  readonly compiled: Compiled;
}

/** `under` names the playbook to put the deal under. The error is a sentence for whoever called the command. */
export function openDeal(name: string, under?: string): Result<OpenDeal, string> {
  const source = findSource(name);
  if (source === null) return err(`There is no deal ${name}.`);
  const texts = textsOf(source);
  const text = source.single ? [...texts.values()][0] : texts.get('deal.json');
  if (text === undefined) return err(`${name} holds no deal.json.`);
  const alone = importDeal(text);
  if (alone.value === undefined) return err(refusal(name, alone));
  const wanted = under ?? alone.value.playbook;
  const book = bookOf(under === undefined ? join(PLAYBOOKS, wanted) : under);
  if (book === null) return err(`The playbook ${wanted} cannot be used.`);
  const deal = importDeal(text, book.playbook, under !== undefined);
  if (deal.value === undefined) return err(refusal(name, deal, under));
  return ok({
    name,
    ...(under === undefined ? {} : { under }),
    deal: deal.value,
    playbook: book.playbook,
    dealHash: deal.hash,
    playbookHash: book.hash,
    compiled: compileDeal(deal.value, book.playbook),
  });
}

/** The errors with their places, and how to see all there is to be said. */
function refusal(name: string, deal: Imported<Deal>, under?: string): string {
  const texts = loadIssueTexts('en');
  const errors = issuesOf(deal).filter(({ severity }) => severity === 'error');
  const swap = under === undefined ? '' : ` --playbook ${under}`;
  return [
    `${name} has errors${under === undefined ? '' : ` under the playbook ${under}`}:`,
    ...errors.map((issue) => formatIssueLine(texts, issue)),
    `See: npm run -s cli -- check ${name}${swap}`,
  ].join('\n');
}

function bookOf(name: string): { readonly playbook: Playbook; readonly hash: string } | null {
  const source = findSource(name);
  const text = source === null ? undefined : textsOf(source).get('playbook.json');
  if (text === undefined) return null;
  const { value, hash } = importPlaybook(text);
  return value === undefined ? null : { playbook: value, hash };
}
