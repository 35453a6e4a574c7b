import { expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { start } from '#src/core/engine/start.ts';
import { clearMemory } from '#src/core/analysis/bots/bot.ts';
import { isDecided, layTable, playOn, playWeek } from '#src/core/analysis/grade/table.ts';
import { KIND, firstOf, kindOf, secondOf } from '#src/core/analysis/move.ts';
import { loadDeal } from '#tests/support/load-deal.ts';

const GAMES = 40;
const NOBODY = -1;

const table = layTable(loadDeal('harbour').compiled);

function sitDown(seed: number): void {
  table.g.seed = seed;
  start(table.g, 'drawn');
  clearMemory(table.policy.memory, seed);
}

test('who reads the table once a week prepares all that is due, and no act twice', () => {
  sitDown(1);
  const weeks: string[][] = [];
  while (!isDecided(table)) {
    const alone: string[] = [];
    playWeek(table, table.policy, (move) => {
      if (kindOf(move) === KIND.act && secondOf(move) === NOBODY) alone.push(String(firstOf(move)));
    });
    weeks.push(alone);
  }
  expect(get(table.g.s, HEAD.week)).toBeGreaterThan(1);
  expect(Math.max(...weeks.map((alone) => alone.length))).toBeGreaterThan(1);
  expect(weeks.filter((alone) => new Set(alone).size < alone.length)).toEqual([]);
});

test('it wins most games of a deal with much to prepare', () => {
  let wins = 0;
  for (let seed = 1; seed <= GAMES; seed += 1) {
    sitDown(seed);
    if (playOn(table)) wins += 1;
  }
  expect(wins).toBeGreaterThan(0.6 * GAMES);
});
