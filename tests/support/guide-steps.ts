import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#src/cli/setup/ensure.mjs';

/** The steps of a deal's guide, in order. */
export function readGuide(deal: string): readonly { readonly id: string }[] {
  const path = join(root, `scenarios/deals/${deal}/deal.json`);
  return JSON.parse(readFileSync(path, 'utf8')).guide;
}
