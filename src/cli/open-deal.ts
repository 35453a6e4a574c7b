// A deal with its playbook, ready to be played: by id, folder or archive.
import { join } from 'node:path';
import { err, ok, type Result } from '#src/core/base/result.ts';
import { compileDeal } from '#src/core/engine/compile.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Deal } from '#src/core/schema/deal.ts';
import { importDeal } from '#src/core/schema/import-deal.ts';
import { importPlaybook } from '#src/core/schema/import-playbook.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import { findSource, PLAYBOOKS, textsOf } from './sources.ts';

export interface OpenDeal {
  readonly name: string;
  readonly deal: Deal;
  readonly playbook: Playbook;
  readonly dealHash: string;
  readonly playbookHash: string;
  readonly compiled: Compiled;
}

/** The error is a sentence for whoever called the command. */
export function openDeal(name: string): Result<OpenDeal, string> {
  const source = findSource(name);
  if (source === null) return err(`There is no deal ${name}.`);
  const texts = textsOf(source);
  const text = source.single ? [...texts.values()][0] : texts.get('deal.json');
  if (text === undefined) return err(`${name} holds no deal.json.`);
  const alone = importDeal(text).value;
  if (alone === undefined) return err(`${name} has errors; see: npm run -s cli -- check ${name}`);
  const book = bookOf(alone.playbook);
  if (book === null) return err(`The playbook ${alone.playbook} cannot be used.`);
  const deal = importDeal(text, book.playbook);
  if (deal.value === undefined)
    return err(`${name} has errors; see: npm run -s cli -- check ${name}`);
  return ok({
    name,
    deal: deal.value,
    playbook: book.playbook,
    dealHash: deal.hash,
    playbookHash: book.hash,
    compiled: compileDeal(deal.value, book.playbook),
  });
}

function bookOf(id: string): { readonly playbook: Playbook; readonly hash: string } | null {
  const source = findSource(join(PLAYBOOKS, id));
  const text = source === null ? undefined : textsOf(source).get('playbook.json');
  if (text === undefined) return null;
  const { value, hash } = importPlaybook(text);
  return value === undefined ? null : { playbook: value, hash };
}
