import { describe, expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { isCalibrated } from '#src/core/engine/seen.ts';
import { setTable, type Table, type TableOptions } from '#tests/support/table.ts';

const NO = 1;
const YES = 2;

/** The owner coaches on relations: who wins (F2, F3, W) and items c2, c4, c6. */
function withCoach(options: TableOptions = {}): Table {
  const t = setTable(options);
  t.setAttitude('owner', 450);
  t.setCloseness('owner', 400);
  return t;
}
const ELEMENTS = ['c2', 'c4', 'c5', 'c6', 'c8', 'f1', 'f2', 'f3', 'w'];
const said = (t: Table, element: string): number =>
  get(t.g.s, t.g.c.layout.itemCoach + ELEMENTS.indexOf(element));

test.each([
  [450, 400, 1],
  [449, 400, 0],
  [450, 399, 0],
])('at attitude %i and closeness %i somebody coaches: %i', (attitude, closeness, coaches) => {
  const t = setTable();
  t.setAttitude('owner', attitude);
  t.setCloseness('owner', closeness);
  t.act('ask-coach', 'owner');
  expect(t.cell('owner', 'coach')).toBe(coaches);
});

test('only somebody of a kind that can becomes one', () => {
  const t = setTable();
  t.setAttitude('clerk', 900);
  t.setCloseness('clerk', 900);
  t.act('ask-coach', 'clerk');
  expect(t.cell('clerk', 'coach')).toBe(0);
});

describe('a coach reads control', () => {
  test('truly, on what his kind can know, and on nothing else', () => {
    const t = withCoach();
    t.act('ask-coach', 'owner');
    expect(said(t, 'w')).toBe(NO);
    expect(said(t, 'f2')).toBe(NO);
    expect(said(t, 'f1')).toBe(0);
    expect(said(t, 'c5')).toBe(0);
    expect(said(t, 'c4')).toBe(NO);
  });

  test('and sees when the top is won', () => {
    const t = withCoach();
    t.setAttitude('boss', 500);
    t.act('ask-coach', 'owner');
    expect(said(t, 'w')).toBe(YES);
    expect(isCalibrated(t.g, ELEMENTS.indexOf('w'))).toBe(true);
  });

  test('for a few weeks only', () => {
    const t = withCoach({ model: { influence: 0, lobby: 0 } });
    t.setAttitude('boss', 900);
    t.act('ask-coach', 'owner');
    const fresh = Array.from({ length: 6 }, () => {
      const holds = isCalibrated(t.g, ELEMENTS.indexOf('w'));
      t.end();
      return holds;
    });
    expect(fresh).toEqual([true, true, true, true, true, false]);
  });

  test('wrongly, if he is a friendly face over a rival heart', () => {
    const t = setTable({
      deal: (deal) => {
        const owner = deal.people.find((p) => p.id === 'owner');
        if (owner !== undefined) owner.mask = 800;
      },
    });
    t.setAttitude('owner', -200);
    t.setCloseness('owner', 400);
    t.act('ask-coach', 'owner');
    expect(t.cell('owner', 'coach')).toBe(1);
    expect(said(t, 'w')).toBe(YES);
  });

  test('and settles rumours that he knows of', () => {
    const t = withCoach({ deal: (deal) => (deal.heard = ['c5-pain', 'c5-myth'] as never) });
    t.act('ask-coach', 'owner');
    expect([t.fact('c5-pain'), t.fact('c5-myth')]).toEqual([2, 3]);
  });
});

test('to be asked too early is evidence too', () => {
  const t = setTable();
  t.act('ask-coach', 'owner');
  expect(t.history).toContainEqual(
    expect.objectContaining({ type: 'evidence', source: 'refusal' }),
  );
});

test('that a coach has turned away shows only when he is asked again', () => {
  const t = withCoach();
  t.act('ask-coach', 'owner');
  t.setAttitude('owner', 300);
  t.end();
  expect(t.cell('owner', 'coach')).toBe(1);
  t.end();
  t.act('ask-coach', 'owner');
  expect(t.cell('owner', 'coach')).toBe(0);
});

test('a coach whom we lose sight of coaches no more', () => {
  const t = withCoach();
  t.act('ask-coach', 'owner');
  for (let week = 0; week < 6; week += 1) t.end();
  expect(t.cell('owner', 'coach')).toBe(0);
});
