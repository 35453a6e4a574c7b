// Whether the ideal reader is right as often as it says: its chances against the truth, over many runs.
import { get } from '#src/core/engine/cells.ts';
import type { State } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Game } from '#src/core/engine/game.ts';
import { isKnown } from '#src/core/engine/game.ts';
import { posterior } from '#src/core/engine/seen.ts';
import { createGame } from '#src/core/engine/start.ts';
import { DIMENSIONS } from '#src/core/schema/dimensions.ts';
import type { Dimension } from '#src/core/schema/dimensions.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { BotId } from '#src/core/analysis/bots/make-bot.ts';
import { entryOf } from '#src/core/analysis/move-entry.ts';
import { playGame } from '#src/core/analysis/player.ts';
import { followRun, weekOf } from './course.ts';
import type { Course } from './course.ts';
import { levelOf, readRun, showOf } from './reader.ts';
import type { Reader } from './reader.ts';

const BINS = 10;
const THOUSAND = 1_000;
const ASKED = [0, 1, 2, 4] as const;

/** Chances said between k and k+1 tenths: how many, their sum, and how many came true. */
export interface Bin {
  cases: number;
  said: number;
  right: number;
}

/** What the chart is judged by: the belief that the rules keep up while a run is played. */
export const RUNNING = 'chart ';

/** By what they are about: the dimensions, `unknown`, `fact`; and the dimensions as the chart is judged. */
export type Calibration = Map<string, Bin[]>;

function add(into: Calibration, about: string, chance: number, right: boolean): void {
  const bins =
    into.get(about) ?? Array.from({ length: BINS }, () => ({ cases: 0, said: 0, right: 0 }));
  into.set(about, bins);
  const bin = bins[Math.min(BINS - 1, Math.floor(chance * BINS))];
  if (bin === undefined) return;
  bin.cases += 1;
  bin.said += chance;
  bin.right += right ? 1 : 0;
}

function compareRunning(into: Calibration, g: Game): void {
  for (const [p] of g.c.names.people.entries()) {
    if (!isKnown(g, p)) continue;
    for (const place of ASKED) {
      const dimension = DIMENSIONS[place] as Dimension;
      const right = levelOf(g.c, g.s, p, place);
      posterior(g, p, dimension).forEach((perMille, level) => {
        add(into, `${RUNNING}${dimension}`, perMille / THOUSAND, level === right);
      });
    }
  }
}

function compare(into: Calibration, c: Compiled, reader: Reader, truth: State): void {
  const { layout } = c;
  c.names.people.forEach((_, p) => {
    if (get(truth, layout.people + p * layout.stride + layout.person.known) === 0) return;
    for (const place of ASKED) {
      const right = levelOf(c, truth, p, place);
      reader.chances(p, place).forEach((chance, level) => {
        add(into, DIMENSIONS[place] ?? '', chance, level === right);
      });
    }
  });
  c.unknowns.forEach((_, u) => {
    const right = get(truth, layout.unknowns + u);
    reader.unknown(u).forEach((chance, value) => add(into, 'unknown', chance, value === right));
  });
  reader.facts().forEach((chance, f) => {
    if (get(truth, layout.factStatus + f) === 0) return;
    add(into, 'fact', chance, get(truth, layout.factTrue + f) === 1);
  });
}

/** Reads one run of a bot at some weeks and holds what the reader says against the truth. */
export function calibrateRun(
  into: Calibration,
  c: Compiled,
  bot: BotId,
  seed: number,
  weeks: readonly number[],
  particles: number,
): void {
  const log: Entry[] = [];
  playGame(c, bot, seed, 'drawn', (move) => log.push(entryOf(c, move)));
  const course: Course = followRun({ compiled: c, seed, variant: 'drawn', log });
  const shown = showOf(course);
  const table = createGame(c, seed, 'drawn');
  for (const week of weeks) {
    const end = course.strides.findIndex(({ before }) => weekOf(before) >= week);
    const truth = course.strides[end]?.before;
    if (truth === undefined) continue;
    compare(into, c, readRun(course, shown, end, particles, seed), truth);
    table.s.set(truth);
    compareRunning(into, table);
  }
}

/** The widest gap between said and right in a bin with enough cases. */
export function widestGap(bins: readonly Bin[], enough: number): number {
  const gaps = bins
    .filter(({ cases }) => cases >= enough)
    .map(({ cases, said, right }) => Math.abs(said - right) / cases);
  return Math.max(0, ...gaps);
}
