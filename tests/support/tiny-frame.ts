// A tiny deal of one's own making, and runs of it.
import { importPlaybook } from '#src/core/schema/import-playbook.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { createGame } from '#src/core/engine/start.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Frame } from '#src/cli/prove/tiny-deal.ts';
import { dealOf, twoPeople } from '#src/cli/prove/tiny-deal.ts';
import { playbookText } from './sample-content.ts';

export function tinyPlaybook() {
  const { value } = importPlaybook(playbookText());
  if (value === undefined) throw new Error('tinyPlaybook: the shipped playbook has errors');
  return value;
}

export const tinyFrame = (frame: Partial<Frame>): Compiled =>
  dealOf(
    { weeks: 1, people: twoPeople(50), rival: 0, unknowns: [], events: [], scenes: [], ...frame },
    tinyPlaybook(),
  );

/** The first seed in which the unknown of a deal has a value. */
export function seedWith(compiled: Compiled, value: number): number {
  for (let seed = 1; ; seed += 1)
    if (get(createGame(compiled, seed, 'drawn').s, compiled.layout.unknowns) === value) return seed;
}

export const meetEntry = (target: string): Entry => ({
  type: 'act',
  verb: 'meet' as never,
  target: target as never,
});
export const sayEntry = (choice: number): Entry => ({ type: 'say', choice });
export const END: Entry = { type: 'end' };
