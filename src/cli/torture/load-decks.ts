import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDeal } from '#src/cli/open-deal.ts';
import { DEALS } from '#src/cli/sources.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';

/** Every shipped deal that has no errors, compiled, in the order of their ids. */
export function loadDecks(): Compiled[] {
  const names = existsSync(DEALS) ? readdirSync(DEALS).sort() : [];
  return names.flatMap((name) => {
    const open = openDeal(join(DEALS, name));
    return open.ok ? [open.value.compiled] : [];
  });
}
