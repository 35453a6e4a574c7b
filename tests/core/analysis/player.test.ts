import { expect, test, vi } from 'vitest';
import { BOTS } from '#src/core/analysis/bots/make-bot.ts';
import { playGame, playOut, seatPlayer, takeTurn } from '#src/core/analysis/player.ts';
import { get } from '#src/core/engine/cells.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { createGame } from '#src/core/engine/start.ts';
import { loadDeal, shippedDeals } from '#tests/support/load-deal.ts';

vi.setConfig({ testTimeout: 60_000 });

test.each(shippedDeals())('%s: every bot comes to the end without a refused move', (id) => {
  const { compiled } = loadDeal(id);
  for (const bot of BOTS)
    for (let seed = 1; seed <= 4; seed += 1) {
      const g = playGame(compiled, bot, seed, seed % 2 === 0 ? 'case' : 'drawn');
      expect(get(g.s, HEAD.status)).toBe(STATUS.over);
    }
});

test('the same seed gives the same game, and the method commits no red or amber act', () => {
  const { compiled } = loadDeal('first-call');
  for (let seed = 1; seed <= 30; seed += 1) {
    const g = playGame(compiled, 'method', seed, 'drawn');
    expect(playGame(compiled, 'method', seed, 'drawn').s).toEqual(g.s);
    expect([get(g.s, HEAD.reds), get(g.s, HEAD.ambers)]).toEqual([0, 0]);
  }
});

test('a copy of state and memory goes on as the original, whatever the bot played in between', () => {
  const { compiled } = loadDeal('first-call');
  const g = createGame(compiled, 5, 'drawn');
  const player = seatPlayer(g, 'method');
  while (get(g.s, HEAD.week) < 3) takeTurn(g, player);
  const state = g.s.slice();
  const memory = player.memory.slice();
  playOut(g, player);
  const end = g.s.slice();
  const other = createGame(compiled, 99, 'drawn');
  const elsewhere = { ...player, seat: seatPlayer(other, 'method').seat, memory: memory.slice() };
  elsewhere.memory.fill(0);
  playOut(other, elsewhere);
  g.s.set(state);
  player.memory.set(memory);
  playOut(g, player);
  expect(g.s).toEqual(end);
});
