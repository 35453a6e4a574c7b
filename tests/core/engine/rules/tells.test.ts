import { describe, expect, test } from 'vitest';
import { createGame } from '#src/core/engine/start.ts';
import type { Heard } from '#src/core/engine/recorder.ts';
import { posterior } from '#src/core/engine/seen.ts';
import {
  compileTable,
  setTable,
  tableOf,
  type Table,
  type TableOptions,
} from '#tests/support/table.ts';

const NEED = 0;
const CHANGE = 1;
const FOCUS = 2;
const ATTITUDE = 4;

const heard = (t: Table): Heard[] => t.history.flatMap((h) => (h.type === 'evidence' ? [h] : []));

/** Tells of the owner over many seeds, at so much closeness: how often each level was shown on a dimension. */
function shown(
  dimension: number,
  closeness: number,
  prepare: (t: Table) => void = () => undefined,
  options: TableOptions = {},
): number[] {
  const compiled = compileTable(options);
  const counts = [0, 0, 0, 0, 0];
  for (let seed = 0; seed < 700; seed += 1) {
    const t = tableOf(createGame(compiled, seed, 'case'));
    t.setCloseness('owner', closeness);
    prepare(t);
    t.act('listen', 'owner');
    for (const h of heard(t))
      if (h.dimension === dimension) counts[h.level] = (counts[h.level] ?? 0) + 1;
  }
  const all = counts.reduce((sum, n) => sum + n, 0);
  return counts.map((n) => Math.round((100 * n) / all));
}

/** The largest distance of a share from what it should be, in points. */
const gap = (found: readonly number[], expected: readonly number[]): number =>
  Math.max(...found.map((percent, at) => Math.abs(percent - (expected[at] ?? 0))));

describe('what somebody lets slip points to the truth, the better the closer we are', () => {
  // The truth is safety (level 1). Of the rest 60 per cent goes to its two neighbours.
  test.each([
    [0, [17, 44, 17, 11, 11]],
    [200, [13, 56, 13, 9, 9]],
    [500, [9, 70, 9, 6, 6]],
    [800, [5, 82, 5, 4, 4]],
  ])('need, at closeness %i', (closeness, chances) => {
    expect(gap(shown(NEED, closeness), chances)).toBeLessThan(6);
  });
  test('a type of change in the middle has neighbours on both sides', () => {
    expect(gap(shown(CHANGE, 500), [6, 9, 70, 9, 6])).toBeLessThan(6);
  });
  test('a focus has no neighbours', () => {
    expect(gap(shown(FOCUS, 500), [70, 10, 10, 10, 0])).toBeLessThan(6);
  });
  test('a sharper question counts as one step closer', () => {
    const sharper: TableOptions = {
      playbook: (book) => {
        const listen = book.verbs.find((v) => v.id === 'listen');
        if (listen !== undefined) listen.read = { tells: 6, sharper: 1 };
      },
    };
    expect(gap(shown(NEED, 200, undefined, sharper), [9, 70, 9, 6, 6])).toBeLessThan(6);
  });
  test('an attitude shows as it is', () => {
    expect(
      gap(
        shown(ATTITUDE, 500, (t) => t.setAttitude('owner', 500)),
        [4, 4, 4, 18, 70],
      ),
    ).toBeLessThan(6);
  });
});

describe('odd readings', () => {
  const owner = (change: object): TableOptions => ({
    deal: (deal) => {
      const person = deal.people.find((p) => p.id === 'owner');
      if (person !== undefined) Object.assign(person, change);
    },
  });
  test('a mask shows an attitude that is not there', () => {
    const friendly = owner({ mask: 700, attitude: { us: -200 } });
    expect(gap(shown(ATTITUDE, 500, undefined, friendly), [4, 4, 4, 18, 70])).toBeLessThan(6);
  });
  test('an echo speaks with the voice of another, on those dimensions only', () => {
    const echo = owner({ echo: { person: 'boss', dimensions: ['need'] } });
    const bossNeedsEsteem = (t: Table): void => {
      t.setCell('boss', 'trait', 3, 0);
      t.setCell('boss', 'trait', 0, 1);
    };
    expect(gap(shown(NEED, 500, bossNeedsEsteem, echo), [6, 6, 9, 70, 9])).toBeLessThan(6);
    expect(gap(shown(CHANGE, 500, bossNeedsEsteem, echo), [6, 9, 70, 9, 6])).toBeLessThan(6);
  });
});

test('a verb brings so many tells, and evidence is counted per dimension', () => {
  const t = setTable();
  t.act('listen', 'owner');
  expect(heard(t)).toHaveLength(6);
  const counted = [0, 1, 2, 3, 4].map((d) => t.cell('owner', 'evidenced', d));
  expect(counted.reduce((sum, n) => sum + n, 0)).toBe(6);
});

test('the same meeting twice in a week lets nothing new slip; the week after it does', () => {
  const t = setTable();
  t.act('listen', 'owner');
  t.act('listen', 'owner');
  expect(heard(t)).toHaveLength(6);
  t.end();
  t.act('listen', 'owner');
  expect(heard(t)).toHaveLength(12);
});

test('before any evidence one believes what is usual for the seat', () => {
  const t = setTable();
  const chances = posterior(t.g, t.person('owner'), 'need');
  expect(chances.map((c) => Math.round(c / 20))).toEqual([0, 29, 19, 0, 0]);
});

test('the posterior of an ideal reader, by hand', () => {
  // Prior: safety 60, belonging 40, others one per cent each; then one tell at closeness 0 showing belonging.
  const t = setTable();
  const before = [10, 600, 400, 10, 10];
  let checked = 0;
  for (let seed = 0; seed < 200 && checked < 5; seed += 1) {
    const one = setTable({
      seed,
      playbook: (book) => {
        const listen = book.verbs.find((v) => v.id === 'listen');
        if (listen !== undefined) listen.read = { tells: 1 };
      },
    });
    one.act('listen', 'owner');
    const [tell] = heard(one);
    if (tell?.dimension !== NEED || tell.level !== 2) continue;
    checked += 1;
    // Chance that each level shows belonging: two steps away 112, next to it 168, itself 440.
    const likelihood = [112, 168, 440, 168, 112];
    const weights = before.map((prior, l) => prior * (likelihood[l] ?? 0));
    const total = weights.reduce((sum, w) => sum + w, 0);
    const byHand = weights.map((w) => (1000 * w) / total);
    posterior(one.g, one.person('owner'), 'need').forEach((chance, l) =>
      expect(Math.abs(chance - (byHand[l] ?? 0))).toBeLessThan(8),
    );
  }
  expect(checked).toBeGreaterThan(1);
  expect(t.g.s.length).toBeGreaterThan(0);
});

test('a warm reaction speaks for what was appealed to, a cold one against it', () => {
  const shifts: [reaction: number, shift: number][] = Array.from({ length: 40 }, (_, seed) => {
    const t = setTable({ seed });
    const chance = (): number => posterior(t.g, t.person('owner'), 'need')[1] ?? 0;
    const before = chance();
    t.act('demo', 'owner', 'to-safety');
    return [heard(t)[0]?.reaction ?? -1, chance() - before];
  });
  const after = (reaction: number): number[] =>
    shifts.filter(([shown]) => shown === reaction).map(([, shift]) => shift);
  expect(after(0).length).toBeGreaterThan(20);
  expect(Math.min(...after(0))).toBeGreaterThan(0);
  expect(after(2).length).toBeGreaterThan(0);
  expect(Math.max(...after(2))).toBeLessThan(0);
});
