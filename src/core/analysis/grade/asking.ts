// What the evidence bought in a week was worth: the default policy plays on with it, and without it from the same worlds.
import { get } from '#src/core/engine/cells.ts';
import type { State } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { recountFacts } from '#src/core/engine/hidden.ts';
import { BELIEF, HEAD } from '#src/core/engine/layout.ts';
import { DIMENSIONS } from '#src/core/schema/dimensions.ts';
import { FRESH, chanceOf, errorOf, openBout, play } from './bout.ts';
import type { Bout, Ring } from './bout.ts';
import type { Stride } from './course.ts';
import { entriesOf } from './decide.ts';
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

/**
 * `bout` is that of the week after, in which the policy plays on with all that was learnt; `before` is the table before the
 * week in which it was learnt. Null where nothing was.
 */
export function worthOfAsking(
  bout: Bout,
  policy: Plan,
  before: State,
  strides: readonly Stride[],
  rollouts: number,
): Asking | null {
  const { ring } = bout;
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
  const same = JSON.stringify(entriesOf(ring, policy)) === JSON.stringify(entriesOf(muted, policy));
  if (same) return { ...news, changedPlan: false, worth: 0, se: 0, rollouts: 0 };
  const end = FRESH + rollouts;
  const without = { ...policy, id: 'without' };
  const other = openBout(muted);
  play(bout, policy, FRESH, end);
  play(other, without, FRESH, end);
  bout.results.set(without.id, other.results.get(without.id) ?? new Map());
  return {
    ...news,
    changedPlan: true,
    worth: chanceOf(bout, policy, FRESH, end) - chanceOf(bout, without, FRESH, end),
    se: errorOf(bout, policy, without, FRESH, end),
    rollouts: other.played,
  };
}
