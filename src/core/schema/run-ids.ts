// The ids that a run's log may name, in the order of deal and playbook: what its short form counts by.
import type { Deal } from './deal.ts';
import { JUDGED_ITEMS } from './import-playbook.ts';
import type { Playbook } from './playbook.ts';

export interface RunIds {
  readonly verbs: readonly string[];
  readonly people: readonly string[];
  readonly messages: readonly string[];
  readonly stages: readonly string[];
  readonly facts: readonly string[];
  readonly items: readonly string[];
  readonly events: readonly string[];
}

export function runIdsOf(deal: Deal, playbook: Playbook): RunIds {
  return {
    verbs: [...idsOf(playbook.verbs), ...idsOf(deal.ownVerbs)],
    people: idsOf(deal.people),
    messages: [...idsOf(playbook.messages), ...idsOf(deal.ownMessages)],
    stages: idsOf(playbook.stages),
    facts: idsOf(deal.facts),
    events: idsOf(deal.events),
    items: [...idsOf(playbook.control.clear), ...JUDGED_ITEMS],
  };
}

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
