import { describe, expect, test } from 'vitest';
import { setTable, type Table, type TableOptions } from '#tests/support/table.ts';

const ADVANCE = 2;
const CONTINUATION = 3;
const SETBACK = 4;

const plan = (t: Table, person: string, advance: string, dimension = 'attitude'): void =>
  t.play({ type: 'plan', person, dimension, advance });

const results = (t: Table): number[] =>
  t.history.flatMap((h) => (h.type === 'plan' ? [h.result] : []));

function outcome(
  advance: string,
  act: readonly [verb: string, target: string, message?: string],
  prepare: (t: Table) => void = () => undefined,
  options: TableOptions = {},
): number | undefined {
  const t = setTable(options);
  prepare(t);
  plan(t, act[1], advance, advance === 'learn' ? 'need' : 'attitude');
  t.act(...act);
  return results(t)[0];
}

describe('the next act with the person closes the card', () => {
  test.each<[string, string, readonly [string, string, string?], number]>([
    ['warmer, and an argument landed', 'warmer', ['visit', 'owner', 'to-safety'], ADVANCE],
    ['warmer, and it hardly moved him', 'warmer', ['visit', 'owner', 'to-belonging'], CONTINUATION],
    ['warmer, and it was the wrong message', 'warmer', ['demo', 'owner', 'to-laggard'], SETBACK],
    ['closer, by a visit', 'closer', ['visit', 'owner', 'to-belonging'], ADVANCE],
    ['closer, by asking only', 'closer', ['ask', 'owner'], CONTINUATION],
    ['learn, and a fact was told', 'learn', ['ask', 'owner'], ADVANCE],
    ['learn, and nothing was asked', 'learn', ['rested', 'owner'], CONTINUATION],
    ['an introduction, refused', 'introduction', ['introduce', 'owner'], CONTINUATION],
    ['a commitment: insulated', 'commitment', ['insulate', 'owner'], ADVANCE],
    ['a commitment, by a mere visit', 'commitment', ['visit', 'owner', 'to-safety'], CONTINUATION],
  ])('%s', (_, advance, act, result) => {
    expect(outcome(advance, act)).toBe(result);
  });

  test('an introduction, got', () => {
    const friendly = (t: Table): void => {
      t.setAttitude('chief', 400);
      t.setCloseness('chief', 400);
    };
    expect(outcome('introduction', ['introduce', 'chief'], friendly)).toBe(ADVANCE);
  });

  test('evidence on the planned dimension is learning; on another it is not', () => {
    const learnt = (dimension: string): number | undefined => {
      const t = setTable();
      plan(t, 'owner', 'learn', dimension);
      t.act('demo', 'owner', 'to-safety');
      return results(t)[0];
    };
    expect(learnt('need')).toBe(ADVANCE);
    expect(learnt('focus')).toBe(CONTINUATION);
  });
});

test('wrong words do not undo what was to be learnt and was', () => {
  const learnt = (dimension: string): number | undefined => {
    const t = setTable();
    plan(t, 'owner', 'learn', dimension);
    t.act('demo', 'owner', 'to-laggard');
    return results(t)[0];
  };
  expect(learnt('change')).toBe(ADVANCE);
  expect(learnt('need')).toBe(SETBACK);
});

test('an act with another person leaves the card open', () => {
  const t = setTable();
  plan(t, 'owner', 'warmer');
  t.act('visit', 'clerk', 'to-safety');
  expect(results(t)).toEqual([]);
  expect(t.cell('owner', 'planDimension')).toBe(5);
  t.act('visit', 'owner', 'to-safety');
  expect(results(t)).toEqual([ADVANCE]);
  expect(t.cell('owner', 'planDimension')).toBe(0);
});

test('a new card takes the place of the old one', () => {
  const t = setTable();
  plan(t, 'owner', 'commitment');
  plan(t, 'owner', 'warmer');
  t.act('visit', 'owner', 'to-safety');
  expect(results(t)).toEqual([ADVANCE]);
});
