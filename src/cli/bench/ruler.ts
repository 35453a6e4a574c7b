// The ruler: a flat interpreter of a made-up game of fixed size. Speeds are given as shares of its speed in the same run,
// which makes them comparable between machines. One file, because the optimiser does not look through imports.

const PEOPLE = 8;
const TRAITS = 5;
const RIVALS = 3;
const ACTIONS = 30;
const EVENTS = 24;
const EDGES = 20;
const WEEKS = 40;
/** Tests of actions, effects, rival moves, edges, events and clamps in one step. */
export const ITEMS_PER_STEP = ACTIONS + 4 + RIVALS + EDGES + EVENTS + PEOPLE * TRAITS;

/** Places in the state. */
const AT = { week: 0, budget: 1, progress: 2, fired: 3, outcome: 4, flags: 5, people: 8 } as const;
const STANCE_AT = AT.people + PEOPLE * TRAITS;
const ENERGY_AT = STANCE_AT + RIVALS * PEOPLE;
const FREE_AT = ENERGY_AT + RIVALS;
const STATE = FREE_AT + ACTIONS;

/** Counter-based luck of 31 bits. */
function draw(seed: number, week: number, purpose: number, subject: number): number {
  let h = Math.imul(seed ^ Math.imul(week + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= Math.imul(purpose + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15) ^ Math.imul(subject + 1, 0x27d4eb2f), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 1;
}

let turn = 0;
/** A number below `n`, the same at every start. */
const pick = (n: number): number => {
  turn += 1;
  return draw(40_961, 5, 2, turn) % n;
};
const cell = (person: number, trait: number): number => AT.people + person * TRAITS + trait;

const ACTION = { cost: 0, rest: 1, needs: 2, least: 3, gain: 4, effects: 5, size: 17 } as const;

function actionRow(a: number): number[] {
  const person = a < 24 ? a % PEOPLE : pick(PEOPLE);
  const needs = pick(4) === 0 ? cell(person, 0) : -1;
  const free = a >= 16 && a < 24;
  const effects = Array.from({ length: 4 }, (_, k) => {
    const target = k === 3 || a >= 24 ? pick(PEOPLE) : person;
    return [cell(target, pick(TRAITS)), k === 2 ? -2 - pick(5) : 2 + pick(7), 1 + pick(3)];
  });
  const head = [free ? 0 : 1 + pick(3), free ? 0 : 1 + pick(2), needs, 15 + pick(15), pick(4)];
  return [...head, ...effects.flat()];
}

const ACTION_TABLE = Int32Array.from(
  Array.from({ length: ACTIONS }, (_, a) => actionRow(a)).flat(),
);

const EDGE_TABLE = Int32Array.from(
  Array.from({ length: EDGES }, (_, e) => {
    const from = e % PEOPLE;
    return [cell(from, 0), (from + 1 + pick(PEOPLE - 1)) % PEOPLE, 2 + pick(7)];
  }).flat(),
);

const EVENT = { chance: 0, tests: 1, effects: 2, test: 3, effect: 12, size: 22 } as const;

function eventRow(): number[] {
  const row = Array.from({ length: EVENT.size }, () => 0);
  const tests = 1 + pick(3);
  const effects = 2 + pick(3);
  row.splice(0, 3, 20 + pick(45), tests, effects);
  row.splice(EVENT.test, 3, AT.week, 0, 2 + pick(30));
  for (let k = 1; k < tests; k += 1)
    row.splice(EVENT.test + k * 3, 3, cell(pick(PEOPLE), pick(TRAITS)), pick(2), 25 + pick(50));
  for (let k = 0; k < effects; k += 1)
    row.splice(EVENT.effect + k * 2, 2, cell(pick(PEOPLE), pick(TRAITS)), pick(25) - 12);
  return row;
}

const EVENT_TABLE = Int32Array.from(Array.from({ length: EVENTS }, eventRow).flat());

/** Push, hurt, cap, regain, cost of each rival. */
const RIVAL_TABLE = Int32Array.from(
  Array.from({ length: RIVALS }, () => [
    3 + pick(4),
    1 + pick(2),
    60 + pick(30),
    2 + pick(2),
    3 + pick(2),
  ]).flat(),
);

const START = (() => {
  const state = new Int32Array(STATE);
  state[AT.budget] = 18;
  for (let k = AT.people; k < STANCE_AT; k += 1) state[k] = 20 + pick(40);
  state.fill(20, STANCE_AT, ENERGY_AT);
  state.fill(10, ENERGY_AT, FREE_AT);
  return state;
})();

const at = (table: Int32Array, place: number): number => table[place] as number;
const flow = new Int32Array(PEOPLE);
const legal = new Int32Array(ACTIONS);

function listLegal(s: Int32Array): number {
  const week = at(s, AT.week);
  const budget = at(s, AT.budget);
  let count = 0;
  for (let a = 0; a < ACTIONS; a += 1) {
    const row = a * ACTION.size;
    if (at(ACTION_TABLE, row + ACTION.cost) > budget || at(s, FREE_AT + a) > week) continue;
    const needs = at(ACTION_TABLE, row + ACTION.needs);
    if (needs >= 0 && at(s, needs) < at(ACTION_TABLE, row + ACTION.least)) continue;
    legal[count] = a;
    count += 1;
  }
  return count;
}

function act(s: Int32Array, a: number, seed: number, week: number): void {
  const row = a * ACTION.size;
  s[AT.budget] = at(s, AT.budget) - at(ACTION_TABLE, row + ACTION.cost);
  s[FREE_AT + a] = week + 1 + at(ACTION_TABLE, row + ACTION.rest);
  for (let k = 0; k < 4; k += 1) {
    const effect = row + ACTION.effects + k * 3;
    const spread = at(ACTION_TABLE, effect + 2);
    const target = at(ACTION_TABLE, effect);
    const by = at(ACTION_TABLE, effect + 1) + (draw(seed, week, 0, k) % (2 * spread + 1)) - spread;
    s[target] = at(s, target) + by;
  }
  s[AT.progress] = at(s, AT.progress) + at(ACTION_TABLE, row + ACTION.gain);
}

function runRivals(s: Int32Array, seed: number, week: number): void {
  for (let r = 0; r < RIVALS; r += 1) {
    const row = r * 5;
    const energy = at(s, ENERGY_AT + r);
    if (energy < at(RIVAL_TABLE, row + 4)) {
      s[ENERGY_AT + r] = energy + at(RIVAL_TABLE, row + 3);
      continue;
    }
    s[ENERGY_AT + r] = energy - at(RIVAL_TABLE, row + 4);
    const luck = draw(seed, week, 1, r);
    const person = luck & 7;
    const stance = STANCE_AT + r * PEOPLE + person;
    const pushed = at(s, stance) + at(RIVAL_TABLE, row) + ((luck >>> 8) % 5);
    s[stance] = Math.min(pushed, at(RIVAL_TABLE, row + 2));
    const trust = AT.people + person * TRAITS;
    if (pushed > at(s, trust)) s[trust] = at(s, trust) - at(RIVAL_TABLE, row + 1);
  }
}

function runInfluence(s: Int32Array): void {
  for (let p = 0; p < PEOPLE; p += 1) flow[p] = 0;
  for (let e = 0; e < EDGES; e += 1) {
    const row = e * 3;
    const to = at(EDGE_TABLE, row + 1);
    const gap = at(s, at(EDGE_TABLE, row)) - at(s, AT.people + to * TRAITS);
    flow[to] = at(flow, to) + (Math.imul(gap, at(EDGE_TABLE, row + 2)) >> 6);
  }
  for (let p = 0; p < PEOPLE; p += 1) {
    const trust = AT.people + p * TRAITS;
    s[trust] = at(s, trust) + (at(flow, p) >> 1);
  }
}

function happens(s: Int32Array, row: number): boolean {
  const tests = at(EVENT_TABLE, row + EVENT.tests);
  for (let k = 0; k < tests; k += 1) {
    const test = row + EVENT.test + k * 3;
    const value = at(s, at(EVENT_TABLE, test));
    const bound = at(EVENT_TABLE, test + 2);
    if (at(EVENT_TABLE, test + 1) === 0 ? value < bound : value > bound) return false;
  }
  return true;
}

function runEvents(s: Int32Array, seed: number, week: number): void {
  const fired = at(s, AT.fired);
  for (let e = 0; e < EVENTS; e += 1) {
    if ((fired & (1 << e)) !== 0) continue;
    const row = e * EVENT.size;
    if (!happens(s, row) || draw(seed, week, 2, e) % 100 >= at(EVENT_TABLE, row)) continue;
    const effects = at(EVENT_TABLE, row + EVENT.effects);
    for (let k = 0; k < effects; k += 1) {
      const target = at(EVENT_TABLE, row + EVENT.effect + k * 2);
      s[target] = at(s, target) + at(EVENT_TABLE, row + EVENT.effect + k * 2 + 1);
    }
    s[AT.fired] = at(s, AT.fired) | (1 << e);
    s[AT.flags] = at(s, AT.flags) | (1 << (e & 15));
  }
}

function clampAll(s: Int32Array): void {
  for (let k = AT.people; k < STANCE_AT; k += 1) {
    const value = at(s, k);
    if (value < 0) s[k] = 0;
    else if (value > 100) s[k] = 100;
  }
}

function step(s: Int32Array, a: number, seed: number): void {
  const week = at(s, AT.week);
  act(s, a, seed, week);
  runRivals(s, seed, week);
  runInfluence(s);
  runEvents(s, seed, week);
  clampAll(s);
  let lead = 0;
  for (let p = AT.people; p < STANCE_AT; p += TRAITS) lead += Math.imul(at(s, p), at(s, p + 2));
  s[AT.outcome] = (lead / 800) | 0;
  if (week % 3 === 2 && at(s, AT.budget) < 20) s[AT.budget] = at(s, AT.budget) + 4;
  s[AT.week] = week + 1;
}

const state = new Int32Array(STATE);

/** One game of random legal moves; returns how many steps it took. */
export function playRuler(seed: number): number {
  state.set(START);
  for (let week = 0; week < WEEKS; week += 1)
    step(state, at(legal, draw(seed, week, 9, 0) % Math.max(1, listLegal(state))), seed);
  return WEEKS;
}

/** A log of 40 moves, each tested for legality, with a digest at the end: one replay. */
export function replayRuler(seed: number): number {
  playRuler(seed);
  let digest = 0;
  for (let k = 0; k < STATE; k += 1)
    digest = Math.imul(digest ^ at(state, k), 0x01000193) ^ (digest >>> 13);
  return digest;
}
