// A bot sees the seat and nothing else: what is hidden may be anything without a change in what it does.
import { expect, test, vi } from 'vitest';
import { BOTS } from '#src/core/analysis/bots/make-bot.ts';
import type { BotId } from '#src/core/analysis/bots/make-bot.ts';
import { createBook } from '#src/core/analysis/seat/book.ts';
import { createSeat } from '#src/core/analysis/seat/seat.ts';
import { seatPlayer, takeTurn } from '#src/core/analysis/player.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { personAt } from '#src/core/engine/game.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { createGame } from '#src/core/engine/start.ts';
import { loadDeal, shippedDeals } from '#tests/support/load-deal.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Gives everything that a trainee cannot see another value. */
function hideOtherwise(g: Game): void {
  const { layout, names, us } = g.c;
  const cells = layout.person;
  const vendors = names.vendors.length;
  const structureClear =
    get(g.s, layout.itemVerified + g.c.structure) >= get(g.c.needed, g.c.structure);
  for (let p = 0; p < names.people.length; p += 1) {
    const at = personAt(g, p);
    for (let k = 0; k < 3; k += 1) {
      g.s[at + cells.trait + k] = (get(g.s, at + cells.trait + k) + 1) % 4;
      g.s[at + cells.second + k] = (get(g.s, at + cells.second + k) + 2) % 4;
    }
    for (let v = 0; v < vendors; v += 1) {
      g.s[at + cells.attitude + v] = -get(g.s, at + cells.attitude + v) + (v === us ? 170 : -90);
      g.s[at + cells.attitudeStart + v] = 333;
    }
    for (let k = 0; k < 6; k += 1) g.s[at + cells.room + k] = 17 * k;
    g.s[at + cells.needGain] = 50;
    if (!structureClear) g.s[at + cells.power] = 500;
  }
  g.s.fill(150, layout.vigour, layout.vigour + vendors);
  g.s.fill(3, layout.lateWeek, layout.lateWeek + vendors);
  g.s.fill(9, layout.vendorDiscount, layout.vendorDiscount + vendors);
  g.s.fill(2, layout.itemTrue, layout.itemTrue + names.items.length);
  g.s.fill(1, layout.itemFalse, layout.itemFalse + names.items.length);
  g.s[layout.roles + g.c.roleTop] = names.people.length - 1;
  g.s[HEAD.heat] = 40;
  for (let k = layout.factTrue; k < layout.factTrue + names.facts.length; k += 1)
    g.s[k] = 1 - get(g.s, k);
}

/** Every fifth choice of a bot in a game, beside the same choice with everything hidden another way. */
function choicesBeside(id: string, bot: BotId): [number, number][] {
  const { compiled } = loadDeal(id);
  const g = createGame(compiled, 11, 'drawn');
  const player = seatPlayer(g, bot);
  const pairs: [number, number][] = [];
  for (let turn = 0; turn < 160 && get(g.s, HEAD.status) !== STATUS.over; turn += 1) {
    // What is on offer in a scene may hang on anything; that it is offered is to be seen.
    if (turn % 5 === 0 && get(g.s, HEAD.status) === STATUS.playing) {
      const twin: Game = { ...g, s: g.s.slice() };
      hideOtherwise(twin);
      const seat = createSeat(twin, createBook(twin.c));
      pairs.push([
        player.bot.choose(player.seat, player.memory.slice()),
        player.bot.choose(seat, player.memory.slice()),
      ]);
    }
    takeTurn(g, player);
  }
  return pairs;
}

test.each(shippedDeals())('%s: bots choose alike whatever is hidden', (id) => {
  for (const bot of BOTS) {
    const pairs = choicesBeside(id, bot);
    expect(pairs.length).toBeGreaterThan(1);
    expect(pairs.map(([, hidden]) => hidden)).toEqual(pairs.map(([shown]) => shown));
  }
});

test('a person behind whom a role is drawn is not named in the book', () => {
  const { compiled, deal } = loadDeal('first-call');
  const book = createBook(compiled);
  const drawn = deal.unknowns.some((u) => u.values.some((v) => v.roles?.['sponsor'] !== undefined));
  expect(book.sponsor === -1).toBe(drawn);
  expect(book.deciding).toBe(deal.phases.findIndex((phase) => phase.decides));
});

test('what was not heard has no source and no item', () => {
  const { compiled } = loadDeal('first-call');
  const g = createGame(compiled, 1, 'drawn');
  const { facts } = createSeat(g, createBook(compiled));
  const unheard = compiled.names.facts.findIndex((_, f) => facts.status(f) === 0);
  expect([facts.source(unheard), facts.item(unheard)]).toEqual([-1, -1]);
});
