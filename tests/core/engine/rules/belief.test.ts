// The beliefs of an ideal reader against what can be worked out by hand.
import { describe, expect, test } from 'vitest';
import { lnPerMille } from '#src/core/engine/ln.ts';
import { BELIEF } from '#src/core/engine/layout.ts';
import { believeReaction, driftBelief } from '#src/core/engine/rules/belief.ts';
import { setTable, type Table } from '#tests/support/table.ts';

const NEVER = -1_400;
const [SURVIVAL, SAFETY, BUSINESS, TECHNICAL] = [0, 1, 0, 2];
const WARM = 0;
const OWNER = 'owner';

const placeOf = (t: Table): number => t.g.c.names.people.indexOf(OWNER);
const beliefs = (t: Table, from: number, levels: number): number[] =>
  Array.from({ length: levels }, (_, l) => t.cell(OWNER, 'belief', from + l));

/** Makes one level as good as certain. */
function settle(t: Table, from: number, levels: number, level: number): void {
  for (let l = 0; l < levels; l += 1) t.setCell(OWNER, 'belief', l === level ? 0 : NEVER, from + l);
}

/** What a reaction adds to the beliefs about a trait. */
function added(t: Table, message: string, from: number, levels: number): number[] {
  const before = beliefs(t, from, levels);
  believeReaction(t.g, placeOf(t), t.g.c.names.messages.indexOf(message), WARM);
  return beliefs(t, from, levels).map((now, l) => now - (before[l] ?? 0));
}

test('a warm answer speaks for the level, and a little for those who care for it next', () => {
  // 70 per cent where it fits; elsewhere a quarter care for it next (25 per cent), the others do not (10).
  const [fits, next] = [lnPerMille(700), lnPerMille(137)];
  const shifts = added(setTable({}), 'to-safety', BELIEF.need, 5);
  expect(shifts).toEqual([next, fits, next, next, next]);
});

describe('of two appeals, what one explains the other is not credited with', () => {
  test('to somebody known to want safety, a warm answer says little of their focus', () => {
    const t = setTable({});
    settle(t, BELIEF.need, 5, SAFETY);
    const shifts = added(t, 'safe-business', BELIEF.focus, 4);
    // With the focus: both fit, 70. Else a third care for it next, 67 of fit, 70 too; for the rest it half fits, 25.
    expect([shifts[BUSINESS], shifts[TECHNICAL]]).toEqual([lnPerMille(700), lnPerMille(399)]);
  });

  test('to somebody known to want something else, it says much', () => {
    const t = setTable({});
    settle(t, BELIEF.need, 5, SURVIVAL);
    const shifts = added(t, 'safe-business', BELIEF.focus, 4);
    expect([shifts[BUSINESS], shifts[TECHNICAL]]).toEqual([lnPerMille(362), lnPerMille(112)]);
  });

  test('and both traits learn', () => {
    const t = setTable({});
    settle(t, BELIEF.focus, 4, BUSINESS);
    const shifts = added(t, 'safe-business', BELIEF.need, 5);
    expect(shifts[SAFETY]).toBe(lnPerMille(700));
    expect(shifts[SURVIVAL]).toBe(lnPerMille(362));
  });
});

describe('a week later an attitude is known less well', () => {
  test('some have gone down, fewer up, a few may be anything', () => {
    const t = setTable({});
    settle(t, BELIEF.attitude, 5, 2);
    driftBelief(t.g, placeOf(t));
    // 1,000 of neutral: 920 stay, 60 down, 20 up; of each 985 per mille are kept, and 3 come to every level.
    const shares = [3, 62, 909, 22, 3];
    expect(beliefs(t, BELIEF.attitude, 5)).toEqual(shares.map(lnPerMille));
  });

  test('nobody falls below the worst or rises above the best', () => {
    const t = setTable({});
    settle(t, BELIEF.attitude, 5, 0);
    driftBelief(t.g, placeOf(t));
    expect(beliefs(t, BELIEF.attitude, 2)).toEqual([968, 22].map(lnPerMille));
    settle(t, BELIEF.attitude, 5, 4);
    driftBelief(t.g, placeOf(t));
    expect(beliefs(t, BELIEF.attitude, 5).slice(3)).toEqual([62, 928].map(lnPerMille));
  });

  test('what is known of nothing stays so', () => {
    const t = setTable({});
    for (let l = 0; l < 5; l += 1) t.setCell(OWNER, 'belief', 0, BELIEF.attitude + l);
    for (let week = 0; week < 30; week += 1) driftBelief(t.g, placeOf(t));
    const [worst = 0, , , , best = 0] = beliefs(t, BELIEF.attitude, 5);
    // Unheard of, people drift away from us rather than to us, but not out of all knowledge.
    expect(worst).toBeGreaterThan(best);
    expect(best).toBeGreaterThan(lnPerMille(20));
  });
});
