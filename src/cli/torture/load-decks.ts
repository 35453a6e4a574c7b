import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEALS, PLAYBOOKS, readSource, textsOf } from '#src/cli/sources.ts';
import { compileDeal } from '#src/core/engine/compile.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { importDeal } from '#src/core/schema/import-deal.ts';
import { importPlaybook } from '#src/core/schema/import-playbook.ts';

/** Every shipped deal that has no errors, compiled, in the order of their ids. */
export function loadDecks(): Compiled[] {
  const names = existsSync(DEALS) ? readdirSync(DEALS).sort() : [];
  return names.flatMap((name) => {
    const text = textsOf(readSource(join(DEALS, name))).get('deal.json');
    const deck = text === undefined ? undefined : compileText(text);
    return deck === undefined ? [] : [deck];
  });
}

function compileText(text: string): Compiled | undefined {
  const alone = importDeal(text).value;
  if (alone === undefined) return undefined;
  const folder = join(PLAYBOOKS, alone.playbook);
  const book = existsSync(folder) ? textsOf(readSource(folder)).get('playbook.json') : undefined;
  const playbook = book === undefined ? undefined : importPlaybook(book).value;
  const deal = playbook === undefined ? undefined : importDeal(text, playbook).value;
  return playbook === undefined || deal === undefined ? undefined : compileDeal(deal, playbook);
}
