import type { Deal } from '#src/core/schema/deal.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import type { Message, Verb } from '#src/core/schema/playbook-verb.ts';

/** The verbs of a deal: those of the playbook it allows, then its own. */
export function verbsOf(deal: Deal, playbook: Playbook): readonly Verb[] {
  const allowed: readonly string[] | undefined = deal.verbs;
  const kept = playbook.verbs.filter((v) => allowed === undefined || allowed.includes(v.id));
  return [...kept, ...deal.ownVerbs];
}

/** The messages of a deal: those of the playbook it allows, then its own. */
export function messagesOf(deal: Deal, playbook: Playbook): readonly Message[] {
  const allowed = deal.messages;
  const kept = playbook.messages.filter((m) => allowed === undefined || allowed.includes(m.id));
  return [...kept, ...deal.ownMessages];
}
