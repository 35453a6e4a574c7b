// What must hold within a deal beyond its shape and its references: sums, weeks, seats, vendors.
import { nearest } from '#src/core/base/nearest.ts';
import type { Deal } from './deal.ts';
import type { Vendor } from './deal-vendors.ts';
import type { Person } from './deal-people.ts';
import { TRAITS, type Trait } from './dimensions.ts';
import { faultAt, type Fault } from './fault.ts';
import { LIMITS } from './limits.ts';
import type { Path } from './json-places.ts';
import { checkPhases, checkWeeks } from './deal-week-rules.ts';

/** Parts that every deal gives to somebody; playbooks may speak of them. */
export const STANDARD_ROLES = ['top', 'sponsor', 'number-two'] as const;

export function checkDealRules(deal: Deal): Fault[] {
  return [
    ...checkPhases(deal),
    ...checkWeeks(deal),
    ...checkRoles(deal),
    ...checkVendors(deal),
    ...deal.people.flatMap((person, i) => checkPerson(deal, person, ['people', i])),
    ...checkFacts(deal),
    ...checkUnknowns(deal),
    ...checkFlags(deal),
    ...checkScenes(deal),
    ...checkGuide(deal),
  ];
}

const warn = (path: Path, code: string, params: Fault['params'] = {}): Fault =>
  faultAt(path, code, { severity: 'warning', params });

function checkRoles(deal: Deal): Fault[] {
  const missing = STANDARD_ROLES.filter((role) => !Object.hasOwn(deal.roles, role)).map((role) =>
    faultAt(['roles'], 'deal/missing_role', { params: { role } }),
  );
  const top = deal.people.find((person) => person.id === deal.roles['top']);
  return top?.seat === 'outside'
    ? [...missing, warn(['roles', 'top'], 'deal/top_outside', { id: top.id })]
    : missing;
}

function checkVendors(deal: Deal): Fault[] {
  const faults: Fault[] = [];
  if (deal.us === deal.nobody) faults.push(faultAt(['nobody'], 'deal/us_is_nobody'));
  deal.vendors.forEach((vendor, i) => {
    const path = ['vendors', i];
    if (vendor.vigour.low > vendor.vigour.high)
      faults.push(faultAt([...path, 'vigour'], 'deal/low_above_high'));
    if (vendor.id === 'us' && deal.us !== 'us')
      faults.push(faultAt([...path, 'id'], 'deal/reserved_id', { params: { id: 'us' } }));
    if (vendor.id === deal.us || vendor.id === deal.nobody)
      faults.push(...checkPassive(vendor, path));
  });
  return faults;
}

/** We act through the trainee and nobody does not act at all: what rivals do is not for them. */
function checkPassive(vendor: Vendor, path: Path): Fault[] {
  const active: [field: string, used: boolean][] = [
    ['courts', vendor.courts.length > 0],
    ['plants', vendor.plants > 0],
    ['price', vendor.price !== undefined],
    ['late', vendor.late !== undefined],
  ];
  return active
    .filter(([, used]) => used)
    .map(([field]) => faultAt([...path, field], 'deal/not_a_rival', { params: { id: vendor.id } }));
}

function checkPerson(deal: Deal, person: Person, path: Path): Fault[] {
  const faults = TRAITS.flatMap((trait) => checkTrait(person, trait, [...path, trait]));
  const params = { id: person.id };
  person.listens.forEach((edge, i) => {
    if (edge.to === person.id)
      faults.push(faultAt([...path, 'listens', i, 'to'], 'deal/listens_to_self', { params }));
  });
  person.odds.forEach((other, i) => {
    if (other === person.id)
      faults.push(faultAt([...path, 'odds', i], 'deal/at_odds_with_self', { params }));
  });
  if (person.echo?.person === person.id)
    faults.push(faultAt([...path, 'echo', 'person'], 'deal/echoes_self', { params }));
  if (person.power.length > deal.phases.length)
    faults.push(warn([...path, 'power'], 'deal/more_powers_than_phases', params));
  return [...faults, ...checkDoor(person, path)];
}

function checkDoor(person: Person, path: Path): Fault[] {
  const params = { id: person.id };
  const faults: Fault[] = [];
  if (person.met && !person.known)
    faults.push(faultAt([...path, 'met'], 'deal/met_but_unknown', { params }));
  if (person.closeness > 0 && !person.met)
    faults.push(warn([...path, 'closeness'], 'deal/close_but_not_met', params));
  if (person.door === 'shut' && person.met)
    faults.push(warn([...path, 'door'], 'deal/shut_but_met', params));
  if (person.door === 'shut' && person.rank < 3)
    faults.push(warn([...path, 'door'], 'deal/shut_at_low_rank', { ...params, rank: person.rank }));
  if (person.door === 'shut' && person.listens.length === 0)
    faults.push(warn([...path, 'door'], 'deal/nobody_opens_door', params));
  return faults;
}

function checkTrait(person: Person, trait: Trait, path: Path): Fault[] {
  const { case: level, second, prior } = person[trait];
  const weights: Readonly<Record<string, number | undefined>> = prior;
  const sum = Object.values(weights).reduce<number>((total, weight) => total + (weight ?? 0), 0);
  const faults: Fault[] = [];
  if (sum !== 100) faults.push(faultAt([...path, 'prior'], 'deal/prior_sum', { params: { sum } }));
  if ((weights[level] ?? 0) === 0)
    faults.push(warn([...path, 'case'], 'deal/case_not_in_prior', { level }));
  if (second === level)
    faults.push(faultAt([...path, 'second'], 'deal/second_is_first', { params: { level } }));
  return faults;
}

function checkFacts(deal: Deal): Fault[] {
  return deal.facts.flatMap((fact, i) => {
    const path = ['facts', i, 'planted'];
    if (fact.planted === undefined) return [];
    if (fact.true) return [faultAt(path, 'deal/planted_but_true', { params: { id: fact.id } })];
    if (fact.planted === deal.us || fact.planted === deal.nobody)
      return [faultAt(path, 'deal/not_a_rival', { params: { id: fact.planted } })];
    return [];
  });
}

function checkUnknowns(deal: Deal): Fault[] {
  return deal.unknowns.flatMap((unknown, i) => {
    const path = ['unknowns', i];
    const sum = unknown.values.reduce((total, value) => total + value.weight, 0);
    const chosen = unknown.values.find((value) => value.id === unknown.case);
    const faults: Fault[] = [];
    if (sum !== 100)
      faults.push(faultAt([...path, 'values'], 'deal/weights_sum', { params: { sum } }));
    if (chosen?.weight === 0)
      faults.push(warn([...path, 'case'], 'deal/case_never_drawn', { id: chosen.id }));
    return faults;
  });
}

const FLAG = /^[a-z0-9][a-z0-9-]*$/;

function checkFlags(deal: Deal): Fault[] {
  return deal.flags.flatMap((flag, i) =>
    flag.length <= LIMITS.idLength && FLAG.test(flag)
      ? []
      : [
          faultAt(['flags', i], 'deal/bad_id', {
            params: { value: flag.slice(0, LIMITS.idLength) },
          }),
        ],
  );
}

function checkScenes(deal: Deal): Fault[] {
  return deal.scenes.flatMap((scene, i) =>
    scene.nodes.flatMap((node, j) =>
      node.choices.flatMap((choice, k) => {
        const path = ['scenes', i, 'nodes', j, 'choices', k];
        if (choice.to === undefined && choice.result === undefined)
          return [warn(path, 'deal/end_without_result', { id: choice.id })];
        if (choice.to !== undefined && choice.result !== undefined)
          return [warn([...path, 'result'], 'deal/result_before_end', { id: choice.id })];
        return [];
      }),
    ),
  );
}

const POINTS = ['mark', 'plan', 'facts', 'end-week', 'claim', 'forecast'];

function checkGuide(deal: Deal): Fault[] {
  return (deal.guide ?? []).flatMap((step, i) => {
    if (POINTS.includes(step.point) || /^verb\.[a-z]/.test(step.point)) return [];
    const person = /^person\.(.+)$/.exec(step.point)?.[1];
    if (person !== undefined && deal.people.some(({ id }) => id === person)) return [];
    const allowed = [...POINTS, 'person.<id>', 'verb.<id>'];
    return [
      faultAt(['guide', i, 'point'], 'deal/not_one_of', {
        params: { value: step.point, allowed: allowed.join(', ') },
        hint: () =>
          nearest(step.point, [...POINTS, ...deal.people.map(({ id }) => `person.${id}`)]),
      }),
    ];
  });
}
