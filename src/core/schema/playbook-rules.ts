// What must hold within a playbook beyond its shape and its references.
import { faultAt, type Fault } from './fault.ts';
import type { Path } from './json-places.ts';
import type { Playbook } from './playbook.ts';
import type { Verb } from './playbook-verb.ts';

export function checkPlaybookRules(playbook: Playbook): Fault[] {
  return [
    ...checkControl(playbook),
    ...checkVerbs(playbook.verbs, playbook.verbs, 'playbook', 'verbs'),
    ...checkNeeds(playbook),
    ...checkModel(playbook),
  ];
}

function checkControl({ control }: Playbook): Fault[] {
  const faults: Fault[] = [];
  if (control.pass > control.clear.length)
    faults.push(
      faultAt(['control', 'pass'], 'playbook/pass_too_high', {
        params: { pass: control.pass, items: control.clear.length },
      }),
    );
  const rungs = ['loss', 'volatile', 'win'].map((id) => control.zones.find((z) => z.id === id));
  rungs.forEach((zone, i) => {
    const below = rungs[i - 1];
    if (zone === undefined || below === undefined) return;
    const place = control.zones.indexOf(zone);
    if (rungOf(zone) <= rungOf(below))
      faults.push(
        faultAt(['control', 'zones', place], 'playbook/zone_order', {
          params: { zone: zone.id, below: below.id },
        }),
      );
  });
  return faults;
}

/** Place on the ladder win, then first, then clear, as one number. */
const rungOf = (zone: { win: number; first: number; clear: number }): number =>
  (zone.win * 10 + zone.first) * 100 + zone.clear;

/** Also for the verbs that a deal adds to those of its playbook. */
export function checkVerbs(
  verbs: readonly Verb[],
  all: readonly Verb[],
  area: 'deal' | 'playbook',
  field: string,
): Fault[] {
  return verbs.flatMap((verb, i) => [
    ...checkReach(verb, [field, i], area),
    ...checkLegal(verb, all, [field, i], area),
  ]);
}

function checkReach(verb: Verb, path: Path, area: 'deal' | 'playbook'): Fault[] {
  if (verb.reach !== 'none') return [];
  const needsSomebody = ['argue', 'ties', 'read', 'ask', 'verify', 'door', 'isolate', 'insulate'];
  const fields: Readonly<Record<string, unknown>> = { ...verb };
  return needsSomebody
    .filter((key) => fields[key] !== undefined)
    .map((key) =>
      faultAt([...path, key], `${area}/reaches_nobody`, { params: { id: verb.id, key } }),
    );
}

/** A temptation names the lawful way to the same end; that way must be lawful. */
function checkLegal(
  verb: Verb,
  all: readonly Verb[],
  path: Path,
  area: 'deal' | 'playbook',
): Fault[] {
  const legal = verb.legal ?? [];
  const faults = legal.flatMap((id, i) => {
    const way = all.find((other) => other.id === id);
    if (way === undefined || way.integrity === 'green') return [];
    return [faultAt([...path, 'legal', i], `${area}/way_not_lawful`, { params: { id } })];
  });
  if (verb.integrity === 'red' && legal.length === 0)
    faults.push(
      faultAt(path, `${area}/no_lawful_way`, { severity: 'warning', params: { id: verb.id } }),
    );
  return faults;
}

/** Needs may not give way to one another in a ring: the person would never come to rest. */
function checkNeeds({ needNext }: Playbook): Fault[] {
  const next: Readonly<Record<string, string | undefined>> = needNext;
  return Object.keys(next).flatMap((start) => {
    const seen = new Set([start]);
    for (let need = next[start]; need !== undefined; need = next[need]) {
      if (need === start)
        return [faultAt(['needNext', start], 'playbook/needs_in_a_ring', { params: { need } })];
      if (seen.has(need)) return [];
      seen.add(need);
    }
    return [];
  });
}

function checkModel({ model }: Playbook): Fault[] {
  const faults: Fault[] = [];
  for (const key of ['attitudeBounds', 'closenessBounds'] as const) {
    const bounds = model[key];
    if (bounds.some((bound, i) => i > 0 && bound <= (bounds[i - 1] ?? bound)))
      faults.push(faultAt(['model', key], 'playbook/bounds_not_rising', { params: { key } }));
  }
  const [dominant = 0, second = 0, third = 0, fourth = 0] = model.focusWeights;
  const shares = {
    focusWeights: dominant + second + third + fourth,
    reactionWarm: sumOf(model.reactionWarm),
    reactionMild: sumOf(model.reactionMild),
    reactionCold: sumOf(model.reactionCold),
  };
  for (const [key, sum] of Object.entries(shares))
    if (sum !== 100)
      faults.push(faultAt(['model', key], 'playbook/not_hundred', { params: { key, sum } }));
  return faults;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
