// What must hold between a deal and the playbook it is played by.
import type { Deal } from './deal.ts';
import { nearest } from '#src/core/base/nearest.ts';
import { faultAt, type Fault } from './fault.ts';
import { checkShape } from './import-shape.ts';
import type { Playbook } from './playbook.ts';
import { Model } from './playbook-model.ts';
import { checkVerbs } from './playbook-rules.ts';

const SomeDials = Model.partial();

/** A deal names one playbook; it can be put under another only if that is `swapped` in on purpose. */
export function checkDealInPlaybook(deal: Deal, playbook: Playbook, swapped: boolean): Fault[] {
  const faults: Fault[] = [];
  if (deal.playbook !== playbook.id && !swapped)
    faults.push(
      faultAt(['playbook'], 'deal/other_playbook', {
        params: { id: deal.playbook, found: playbook.id },
      }),
    );
  const curves = playbook.concerns.length - 1;
  deal.phases.forEach((phase, i) => {
    if (phase.curve > curves)
      faults.push(
        faultAt(['phases', i, 'curve'], 'deal/out_of_range', {
          params: { value: phase.curve, range: `≤ ${curves}` },
          hint: String(curves),
        }),
      );
  });
  const all = [...playbook.verbs, ...deal.ownVerbs];
  return [...faults, ...checkVerbs(deal.ownVerbs, all, 'deal', 'ownVerbs'), ...checkModel(deal)];
}

/** Dials that a deal sets otherwise must be single numbers of the playbook, within their bounds. */
function checkModel(deal: Deal): Fault[] {
  const dials: Readonly<Record<string, unknown>> = Model.shape;
  const single = Object.entries(Model.shape)
    .filter(([, schema]) => schema.type !== 'array')
    .map(([key]) => key);
  return Object.entries(deal.model).flatMap(([key, value]) => {
    const path = ['model', key];
    if (!single.includes(key)) {
      const code = Object.hasOwn(dials, key) ? 'deal/not_a_single_dial' : 'deal/unknown_key';
      const params = { key, allowed: single.join(', ') };
      return [faultAt(path, code, { params, hint: () => nearest(key, single), atKey: true })];
    }
    const shape = checkShape(SomeDials, { [key]: value }, 'deal');
    return shape.faults.map((fault) => ({ ...fault, path }));
  });
}
