// What the evidence bought in a week was worth: the default policy plays on with it, and without it from the same worlds.
import { get } from '#src/core/engine/cells.ts';
import type { State } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { recountFacts } from '#src/core/engine/hidden.ts';
import { BELIEF, HEAD } from '#src/core/engine/layout.ts';
import { DIMENSIONS } from '#src/core/schema/dimensions.ts';
import { FRESH, chanceOf, errorOf, openBout, play } from './bout.ts';
import type { Ring } from './bout.ts';
import type { Stride } from './course.ts';
import { entriesOf } from './decide.ts';
import { POLICY, playWeek } from './table.ts';
import type { Plan } from './plans.ts';
import type { Asking } from './report.ts';

/** Cells in which evidence is kept. */
function evidenceCells(c: Compiled): number[] {
  const { layout, names } = c;
  const run = (from: number, count: number): number[] =>
    Array.from({ length: count }, (_, k) => from + k);
  return [
    ...run(layout.factStatus, names.facts.length),
    ...run(layout.factSource, names.facts.length),
    ...run(layout.itemHeld, names.items.length),
    ...run(layout.itemVerified, names.items.length),
    HEAD.clearCount,
    HEAD.valueHeld,
    HEAD.valueVerified,
    ...names.people.flatMap((_, p) => [
      ...run(layout.people + p * layout.stride + layout.person.belief, BELIEF.size),
      ...run(layout.people + p * layout.stride + layout.person.evidenced, DIMENSIONS.length),
    ]),
  ];
}

function gained(c: Compiled, strides: readonly Stride[]): Pick<Asking, 'facts' | 'people'> {
  const facts = new Set<string>();
  const people = new Set<string>();
  for (const { happened } of strides)
    for (const h of happened) {
      if (h.type === 'fact') facts.add(c.names.facts[h.fact] ?? '');
      if (h.type === 'evidence') people.add(c.names.people[h.person] ?? '');
    }
  return { facts: [...facts], people: [...people] };
}

const onwards: Plan = {
  id: POLICY,
  play: (table, onMove) => playWeek(table, table.policy, onMove),
  entries: null,
};

/** `ring` stands after the week, with all that was learnt; `before` is the table before it. */
export function worthOfAsking(
  ring: Ring,
  before: State,
  strides: readonly Stride[],
  rollouts: number,
): Asking | null {
  const { c } = ring.table.g;
  const news = gained(c, strides);
  if (rollouts === 0 || news.facts.length + news.people.length === 0) return null;
  const cells = evidenceCells(c);
  const muted: Ring = {
    ...ring,
    world: (k) => {
      const world = ring.world(k).slice();
      for (const cell of cells) world[cell] = get(before, cell);
      recountFacts(c, world);
      return world;
    },
  };
  const same =
    JSON.stringify(entriesOf(ring, onwards)) === JSON.stringify(entriesOf(muted, onwards));
  if (same) return { ...news, changedPlan: false, worth: 0, se: 0, rollouts: 0 };
  const bout = openBout(ring);
  const without: Plan = { ...onwards, id: 'without' };
  play(bout, onwards, FRESH, FRESH + rollouts);
  const other = openBout(muted);
  play(other, without, FRESH, FRESH + rollouts);
  bout.results.set(without.id, other.results.get(without.id) ?? new Map());
  const end = FRESH + rollouts;
  const worth = chanceOf(bout, onwards, FRESH, end) - chanceOf(bout, without, FRESH, end);
  return {
    ...news,
    changedPlan: true,
    worth,
    se: errorOf(bout, onwards, without, FRESH, end),
    rollouts: bout.played + other.played,
  };
}
