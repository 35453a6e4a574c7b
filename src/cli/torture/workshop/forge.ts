// Forged entries by the ten thousand: none is stored that the rules refuse, and no score is other than its log's.
import { canonicalJson } from '#src/core/base/canonical.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { createDice, type Dice } from '#src/cli/torture/dice.ts';
import { createThrow } from '#src/cli/torture/random-log.ts';
import type { AnyWorkshopView, TableView } from '#src/core/schema/workshop-view.ts';
import type { Case, Order, Outcome } from './case.ts';
import { compiledDeal, must, openHall, type Hall, type Seated } from './hall.ts';
import { logsOf, scoreOfLog } from './history.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { chooseEntry, inLanes } from './play.ts';
import { serve, type Served } from './servers.ts';
import { createBrowser, type Browser } from './web.ts';

const TEAMS = 4;
const MANNER = { marks: 30, ends: 15 };
/** One honest entry in so many, so that the forger meets games at every stage. */
const HONEST_IN = 12;
const GAMES_MOST = 400;

interface Target {
  readonly seat: Seated;
  readonly oracle: Oracle;
}

interface Scene {
  readonly hall: Hall;
  readonly compiled: Compiled;
  readonly dice: Dice;
  readonly mine: Target;
  readonly other: Target;
  readonly stranger: Browser;
  /** A team of another workshop. */
  readonly foreign: Browser;
}

interface Forgery {
  readonly body: unknown;
  /** Who sends it, if not the team itself. */
  readonly by?: Browser;
  readonly headers?: Readonly<Record<string, string>>;
}

const some = (list: readonly string[], dice: Dice): string => dice.pick(list) ?? 'x';

function randomAct({ compiled, dice }: Scene): object {
  const { verbs, people, messages } = compiled.names;
  return {
    type: 'act',
    verb: some(verbs, dice),
    ...(dice.roll(3) === 0 ? {} : { target: some(people, dice) }),
    ...(dice.roll(2) === 0 ? {} : { message: some(messages, dice) }),
  };
}

const next = ({ mine }: Scene): number => mine.oracle.length;
const end = { type: 'end' };

/** One way to forge each; those that turn out to be legal must be stored as what they are. */
export const FORGERIES: Readonly<Record<string, (scene: Scene) => Forgery>> = {
  score: (s) => ({ body: { seq: next(s), entry: end, score: 1_000 } }),
  scoreInside: (s) => ({ body: { seq: next(s), entry: { ...end, score: 1_000, total: 1e6 } } }),
  ahead: (s) => ({ body: { seq: next(s) + 1 + s.dice.roll(40), entry: end } }),
  behind: (s) => ({
    body: { seq: s.dice.roll(Math.max(1, next(s))), entry: { type: 'withdraw' } },
  }),
  negative: (s) => ({ body: { seq: -1 - s.dice.roll(9), entry: end } }),
  fraction: (s) => ({ body: { seq: next(s) + 0.5, entry: end } }),
  huge: (s) => ({ body: { seq: 2 ** (31 + s.dice.roll(30)), entry: end } }),
  textPlace: (s) => ({ body: { seq: String(next(s)), entry: end } }),
  unknownType: (s) => ({
    body: { seq: next(s), entry: { type: some(['win', '__proto__', 'END', 'set', ''], s.dice) } },
  }),
  unknownVerb: (s) => ({
    body: { seq: next(s), entry: { type: 'act', verb: some(['win', 'constructor'], s.dice) } },
  }),
  unknownPerson: (s) => ({
    body: { seq: next(s), entry: { ...randomAct(s), target: 'nobody-at-all' } },
  }),
  illegalAct: (s) => ({ body: { seq: next(s), entry: randomAct(s) } }),
  sayNothingOpen: (s) => ({
    body: { seq: next(s), entry: { type: 'say', choice: s.dice.roll(6) } },
  }),
  sayBeyond: (s) => ({
    body: { seq: next(s), entry: { type: 'say', choice: 6 + s.dice.roll(90) } },
  }),
  claim: (s) => ({
    body: { seq: next(s), entry: { type: 'claim', stage: some(s.compiled.names.stages, s.dice) } },
  }),
  answer: (s) => ({
    body: { seq: next(s), entry: { type: 'answer', fact: some(s.compiled.names.facts, s.dice) } },
  }),
  forecast: (s) => ({ body: { seq: next(s), entry: { type: 'forecast', percent: 50 } } }),
  inject: (s) => ({
    body: {
      seq: next(s),
      entry: { type: 'inject', event: some([...s.compiled.names.events, 'none'], s.dice) },
    },
  }),
  list: (s) => ({ body: [{ seq: next(s), entry: end }] }),
  batch: (s) => ({ body: { seq: next(s), entry: [end, end] } }),
  prototype: (s) => ({
    body: `{"seq":${next(s)},"entry":{"type":"end"},"__proto__":{"admin":true}}`,
  }),
  deep: (s) => ({
    body: `{"seq":${next(s)},"entry":${'['.repeat(4_000)}${']'.repeat(4_000)}}`,
  }),
  twoPlaces: (s) => ({ body: `{"seq":9999,"entry":{"type":"end"},"seq":${next(s)},"x":1}` }),
  copied: (s) => ({
    body: {
      seq: next(s),
      entry: JSON.parse(s.other.oracle.textAt(next(s)) ?? '{"type":"none"}') as unknown,
    },
  }),
  ofAnother: (s) => ({
    body: { seq: next(s), entry: end, team: s.other.seat.team },
  }),
  noCredential: (s) => ({ body: { seq: next(s), entry: end }, by: s.stranger }),
  foreignCredential: (s) => ({ body: { seq: next(s), entry: end }, by: s.foreign }),
  wrongToken: (s) => ({
    body: { seq: next(s), entry: end },
    by: s.stranger,
    headers: { cookie: `shapan-${s.hall.id}-team=${'A'.repeat(43)}` },
  }),
  hostCredential: (s) => ({ body: { seq: next(s), entry: end }, by: s.hall.host }),
};

interface Counts {
  sent: number;
  stored: number;
  refused: number;
  /** Stored although the rules refuse it, or not by whom it may be. */
  wronglyStored: number;
  /** Refused although it is a legal entry of that team. */
  wronglyRefused: number;
  faults: number;
}

/** What must come of a body sent by the team itself. */
function expected(body: unknown, oracle: Oracle): 'stored' | 'same' | 'refused' {
  const value: unknown = typeof body === 'string' ? null : body;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'refused';
  const fields = value as Readonly<Record<string, unknown>>;
  if (Object.keys(fields).some((key) => key !== 'seq' && key !== 'entry')) return 'refused';
  const { seq, entry } = fields;
  if (typeof seq !== 'number') return 'refused';
  if (oracle.textAt(seq) !== undefined)
    return oracle.textAt(seq) === canonicalJson(entry) ? 'same' : 'refused';
  return seq === oracle.length && oracle.takes(entry) ? 'stored' : 'refused';
}

async function forgeOne(scene: Scene, kind: string, counts: Counts): Promise<void> {
  const forgery = FORGERIES[kind]?.(scene);
  if (forgery === undefined) return;
  const { body, by = scene.mine.seat.browser, headers } = forgery;
  const own = by === scene.mine.seat.browser;
  const wanted = own ? expected(body, scene.mine.oracle) : 'refused';
  const answer = await by.ask('POST', `/workshops/${scene.hall.id}/entries`, body, headers);
  count(counts, answer.status, wanted);
  if (answer.status === 200 && wanted === 'stored')
    scene.mine.oracle.play((body as { readonly entry: unknown }).entry);
}

function count(counts: Counts, status: number, wanted: ReturnType<typeof expected>): void {
  const stored = status === 200;
  counts.sent += 1;
  if (status >= 500) counts.faults += 1;
  if (stored) counts.stored += 1;
  else counts.refused += 1;
  if (stored && wanted === 'refused') counts.wronglyStored += 1;
  if (!stored && wanted !== 'refused') counts.wronglyRefused += 1;
}

async function playHonestly(scene: Scene, roll: (sides: number) => number): Promise<boolean> {
  const { browser } = scene.mine.seat;
  const answer = must(await browser.ask('GET', `/workshops/${scene.hall.id}/table`), 'table');
  const { view } = answer.body as unknown as TableView;
  if (view.status === 'over') return false;
  const entry = chooseEntry(view, scene.compiled, roll, MANNER);
  const sent = await browser.ask('POST', `/workshops/${scene.hall.id}/entries`, {
    seq: next(scene),
    entry,
  });
  if (sent.status === 200) scene.mine.oracle.play(entry);
  return true;
}

/** One workshop: four teams are forged until all their games are over, or enough was sent. */
async function forgeHall(served: Served, { times, seed }: Order, counts: Counts): Promise<number> {
  const compiled = compiledDeal();
  const base = (): string => served.url;
  const hall = await openHall([base], TEAMS, { seeds: 'own' });
  const elsewhere = await openHall([base], 1);
  const seeds = await logsOf(served.store, hall.id);
  const targets = hall.teams.map((seat) => ({
    seat,
    oracle: createOracle(compiled, seeds.get(seat.team)?.seed ?? 0),
  }));
  const foreign = elsewhere.teams[0]?.browser ?? hall.host;
  await inLanes(targets, TEAMS, async (mine, at) => {
    const dice = createDice(seed + at);
    const roll = createThrow(seed + at);
    const other = targets[(at + 1) % targets.length] ?? mine;
    const stranger = createBrowser(base);
    const scene: Scene = { hall, compiled, dice, mine, other, stranger, foreign };
    let going = true;
    for (let turn = 0; counts.sent < times && (going || turn % 200 !== 0); turn += 1) {
      if (going && turn % HONEST_IN === 0) going = await playHonestly(scene, roll);
      await forgeOne(scene, dice.pick(Object.keys(FORGERIES)) ?? '', counts);
    }
  });
  return wrongScores(served, hall, compiled, targets);
}

/** Boards and logs against an independent replay. */
async function wrongScores(
  served: Served,
  hall: Hall,
  compiled: Compiled,
  targets: readonly Target[],
): Promise<number> {
  const logs = await logsOf(served.store, hall.id);
  const view = must(await hall.host.ask('GET', `/workshops/${hall.id}`), 'view')
    .body as unknown as AnyWorkshopView;
  const teams = await served.store.teams(hall.id);
  const differing = targets.filter(({ seat, oracle }) => {
    const own = logs.get(seat.team);
    const number = teams.find(({ id }) => id === seat.team)?.number;
    const line = view.board?.lines.find((one) => one.number === number);
    const same =
      own !== undefined &&
      own.log.length === oracle.length &&
      own.log.every((entry, at) => entry === oracle.textAt(at));
    return !same || line?.score !== scoreOfLog(compiled, own.seed, own.log);
  });
  return differing.length;
}

async function run(order: Order): Promise<Outcome> {
  const served = await serve();
  const counts = {
    sent: 0,
    stored: 0,
    refused: 0,
    wronglyStored: 0,
    wronglyRefused: 0,
    faults: 0,
  };
  let wrong = 0;
  let halls = 0;
  while (counts.sent < order.times && halls < GAMES_MOST) {
    wrong += await forgeHall(served, { ...order, seed: order.seed + halls * TEAMS }, counts);
    halls += 1;
  }
  await served.close();
  const ok =
    wrong + counts.wronglyStored + counts.wronglyRefused + counts.faults === 0 &&
    counts.sent >= order.times;
  return {
    ok,
    figures: {
      kinds: Object.keys(FORGERIES).length,
      games: halls * TEAMS,
      ...counts,
      scoresOtherThanReplay: wrong,
    },
  };
}

export const forge: Case = {
  summary: 'forged and out-of-order entries: none is stored that the rules refuse',
  usual: { times: 100_000, seconds: 0, seed: 1 },
  run,
};
