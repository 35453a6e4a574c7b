import { expect, test } from 'vitest';
import { debriefRun } from '#src/core/analysis/debrief/debrief.ts';
import { entryOf } from '#src/core/analysis/move-entry.ts';
import { playGame } from '#src/core/analysis/player.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { loadDeal } from '#tests/support/load-deal.ts';

const { compiled } = loadDeal('first-call');

function debriefOf(seed: number) {
  const log: Entry[] = [];
  playGame(compiled, 'method', seed, 'drawn', (move) => log.push(entryOf(compiled, move)));
  return debriefRun(compiled, seed, 'drawn', log);
}

test('the moves of a person add up from the first attitude to the last', () => {
  for (const seed of [1, 2, 3]) {
    const { votes, moves } = debriefOf(seed);
    for (const { person, start, end } of votes) {
      const sum = moves
        .filter((move) => move.person === person)
        .reduce((all, { by }) => all + by, 0);
      expect(start + sum).toBe(end);
    }
  }
});

test('every move and mistake names an entry of its own week', () => {
  const { moves, mistakes, log } = debriefOf(4);
  for (const { entry, week } of [...moves, ...mistakes]) expect(log[entry]?.week).toBe(week);
});
