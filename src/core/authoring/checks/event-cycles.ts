import type { DealContent } from '#src/core/authoring/deal-content.ts';
import type { DealEvent } from '#src/core/schema/deal.ts';
import { walkExpression } from '#src/core/schema/expression-walk.ts';
import { faultAt, type Fault } from '#src/core/schema/fault.ts';
import { pathOf, trailOf, type Trail } from '#src/core/schema/trail.ts';

interface Firing {
  readonly to: string;
  readonly trail: Trail;
}

/** No event may fire itself, not even by way of others. */
export function checkEventCycles({ deal }: DealContent): Fault[] {
  const firings = new Map<string, readonly Firing[]>(
    deal.events.map((event, i) => [event.id, firingsOf(event, i)]),
  );
  const firedBy = turnedRound(firings);
  return deal.events.flatMap((event) => {
    const next = stepsTo(event.id, firedBy);
    return (firings.get(event.id) ?? [])
      .filter(({ to }) => to === event.id || next.has(to))
      .map(({ to, trail }) =>
        faultAt(pathOf(trail), 'deal/event_fires_itself', {
          params: { id: event.id, chain: chainOf(event.id, to, next) },
        }),
      );
  });
}

function firingsOf(event: DealEvent, i: number): Firing[] {
  return walkExpression(event.effects, trailOf(['events', i, 'effects']))
    .mentions.filter(({ kind }) => kind === 'fire')
    .map(({ value, trail }) => ({ to: value, trail }));
}

function turnedRound(firings: ReadonlyMap<string, readonly Firing[]>): Map<string, Set<string>> {
  const firedBy = new Map<string, Set<string>>();
  for (const [from, list] of firings)
    for (const { to } of list) firedBy.set(to, (firedBy.get(to) ?? new Set()).add(from));
  return firedBy;
}

/** For every event from which `goal` is fired in the end, the next event on the shortest way. */
function stepsTo(
  goal: string,
  firedBy: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  const rest = [goal];
  // A list that grows while it is walked: each event is visited once.
  for (const id of rest)
    for (const from of firedBy.get(id) ?? [])
      if (!next.has(from)) {
        next.set(from, id);
        rest.push(from);
      }
  return next;
}

function chainOf(goal: string, start: string, next: ReadonlyMap<string, string>): string {
  const chain = [goal];
  let id: string | undefined = start;
  while (id !== undefined && id !== goal) {
    chain.push(id);
    id = next.get(id);
  }
  return [...chain, goal].join(' → ');
}
