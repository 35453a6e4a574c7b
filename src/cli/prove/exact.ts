// The exact win chance of every way to take a decision of a tiny deal: counted over all hidden draws that fit what was shown
// and over all dice to come, the default policy playing on. It knows the rules of the engine and the bots, nothing of the grade.
import { get } from '#src/core/engine/cells.ts';
import type { State } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD, OUTCOME, STATUS } from '#src/core/engine/layout.ts';
import { startRun, submitEntry } from '#src/core/engine/run.ts';
import type { Run } from '#src/core/engine/run.ts';
import { createGame } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import { viewOf } from '#src/core/engine/view.ts';
import { clearMemory } from '#src/core/analysis/bots/bot.ts';
import { isBotId } from '#src/core/analysis/bots/make-bot.ts';
import type { BotId } from '#src/core/analysis/bots/make-bot.ts';
import { actMove, KIND, kindOf, playMove } from '#src/core/analysis/move.ts';
import { seatPlayer, takeTurn } from '#src/core/analysis/player.ts';
import type { Player } from '#src/core/analysis/player.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { cellsOf, futureDice, pastDice } from './dice-cells.ts';
import type { Cell } from './dice-cells.ts';

/** A decision: what was done before it, and the entries in which it was taken. */
export interface Decision {
  readonly compiled: Compiled;
  readonly seed: number;
  readonly week: number;
  readonly before: readonly Entry[];
  readonly taken: readonly Entry[];
}

/** A plan to be judged: what was done, a choice of the scene, a bot for the week, or nothing. */
export type Way = 'chosen' | 'nothing' | 'fill' | `say-${number}` | BotId;

export interface Exact {
  /** With what was known, and as things truly were. */
  readonly fair: number;
  readonly hindsight: number;
  /** How far the win chances of single worlds lie apart: their variance. */
  readonly between: number;
}

interface World {
  readonly state: State;
  readonly weight: number;
}

const DICE_SEEDS = [1, 2, 3];

/** All that is shown, but for the words that a tell happens to be put in. */
const shownBy = (run: Run): string =>
  JSON.stringify(viewOf(run), (key, value: unknown) => (key === 'phrasing' ? 0 : value));

function runOf({ compiled, before }: Decision, seed: number): Run | null {
  let run = startRun(compiled, seed, 'drawn');
  for (const entry of before) {
    const next = submitEntry(run, entry);
    if (!next.ok) return null;
    run = next.value;
  }
  return run;
}

/** The tables that look as the true one does, each with its chance. */
function worldsOf(decision: Decision, truth: Run): World[] {
  const shown = shownBy(truth);
  const worlds = new Map<string, { state: State; weight: number }>();
  for (const { seed, chance } of cellsOf(pastDice(decision.compiled, decision.week))) {
    const run = runOf(decision, seed);
    if (run === null || shownBy(run) !== shown) continue;
    const key = run.state.join();
    const known = worlds.get(key);
    if (known === undefined) worlds.set(key, { state: run.state, weight: chance });
    else known.weight += chance;
  }
  const total = [...worlds.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...worlds.values()].map(({ state, weight }) => ({ state, weight: weight / total }));
}

const isDecided = (g: Game): boolean =>
  get(g.s, HEAD.decided) > 0 || get(g.s, HEAD.status) === STATUS.over;

/** Tells the policy of an act that another hand makes. */
function look(g: Game, policy: Player, entry: Entry): void {
  if (entry.type !== 'act') return;
  const verb = g.c.places.verbs.get(entry.verb) ?? -1;
  const person = entry.target === undefined ? -1 : (g.c.places.people.get(entry.target) ?? -1);
  policy.bot.watch?.(policy.seat, policy.memory, actMove(verb, person, -1));
}

function playEntries(g: Game, policy: Player, entries: readonly Entry[]): void {
  for (const entry of entries) {
    if (isDecided(g)) return;
    look(g, policy, entry);
    const refused = applyEntry(g, entry);
    if (refused !== null) throw new Error(`playEntries: refused as ${refused}`);
  }
}

/** Whether the bot did anything with anybody. */
function playWeekOf(g: Game, policy: Player, bot: Player): boolean {
  const week = get(g.s, HEAD.week);
  let acts = false;
  while (get(g.s, HEAD.week) === week && !isDecided(g)) {
    const move = bot.bot.choose(bot.seat, bot.memory);
    if (kindOf(move) === KIND.act) {
      acts = true;
      policy.bot.watch?.(policy.seat, policy.memory, move);
    }
    playMove(g, move);
  }
  return acts;
}

interface Bench {
  readonly g: Game;
  readonly policy: Player;
  readonly notes: Int32Array;
  readonly taken: readonly Entry[];
}

/** Lays a world with its dice on the table. */
function lay({ g, policy, notes }: Bench, state: State, seed: number): void {
  g.s.set(state);
  g.seed = seed;
  policy.memory.set(notes);
}

/** Plays one way from where the table stands; the policy goes on to the end. Whether it wins. */
function winsBy({ g, policy, taken }: Bench, way: Way, diceSeed: number): boolean {
  if (way === 'chosen') playEntries(g, policy, taken);
  else if (way === 'fill')
    playEntries(
      g,
      policy,
      taken.filter(({ type }) => type !== 'end'),
    );
  else if (way === 'nothing') applyEntry(g, { type: 'end' });
  else if (!isBotId(way)) applyEntry(g, { type: 'say', choice: Number(way.slice('say-'.length)) });
  else if (way !== 'method') {
    const other = seatPlayer(g, way);
    clearMemory(other.memory, diceSeed);
    playWeekOf(g, policy, other);
  }
  while (!isDecided(g)) takeTurn(g, policy);
  return get(g.s, HEAD.outcome) === OUTCOME.won;
}

/** The chance of one way in one world; null where it hangs on the dice of a bot, which no deal writes down. */
function chanceIn(bench: Bench, state: State, cells: readonly Cell[], way: Way): number | null {
  let chance = 0;
  for (const cell of cells) {
    const wins = (isBotId(way) && way !== 'method' ? DICE_SEEDS : [1]).map((seed) => {
      lay(bench, state, cell.seed);
      return winsBy(bench, way, seed);
    });
    if (new Set(wins).size > 1) return null;
    if (wins[0] === true) chance += cell.chance;
  }
  return chance;
}

function weigh(chances: readonly number[], worlds: readonly World[], hindsight: number): Exact {
  const mean = (of: (chance: number) => number): number =>
    worlds.reduce((sum, { weight }, k) => sum + weight * of(chances[k] ?? 0), 0);
  const fair = mean((chance) => chance);
  return { fair, hindsight, between: mean((chance) => (chance - fair) ** 2) };
}

/** Whether a bot with one idea stays at home: it sees what is shown, which is the same in every world. */
function staysHome(bench: Bench, truth: State, way: Way): boolean {
  if (!isBotId(way) || way === 'method') return false;
  return DICE_SEEDS.every((seed) => {
    lay(bench, truth, seed);
    const bot = seatPlayer(bench.g, way);
    clearMemory(bot.memory, seed);
    return !playWeekOf(bench.g, bench.policy, bot);
  });
}

/** Exact chances by way; null if a bot's own dice come into it. */
export function exactChances(
  decision: Decision,
  ways: readonly Way[],
): ReadonlyMap<Way, Exact> | null {
  const { compiled, before, taken, seed, week } = decision;
  const truth = runOf(decision, seed);
  if (truth === null) throw new Error('exactChances: the run is refused');
  const worlds = worldsOf(decision, truth);
  const cells = cellsOf(futureDice(compiled, week));
  const g = createGame(compiled, seed, 'drawn');
  const policy = seatPlayer(g, 'method');
  playEntries(g, policy, before);
  const bench: Bench = { g, policy, notes: policy.memory.slice(), taken };
  const exact = new Map<Way, Exact>();
  for (const way of ways) {
    const idle = staysHome(bench, truth.state, way) ? exact.get('nothing') : undefined;
    if (idle !== undefined) {
      exact.set(way, idle);
      continue;
    }
    const chances = worlds.map(({ state }) => chanceIn(bench, state, cells, way));
    const hindsight = chanceIn(bench, truth.state, cells, way);
    if (hindsight === null || chances.includes(null)) return null;
    exact.set(way, weigh(chances as number[], worlds, hindsight));
  }
  return exact;
}
