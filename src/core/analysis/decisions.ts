// Whether the weeks of a deal are decisions: how far the win chances of rival week plans lie apart. From sampled positions
// each plan is played for one week, then the method plays on; all plans meet the same luck, and other luck in each roll-out.
import type { Compiled } from '#src/core/engine/compiled.ts';
import { get } from '#src/core/engine/cells.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { luck } from '#src/core/engine/luck.ts';
import { start } from '#src/core/engine/start.ts';
import { clearMemory } from './bots/bot.ts';
import { FRESH, chanceOf, errorOf, openBout, play } from './grade/bout.ts';
import type { Bout } from './grade/bout.ts';
import { trueRing } from './grade/decide.ts';
import { isRedMove, rivalPlans } from './grade/plans.ts';
import type { Plan } from './grade/plans.ts';
import { isDecided, layTable } from './grade/table.ts';
import type { Table } from './grade/table.ts';
import { playMove } from './move.ts';
import { takeTurn } from './player.ts';
import type { Player } from './player.ts';

/** The plans compared: the method's week, those of the fallacies, and nothing. */
export const PLANS = rivalPlans.map(({ id }) => id);

const PURPOSE = 9_003;
const WHERE = 1;
const WHO = 2;
const WHOLE = 100;
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

/** Half of the moves by chance: what the method plays on from then is no longer its own position. */
function halfRandomTurn({ g, policy, players }: Table, turn: number): void {
  const random = players.get('random') as Player;
  const move = random.bot.choose(random.seat, random.memory);
  const chance = luck(g.seed, turn, PURPOSE, WHO) % 2 === 0;
  if (!chance || isRedMove(g.c, move)) {
    takeTurn(g, policy);
    return;
  }
  const code = playMove(g, move);
  if (code !== null) throw new Error(`halfRandomTurn: a random move was refused as ${code}`);
}

/** Plays to a week drawn by the seed; false if the deal ended before. */
function reach(table: Table, seed: number, halfRandom: boolean): boolean {
  const { g, policy, players } = table;
  g.seed = seed;
  start(g, 'drawn');
  for (const player of players.values()) clearMemory(player.memory, seed);
  const weeks = decisionWeek(g.c) - LEAVE;
  const goal = 2 + (luck(seed, 0, PURPOSE, WHERE) % Math.max(1, weeks - 1));
  for (let turn = 0; get(g.s, HEAD.week) < goal && !isDecided(table); turn += 1) {
    if (halfRandom) halfRandomTurn(table, turn);
    else takeTurn(g, policy);
  }
  return !isDecided(table) && get(g.s, HEAD.status) === STATUS.playing;
}

function decisionWeek(c: Compiled): number {
  let week = 0;
  for (const phase of c.deal.phases) {
    week += phase.weeks;
    if (phase.decides) break;
  }
  return week;
}

/** Best less worst: which they are is told by one half, by how much they differ by the other. */
function spreadOf(bout: Bout, half: number): Pick<WeekSpread, 'spread' | 'se'> {
  const first = (plan: Plan): number => chanceOf(bout, plan, 0, half);
  const order = rivalPlans.toSorted((a, b) => first(b) - first(a));
  const best = order[0] as Plan;
  const worst = order.at(-1) as Plan;
  const end = FRESH + half;
  const by = chanceOf(bout, best, FRESH, end) - chanceOf(bout, worst, FRESH, end);
  return { spread: by / WHOLE, se: errorOf(bout, best, worst, FRESH, end) / WHOLE };
}

export interface Sampling {
  readonly seed: number;
  readonly weeks: number;
  readonly rollouts: number;
}

/** Measures the position that the table has come to. */
function measure(
  table: Table,
  seed: number,
  rollouts: number,
): Pick<WeekSpread, 'chances' | 'spread' | 'se'> {
  const base = { table, notes: table.policy.memory.slice(), seed };
  const bout = openBout(trueRing(base, table.g.s.slice()));
  const half = rollouts >> 1;
  const chances = rivalPlans.map((plan) => {
    play(bout, plan, 0, half);
    play(bout, plan, FRESH, FRESH + half);
    const both = chanceOf(bout, plan, 0, half) + chanceOf(bout, plan, FRESH, FRESH + half);
    return both / 2 / WHOLE;
  });
  return { chances, ...spreadOf(bout, half) };
}

/** Measures so many weeks; `after` is told of each. */
export function spreadOfWeeks(
  c: Compiled,
  { seed, weeks, rollouts }: Sampling,
  after?: () => void,
): WeekSpread[] {
  const table = layTable(c);
  const measured: WeekSpread[] = [];
  for (let k = 0; measured.length < weeks && k < weeks * 4; k += 1) {
    const halfRandom = k % 2 === 1;
    if (!reach(table, seed + k, halfRandom)) continue;
    measured.push({
      seed: seed + k,
      week: get(table.g.s, HEAD.week),
      player: halfRandom ? 'half-random' : 'method',
      ...measure(table, seed + k, rollouts),
    });
    after?.();
  }
  return measured;
}
