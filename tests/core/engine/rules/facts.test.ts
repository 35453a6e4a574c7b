import { describe, expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { createGame } from '#src/core/engine/start.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { compileTable, setTable, tableOf, type Table } from '#tests/support/table.ts';
import { workDeal } from '#tests/support/work-deck.ts';
import type { DealInput } from '#tests/support/test-deck.ts';

const UNKNOWN = 0;
const RUMOUR = 1;
const VERIFIED = 2;
const EXPOSED = 3;

const item = (t: Table, id: string, row: 'itemHeld' | 'itemVerified' | 'itemTrue' | 'itemFalse') =>
  get(t.g.s, t.g.c.layout[row] + t.g.c.names.items.indexOf(id));

const amend = (id: string, change: object) => (deal: DealInput) => {
  const person = deal.people.find((p) => p.id === id);
  if (person !== undefined) Object.assign(person, change);
};

test('who is asked tells what he knows, as a rumour', () => {
  const t = setTable();
  t.act('ask', 'owner');
  expect(['c5-pain', 'c5-cost', 'c5-myth', 'c4-signs'].map((id) => t.fact(id))).toEqual([
    1, 1, 1, 1,
  ]);
  expect(t.fact('c4-habit')).toBe(UNKNOWN);
  expect(item(t, 'c5', 'itemHeld')).toBe(3);
  expect(item(t, 'c5', 'itemVerified')).toBe(0);
});

test('so many questions, so many facts', () => {
  const t = setTable({
    playbook: (book) => {
      const ask = book.verbs.find((v) => v.id === 'ask');
      if (ask !== undefined) ask.ask = 2;
    },
  });
  t.act('ask', 'owner');
  expect(item(t, 'c5', 'itemHeld') + item(t, 'c4', 'itemHeld')).toBe(2);
});

test('the same source cannot verify its own rumour', () => {
  const t = setTable();
  t.act('ask', 'owner');
  t.act('ask', 'owner');
  t.act('verify', 'owner');
  expect(t.fact('c5-pain')).toBe(RUMOUR);
});

test('a second source verifies what is true and exposes what is false', () => {
  const t = setTable();
  t.act('ask', 'owner');
  t.act('verify', 'clerk');
  t.act('verify', 'chief');
  expect(t.fact('c5-pain')).toBe(VERIFIED);
  expect(t.fact('c5-cost')).toBe(VERIFIED);
  expect(t.fact('c5-myth')).toBe(EXPOSED);
  expect(item(t, 'c5', 'itemVerified')).toBe(2);
  expect(item(t, 'c5', 'itemTrue')).toBe(2);
  expect(item(t, 'c5', 'itemFalse')).toBe(0);
  expect(item(t, 'c5', 'itemHeld')).toBe(2);
});

test('asking a second source settles a rumour as well', () => {
  const t = setTable();
  t.act('ask', 'owner');
  t.act('ask', 'clerk');
  expect(t.fact('c5-pain')).toBe(VERIFIED);
});

test('verifying brings no news', () => {
  const t = setTable();
  t.act('verify', 'owner');
  expect(['c5-pain', 'c5-cost', 'c5-myth', 'c4-signs'].map((id) => t.fact(id))).toEqual([
    0, 0, 0, 0,
  ]);
});

test('who does not know it neither tells nor settles it', () => {
  const t = setTable();
  t.act('ask', 'foe');
  t.act('ask', 'owner');
  t.act('verify', 'foe');
  expect(t.fact('c5-pain')).toBe(RUMOUR);
});

test('whoever knows it can settle what the briefing told', () => {
  const t = setTable({ deal: (deal) => (deal.heard = ['c5-pain'] as never) });
  expect(t.fact('c5-pain')).toBe(RUMOUR);
  t.act('verify', 'owner');
  expect(t.fact('c5-pain')).toBe(VERIFIED);
});

test('an opponent answers no question', () => {
  const t = setTable();
  t.setAttitude('owner', -451);
  t.act('ask', 'owner');
  expect(t.fact('c5-pain')).toBe(UNKNOWN);
});

describe('who is not reliable settles it the wrong way', () => {
  test('a source that is always wrong', () => {
    const t = setTable({ deal: amend('clerk', { reliability: 0 }) });
    t.act('ask', 'owner');
    t.act('verify', 'clerk');
    expect(t.fact('c5-pain')).toBe(EXPOSED);
    expect(t.fact('c5-myth')).toBe(VERIFIED);
    expect(item(t, 'c5', 'itemVerified')).toBe(1);
    expect(item(t, 'c5', 'itemTrue')).toBe(0);
    expect(item(t, 'c5', 'itemFalse')).toBe(1);
  });

  test('a friendly face over a rival heart, whatever his reliability', () => {
    const t = setTable({ deal: amend('clerk', { mask: 400, attitude: { us: -200 } }) });
    t.act('ask', 'owner');
    t.act('verify', 'clerk');
    expect(t.fact('c5-myth')).toBe(VERIFIED);
  });

  test('the same face is honest once he means it', () => {
    const t = setTable({ deal: amend('clerk', { mask: 400, attitude: { us: 200 } }) });
    t.act('ask', 'owner');
    t.act('verify', 'clerk');
    expect(t.fact('c5-myth')).toBe(EXPOSED);
  });
});

test('the closer, the likelier an answer', () => {
  const compiled = compileTable({ model: { askBase: 40, askLevel: 20 } });
  const answers = (closeness: number): number => {
    let heard = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const t = tableOf(createGame(compiled, seed, 'case'));
      t.setCloseness('owner', closeness);
      t.act('ask', 'owner');
      heard += item(t, 'c5', 'itemHeld') + item(t, 'c4', 'itemHeld');
    }
    return Math.round(heard / 8);
  };
  const shares = [0, 200, 500, 800].map(answers);
  // Chances are 40, 60, 80 and 100 per cent; 800 questions put to each.
  [40, 60, 80, 100].forEach((chance, at) =>
    expect(Math.abs((shares[at] ?? 0) - chance)).toBeLessThan(6),
  );
});

test('an item is clear with so many verified facts, and the count of clear items follows', () => {
  const t = setTable();
  const cleared = (): number => get(t.g.s, HEAD.clearCount);
  t.act('ask', 'owner');
  expect(cleared()).toBe(0);
  t.act('verify', 'chief');
  expect(item(t, 'c5', 'itemVerified')).toBe(1);
  expect(cleared()).toBe(0);
  t.act('verify', 'clerk');
  expect(cleared()).toBe(1);
});

describe("the customer's value model", () => {
  const sums = (t: Table): number[] => [get(t.g.s, HEAD.valueHeld), get(t.g.s, HEAD.valueVerified)];

  test('holds the figures of rumours, and counts those that are verified', () => {
    const t = setTable({ deal: workDeal });
    expect(sums(t)).toEqual([0, 0]);
    // The owner tells of the pain (90), the cost (-30) and the myth (500).
    t.act('ask', 'owner');
    expect(sums(t)).toEqual([560, 0]);
    t.act('verify', 'chief');
    expect([t.fact('c5-cost'), t.fact('c5-myth')]).toEqual([VERIFIED, EXPOSED]);
    expect(sums(t)).toEqual([60, -30]);
    t.act('verify', 'clerk');
    expect(sums(t)).toEqual([60, 60]);
  });

  test('a false figure that was confirmed by mistake counts as verified', () => {
    const t = setTable({
      deal: (deal) => {
        workDeal(deal);
        for (const person of deal.people) person.reliability = 0;
      },
    });
    t.act('ask', 'owner');
    t.act('verify', 'clerk');
    expect(t.fact('c5-myth')).toBe(VERIFIED);
    expect(t.fact('c5-pain')).toBe(EXPOSED);
    expect(sums(t)).toEqual([470, 500]);
  });
});
