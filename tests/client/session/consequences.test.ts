import { expect, test } from 'vitest';
import { consequencesOf, isEmpty } from '#src/client/session/consequences.ts';
import { personFixture, viewFixture } from '#tests/support/view-fixture.ts';

const fact = (status: 'rumour' | 'verified') =>
  ({ id: 'money', item: 'c6', status, week: 1, from: [], briefed: false, figure: null }) as const;
const plan = (result: 'open' | 'advance') =>
  ({ week: 1, person: 'head', dimension: 'attitude', advance: 'warmer', result }) as const;

test('the same view twice has no consequences', () => {
  const view = viewFixture({ facts: [fact('rumour')], plans: [plan('open')] });
  expect(isEmpty(consequencesOf(view, view))).toBe(true);
});

test('a fact counts when it is new or when its status changed', () => {
  const none = viewFixture();
  const heard = viewFixture({ facts: [fact('rumour')] });
  const tested = viewFixture({ facts: [fact('verified')] });
  expect(consequencesOf(none, heard).facts).toHaveLength(1);
  expect(consequencesOf(heard, tested).facts).toEqual([fact('verified')]);
});

test('a plan card counts when it closes', () => {
  const open = viewFixture({ plans: [plan('open')] });
  const closed = viewFixture({ plans: [plan('advance')] });
  expect(consequencesOf(open, closed).plans).toEqual([plan('advance')]);
  expect(consequencesOf(viewFixture(), open).plans).toEqual([]);
});

test('somebody who comes onto the table is a newcomer', () => {
  const hidden = viewFixture({ people: [personFixture('head', { known: false })] });
  const shown = viewFixture({ people: [personFixture('head')] });
  expect(consequencesOf(hidden, shown).newcomers).toEqual(['head']);
});

test('whoever was asked for ahead of time is told once', () => {
  const booked = viewFixture({ bookings: [{ resource: 'expert', week: 3 }] });
  const came = consequencesOf(viewFixture(), booked);
  expect(came.bookings).toEqual([{ resource: 'expert', week: 3 }]);
  expect(isEmpty(came)).toBe(false);
  expect(consequencesOf(booked, booked).bookings).toEqual([]);
});

test('a plan card that closes is nothing that came of it', () => {
  const open = viewFixture({ plans: [plan('open')] });
  const closed = viewFixture({ plans: [plan('advance')] });
  expect(isEmpty(consequencesOf(open, closed))).toBe(true);
});

test('what was done around people is told: a fence, a steady hand, the price', () => {
  const before = viewFixture({ people: [personFixture('head'), personFixture('rival')] });
  const after = viewFixture({
    people: [personFixture('head', { insulated: 3 }), personFixture('rival', { isolated: 30 })],
    discount: 5,
  });
  const came = consequencesOf(before, after);
  expect(came.steadied).toEqual([{ person: 'head', weeks: 3 }]);
  expect(came.fenced).toEqual(['rival']);
  expect(came.discounts).toEqual([5]);
  expect(isEmpty(came)).toBe(false);
  expect(isEmpty(consequencesOf(after, before))).toBe(true);
});
