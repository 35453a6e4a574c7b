// Looking behind the view: games at random, what must make no difference to it, and where two views differ.
import { createThrow, randomLog } from '#src/cli/torture/random-log.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import type { Happening } from '#src/core/engine/recorder.ts';
import { startRun, submitEntry, type Run } from '#src/core/engine/run.ts';
import { LEVELS } from '#src/core/schema/dimensions.ts';

/** The run after every entry of a random game. */
export function* walk(compiled: Compiled, seed: number): Generator<Run> {
  let run = startRun(compiled, seed, 'drawn');
  yield run;
  for (const entry of randomLog(compiled, seed, 'drawn')) {
    const next = submitEntry(run, entry);
    if (!next.ok) throw new Error(next.error.code);
    run = next.value;
    yield run;
  }
}

/** Paths at which two views differ. */
export function differences(a: unknown, b: unknown, path = ''): string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return [`${path}: ${JSON.stringify(a)}, ${JSON.stringify(b)}`];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) =>
    differences(Object(a)[key] as unknown, Object(b)[key] as unknown, `${path}.${key}`),
  );
}

/** Words of the view itself, which an id of a deal may happen to be. */
export const VIEW_WORDS = [
  'rival',
  ...Object.values(LEVELS).flat(),
  'rivals',
  'event',
  'act',
  'scene',
  'process',
  'influence',
  'cooling',
  'open',
];

export const wasNoticed = (h: Happening): boolean => !('seen' in h) || h.seen;

/** The same change with another amount in the same band, and other factors behind it. */
export function blur(h: Happening): Happening {
  if (h.type === 'fact') return { ...h, right: !h.right };
  // How far the work on the deal has come, and what was earned with people, is no secret.
  if (h.type === 'notice' && (h.kind === 'aid' || h.kind === 'credit')) return h;
  if (h.type === 'notice') return { ...h, amount: h.amount + 5 };
  if (h.type !== 'changed') return h;
  const size = Math.abs(h.by);
  const middle = size >= 100 ? 150 : size >= 40 ? 70 : size >= 8 ? 20 : 2;
  const factors = h.factors.map((f) =>
    ['fit', 'luck', 'receptivity', 'false-ground'].includes(f.name) ? { ...f, percent: 1 } : f,
  );
  return { ...h, by: Math.sign(h.by) * middle, factors };
}

/** The state with everything hidden drawn anew. */
export function reshuffled({ compiled, state, log }: Run): Int32Array {
  const s = state.slice();
  const roll = createThrow(log.length + 1);
  const { layout, names, deal } = compiled;
  const fill = (at: number, cells: number, sides: number, low = 0): void => {
    for (let k = 0; k < cells; k += 1) s[at + k] = low + roll(sides);
  };
  const vendors = names.vendors.length;
  names.people.forEach((_, p) => {
    const at = layout.people + p * layout.stride;
    const cells = layout.person;
    fill(at + cells.trait, 6, 4);
    fill(at + cells.attitude, vendors, 2001, -1000);
    fill(at + cells.attitudeStart, vendors, 2001, -1000);
    fill(at + cells.room, 6, 400);
    fill(at + cells.needGain, 1, 300);
    if (!structureClear(compiled, state)) fill(at + cells.power, 1, 1000);
  });
  fill(layout.vigour, vendors, 150);
  fill(layout.lateWeek, vendors, 20);
  fill(layout.vendorDiscount, vendors, 30);
  fill(layout.offer, vendors * 4, 150);
  deal.unknowns.forEach((u, at) => fill(layout.unknowns + at, 1, u.values.length));
  const given = deal.unknowns.flatMap((u) => u.values.flatMap((v) => Object.keys(v.roles ?? {})));
  names.roles.forEach((role, at) => {
    // A part that no unknown gives away is known from the briefing.
    if (given.includes(role)) fill(layout.roles + at, 1, names.people.length);
  });
  fill(layout.itemTrue, names.items.length, 3);
  fill(layout.itemFalse, names.items.length, 3);
  fill(layout.claimTrue, names.stages.length, 2);
  fill(layout.grounded, names.stages.length, 2);
  fill(layout.mistakes, names.mistakes.length, 3);
  fill(HEAD.heat, 1, 100);
  fill(HEAD.actStrength, HEAD.actCommit - HEAD.actStrength + 1, 50);
  fill(HEAD.winAtEnd, 3, 2);
  return s;
}

function structureClear({ structure, layout, needed }: Compiled, state: Int32Array): boolean {
  return structure >= 0 && get(state, layout.itemVerified + structure) >= get(needed, structure);
}
