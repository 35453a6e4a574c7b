import type { Deal } from '#src/core/schema/deal.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import type { Model } from '#src/core/schema/playbook-model.ts';

/** The dials of the playbook with those that the deal sets otherwise. */
export function resolveModel(deal: Deal, playbook: Playbook): Model {
  const own: Partial<Model> = deal.model;
  return { ...playbook.model, ...own };
}
