// The ids of a deal and its playbook in order, where each is found, and the room they need in the state.
import type { Deal } from '#src/core/schema/deal.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import type { Names, Places } from './compiled.ts';
import { createLayout } from './layout.ts';
import type { Layout } from './layout.ts';
import { messagesOf, verbsOf } from './selection.ts';

/** Elements of the control reading that are judged, not counted. */
const JUDGED = ['f1', 'f2', 'f3', 'w'];

export function namesOf(deal: Deal, playbook: Playbook): Names {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map((one) => one.id);
  const given = deal.unknowns.flatMap((u) => u.values.flatMap((v) => Object.keys(v.roles ?? {})));
  return {
    people: ids(deal.people),
    vendors: ids(deal.vendors),
    factions: ids(deal.factions),
    facts: ids(deal.facts),
    items: ids(playbook.control.clear),
    verbs: ids(verbsOf(deal, playbook)),
    messages: ids(messagesOf(deal, playbook)),
    flags: deal.flags,
    events: ids(deal.events),
    scenes: ids(deal.scenes),
    unknowns: ids(deal.unknowns),
    roles: [...new Set(['top', 'sponsor', 'number-two', ...Object.keys(deal.roles), ...given])],
    stages: ids(playbook.stages),
    questions: ids(playbook.questions),
    mistakes: ids(playbook.mistakes),
    advice: ids(playbook.advice),
    phases: ids(deal.phases),
    aids: ids(playbook.aids),
    credits: ids(playbook.credits),
  };
}

const placesIn = (ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(ids.map((id, at) => [id, at]));

export const placesOf = (names: Names): Places => ({
  people: placesIn(names.people),
  verbs: placesIn(names.verbs),
  messages: placesIn(names.messages),
  facts: placesIn(names.facts),
  events: placesIn(names.events),
  stages: placesIn(names.stages),
  elements: placesIn([...names.items, ...JUDGED]),
});

export function layoutOf(names: Names): Layout {
  return createLayout({
    people: names.people.length,
    vendors: names.vendors.length,
    facts: names.facts.length,
    items: names.items.length,
    verbs: names.verbs.length,
    flags: names.flags.length,
    events: names.events.length,
    scenes: names.scenes.length,
    unknowns: names.unknowns.length,
    roles: names.roles.length,
    stages: names.stages.length,
    mistakes: names.mistakes.length,
    phases: names.phases.length,
    aids: names.aids.length,
    credits: names.credits.length,
  });
}
