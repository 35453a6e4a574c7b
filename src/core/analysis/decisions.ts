// Whether the weeks of a deal are decisions: how far the win chances of rival week plans lie apart. From sampled positions
// each plan is played for one week, then the method plays on; all plans meet the same luck, and other luck in each roll-out.
import type { Compiled } from '#src/core/engine/compiled.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD, OUTCOME, STATUS } from '#src/core/engine/layout.ts';
import { luck } from '#src/core/engine/luck.ts';
import { createGame, start } from '#src/core/engine/start.ts';
import { clearMemory } from './bots/bot.ts';
import type { BotId } from './bots/make-bot.ts';
import { END, KIND, firstOf, kindOf, playMove } from './move.ts';
import type { Move } from './move.ts';
import { playOut, seatPlayer, takeTurn } from './player.ts';
import type { Player } from './player.ts';

/** The plans compared: the method's week, those of the fallacies, and nothing. */
export const PLANS = [
  'method',
  'product',
  'relationship',
  'gambler',
  'price',
  'top-only',
  'spec',
  'nothing',
] as const;

const PURPOSE = 9_003;
const WHERE = 1;
const WHO = 2;
const OTHER_LUCK = 3;
const RED = 2;
/** Weeks before the decision that still are one. */
const LEAVE = 1;

/** What was measured at one position. */
export interface WeekSpread {
  readonly seed: number;
  readonly week: number;
  /** Who played up to it. */
  readonly player: 'method' | 'half-random';
  /** Win chance of each plan, in the order of PLANS. */
  readonly chances: readonly number[];
  /** Best less worst, chosen on one half of the roll-outs and measured on the other; its standard error. */
  readonly spread: number;
  readonly se: number;
}

interface Table {
  readonly g: Game;
  readonly plans: readonly (Player | null)[];
  readonly method: Player;
  readonly random: Player;
  readonly position: Int32Array;
  readonly notes: Int32Array;
}

function layTable(c: Compiled): Table {
  const g = createGame(c, 0, 'drawn');
  const sit = (id: BotId): Player => seatPlayer(g, id);
  const method = sit('method');
  return {
    g,
    plans: PLANS.map((plan) =>
      plan === 'nothing' ? null : plan === 'method' ? method : sit(plan),
    ),
    method,
    random: sit('random'),
    position: new Int32Array(c.layout.size),
    notes: new Int32Array(method.memory.length),
  };
}

const isOver = (g: Game): boolean => get(g.s, HEAD.status) === STATUS.over;

function isRed(g: Game, move: Move): boolean {
  return kindOf(move) === KIND.act && get(g.c.verbs.integrity, firstOf(move)) === RED;
}

/** Half of the moves by chance: what the method plays on from then is no longer its own position. */
function halfRandomTurn(table: Table, turn: number): void {
  const { g, method, random } = table;
  const chance = luck(g.seed, turn, PURPOSE, WHO) % 2 === 0;
  const move = chance ? random.bot.choose(random.seat, random.memory) : END;
  if (!chance || isRed(g, move)) {
    takeTurn(g, method);
    return;
  }
  const code = playMove(g, move);
  if (code !== null) throw new Error(`halfRandomTurn: a random move was refused as ${code}`);
}

/** Plays to a week drawn by the seed; false if the deal ended before. */
function reach(table: Table, seed: number, halfRandom: boolean): boolean {
  const { g, method, random } = table;
  g.seed = seed;
  start(g, 'drawn');
  clearMemory(method.memory, seed);
  clearMemory(random.memory, seed);
  const weeks = decisionWeek(g.c) - LEAVE;
  const goal = 2 + (luck(seed, 0, PURPOSE, WHERE) % Math.max(1, weeks - 1));
  for (let turn = 0; get(g.s, HEAD.week) < goal && !isOver(g); turn += 1) {
    if (halfRandom) halfRandomTurn(table, turn);
    else takeTurn(g, method);
  }
  return !isOver(g) && get(g.s, HEAD.status) === STATUS.playing;
}

function decisionWeek(c: Compiled): number {
  let week = 0;
  for (const phase of c.deal.phases) {
    week += phase.weeks;
    if (phase.decides) break;
  }
  return week;
}

/** One week by a plan, then the method to the end; 1 if the deal is won. */
function rollOut(table: Table, plan: number, luckSeed: number): number {
  const { g, method } = table;
  g.s.set(table.position);
  method.memory.set(table.notes);
  g.seed = luckSeed;
  const week = get(g.s, HEAD.week);
  const player = table.plans[plan] ?? null;
  if (player === null) playMove(g, END);
  else {
    if (player !== method) clearMemory(player.memory, luckSeed);
    while (get(g.s, HEAD.week) === week && !isOver(g)) takeTurn(g, player);
  }
  playOut(g, method);
  return get(g.s, HEAD.outcome) === OUTCOME.won ? 1 : 0;
}

/** Mean of a plan over the roll-outs of one half. */
function meanOf(results: Uint8Array, rollouts: number, plan: number, half: number): number {
  let sum = 0;
  for (let r = half; r < rollouts; r += 2) sum += results[plan * rollouts + r] ?? 0;
  return sum / Math.max(1, (rollouts - half + 1) >> 1);
}

function spreadOf(results: Uint8Array, rollouts: number): { spread: number; se: number } {
  let best = 0;
  let worst = 0;
  PLANS.forEach((_, plan) => {
    const mean = meanOf(results, rollouts, plan, 0);
    if (mean > meanOf(results, rollouts, best, 0)) best = plan;
    if (mean < meanOf(results, rollouts, worst, 0)) worst = plan;
  });
  const n = rollouts >> 1;
  const spread = meanOf(results, rollouts, best, 1) - meanOf(results, rollouts, worst, 1);
  let squares = 0;
  for (let r = 1; r < rollouts; r += 2) {
    const pair = (results[best * rollouts + r] ?? 0) - (results[worst * rollouts + r] ?? 0);
    squares += (pair - spread) * (pair - spread);
  }
  return { spread, se: Math.sqrt(squares / Math.max(1, n - 1) / Math.max(1, n)) };
}

export interface Sampling {
  readonly seed: number;
  readonly weeks: number;
  readonly rollouts: number;
}

/** Measures so many weeks; `after` is told of each. */
export function spreadOfWeeks(
  c: Compiled,
  { seed, weeks, rollouts }: Sampling,
  after?: () => void,
): WeekSpread[] {
  const table = layTable(c);
  const measured: WeekSpread[] = [];
  const results = new Uint8Array(PLANS.length * rollouts);
  for (let k = 0; measured.length < weeks && k < weeks * 4; k += 1) {
    const halfRandom = k % 2 === 1;
    if (!reach(table, seed + k, halfRandom)) continue;
    table.position.set(table.g.s);
    table.notes.set(table.method.memory);
    PLANS.forEach((_, plan) => {
      for (let r = 0; r < rollouts; r += 1)
        results[plan * rollouts + r] = rollOut(table, plan, luck(seed + k, r, PURPOSE, OTHER_LUCK));
    });
    const chances = PLANS.map(
      (_, plan) => (meanOf(results, rollouts, plan, 0) + meanOf(results, rollouts, plan, 1)) / 2,
    );
    measured.push({
      seed: seed + k,
      week: get(table.position, HEAD.week),
      player: halfRandom ? 'half-random' : 'method',
      chances,
      ...spreadOf(results, rollouts),
    });
    after?.();
  }
  return measured;
}
