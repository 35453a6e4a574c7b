import { expect, test } from 'vitest';
import { createBook } from '#src/core/analysis/seat/book.ts';
import { createSurmise, seemingTop } from '#src/core/analysis/seat/surmise.ts';
import { get } from '#src/core/engine/cells.ts';
import { personAt } from '#src/core/engine/game.ts';
import { BELIEF, HEAD } from '#src/core/engine/layout.ts';
import { createGame } from '#src/core/engine/start.ts';
import { loadDeal } from '#tests/support/load-deal.ts';

const deal = loadDeal('first-call');
const c = deal.compiled;

test('a gate seems met once what it asks for can be seen', () => {
  const g = createGame(c, 1, 'drawn');
  const surmise = createSurmise(g, createBook(c));
  expect(surmise.gate(0)).toBe(false);
  const sponsor = c.names.people.findIndex((id) => id === deal.deal.roles['sponsor']);
  g.s[personAt(g, sponsor) + c.layout.person.met] = 1;
  g.s.fill(2, c.layout.itemVerified, c.layout.itemVerified + c.names.items.length);
  expect(surmise.gate(0)).toBe(true);
});

test('an attitude counts as reached when the evidence makes it likely', () => {
  const g = createGame(c, 1, 'drawn');
  const surmise = createSurmise(g, createBook(c));
  const sponsor = c.names.people.findIndex((id) => id === deal.deal.roles['sponsor']);
  const sponsored = c.names.stages.indexOf('sponsored');
  const belief = personAt(g, sponsor) + c.layout.person.belief + BELIEF.attitude;
  g.s.fill(2, c.layout.itemVerified, c.layout.itemVerified + c.names.items.length);
  g.s[personAt(g, sponsor) + c.layout.person.closeness] = 500;
  g.s[HEAD.clearCount] = 9;
  g.s.set([-400, -300, -200, 0, 0], belief);
  expect(surmise.gate(sponsored)).toBe(true);
  g.s.set([0, 0, -200, -300, -400], belief);
  expect(surmise.gate(sponsored)).toBe(false);
});

test('a red act is known for a mistake before it is made', () => {
  const g = createGame(loadDeal('vitamin').compiled, 1, 'drawn');
  const surmise = createSurmise(g, createBook(g.c));
  const red = g.c.verbs.integrity.indexOf(2);
  const green = g.c.names.verbs.indexOf('visit');
  const named = (verb: number): number =>
    Array.from(g.c.mistakes.at.act).filter((m) => surmise.mistake(m, verb, 0, -1)).length;
  expect(named(red)).toBeGreaterThan(0);
  expect(named(green)).toBe(0);
});

test('the one who seems to decide is the most powerful insider on the table', () => {
  const g = createGame(c, 1, 'drawn');
  const top = seemingTop(g);
  const power = (p: number): number => get(g.s, personAt(g, p) + c.layout.person.powerShown);
  const most = Math.max(...c.names.people.map((_, p) => power(p)));
  expect(power(top)).toBe(most);
});
