// Players between the best and the worst: they play by the method, but in some weeks a fallacy gets hold of them. Trainees are
// like that, so what is said of a grade must hold for them, and not for the extremes alone.
import type { Compiled } from '#src/core/engine/compiled.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { luck } from '#src/core/engine/luck.ts';
import { start } from '#src/core/engine/start.ts';
import { clearMemory } from '#src/core/analysis/bots/bot.ts';
import { playOut } from '#src/core/analysis/player.ts';
import type { Player } from '#src/core/analysis/player.ts';
import { FALLACIES } from './plans.ts';
import { isDecided, layTable, playWeek } from './table.ts';
import type { OnMove, Table } from './table.ts';

const PURPOSE = 9_107;
const DRAW = { slips: 0, fallacy: 1 } as const;
const WHOLE = 100;

/** Who plays a week: with so many per cent, somebody with a fallacy. */
function playerOf({ policy, players, g }: Table, slips: number, seed: number): Player {
  const week = get(g.s, HEAD.week);
  if (luck(seed, week, PURPOSE, DRAW.slips) % WHOLE >= slips) return policy;
  const id = FALLACIES[luck(seed, week, PURPOSE, DRAW.fallacy) % FALLACIES.length] ?? '';
  return players.get(id) ?? policy;
}

/** A whole game of a learner who slips in so many per cent of the weeks. */
export function playLearner(c: Compiled, slips: number, seed: number, onMove?: OnMove): Game {
  const table = layTable(c);
  table.g.seed = seed;
  start(table.g, 'drawn');
  for (const { memory } of table.players.values()) clearMemory(memory, seed);
  while (!isDecided(table)) playWeek(table, playerOf(table, slips, seed), onMove);
  playOut(table.g, table.policy, onMove);
  return table.g;
}
