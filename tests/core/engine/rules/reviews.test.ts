import { describe, expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { setTable, type Table } from '#tests/support/table.ts';
import { workPlaybook } from '#tests/support/work-deck.ts';

const claim = (t: Table, stage: string): void => t.play({ type: 'claim', stage });
const answer = (t: Table, fact?: string): void =>
  t.play(fact === undefined ? { type: 'answer' } : { type: 'answer', fact });
const stageCell = (t: Table, row: 'claimed' | 'claimTrue' | 'grounded', stage: string): number =>
  get(t.g.s, t.g.c.layout[row] + t.g.c.names.stages.indexOf(stage));

/** Verifies both facts of c5 and one of c4, exposes the myth, and holds c2-steps as a rumour. */
function informed(): Table {
  const t = setTable();
  t.act('ask', 'owner');
  t.act('verify', 'clerk');
  t.act('verify', 'chief');
  t.act('ask', 'clerk');
  return t;
}

test('a stage without questions is claimed at once; stages come in order', () => {
  const t = setTable();
  expect(t.refusal({ type: 'claim', stage: 'grounded' })).toBe('claim/out_of_order');
  claim(t, 'early');
  expect(get(t.g.s, HEAD.status)).toBe(STATUS.playing);
  expect(stageCell(t, 'claimed', 'early')).toBe(1);
  expect(t.refusal({ type: 'claim', stage: 'early' })).toBe('claim/already_claimed');
});

test('the manager asks every question before anything else is done', () => {
  const t = informed();
  claim(t, 'early');
  claim(t, 'grounded');
  expect(t.refusal({ type: 'end' })).toBe('review/open');
  answer(t, 'c5-pain');
  expect(t.refusal({ type: 'act', verb: 'discount' })).toBe('review/open');
  answer(t, 'c4-signs');
  expect(get(t.g.s, HEAD.status)).toBe(STATUS.playing);
  expect(get(t.g.s, HEAD.stage)).toBe(2);
});

describe('a claim is grounded if every answer is a verified fact of what was asked about', () => {
  test.each<[string, (string | undefined)[], number]>([
    ['verified facts of both items', ['c5-pain', 'c4-signs'], 1],
    ['no answer to one', ['c5-pain', undefined], 0],
    ['a rumour', ['c5-pain', 'c2-steps'], 0],
    ['a verified fact of another item', ['c4-signs', 'c5-pain'], 0],
    ['an exposed fact', ['c5-myth', 'c4-signs'], 0],
  ])('%s', (_, facts, grounded) => {
    const t = informed();
    claim(t, 'early');
    claim(t, 'grounded');
    facts.forEach((fact) => answer(t, fact));
    expect(stageCell(t, 'grounded', 'grounded')).toBe(grounded);
    expect(stageCell(t, 'claimTrue', 'grounded')).toBe(1);
  });
});

test('a fact that is not held is no answer at all', () => {
  const t = setTable();
  t.setCell('owner', 'met', 1);
  claim(t, 'early');
  claim(t, 'grounded');
  expect(t.refusal({ type: 'answer', fact: 'c5-pain' })).toBe('review/fact_not_held');
  expect(t.refusal({ type: 'answer', fact: 'no-such-fact' })).toBe('review/fact_not_held');
});

test('a claim whose gate is not met is happy ears, and is told as such only afterwards', () => {
  const t = setTable();
  claim(t, 'early');
  claim(t, 'grounded');
  answer(t);
  answer(t);
  expect(stageCell(t, 'claimTrue', 'grounded')).toBe(0);
  expect(t.history).toContainEqual(
    expect.objectContaining({ type: 'notice', kind: 'mistake', id: 'happy-ears', seen: false }),
  );
});

describe('a stage that can be taken back', () => {
  const claimed = (t: Table): number[] =>
    t.g.c.names.stages.map((stage) => stageCell(t, 'claimed', stage));
  const table = (): Table => {
    const t = setTable({ playbook: workPlaybook });
    claim(t, 'early');
    return t;
  };

  test('claimed once more, it counts as not claimed, and can be claimed again later', () => {
    const t = table();
    claim(t, 'early');
    expect(claimed(t)).toEqual([0, 0, 0]);
    expect([stageCell(t, 'claimTrue', 'early'), stageCell(t, 'grounded', 'early')]).toEqual([0, 0]);
    expect(get(t.g.s, HEAD.stage)).toBe(0);
    expect(t.history).toContainEqual(
      expect.objectContaining({ type: 'notice', kind: 'stage-back', id: 'early' }),
    );
    t.end();
    claim(t, 'early');
    expect(claimed(t)).toEqual([2, 0, 0]);
  });

  test('with it falls what rests on it', () => {
    const t = table();
    claim(t, 'grounded');
    answer(t);
    answer(t);
    expect(claimed(t)).toEqual([1, 1, 0]);
    claim(t, 'early');
    expect(claimed(t)).toEqual([0, 0, 0]);
    expect(t.refusal({ type: 'claim', stage: 'grounded' })).toBe('claim/out_of_order');
  });

  test('one without that mark stays claimed', () => {
    const t = table();
    claim(t, 'grounded');
    answer(t);
    answer(t);
    expect(t.refusal({ type: 'claim', stage: 'grounded' })).toBe('claim/already_claimed');
    expect(claimed(t)).toEqual([1, 1, 0]);
  });

  test('a mistake made at the claim stays made', () => {
    const t = table();
    const made = (): number =>
      get(t.g.s, t.g.c.layout.mistakes + t.g.c.names.mistakes.indexOf('happy-ears'));
    expect(made()).toBe(1);
    claim(t, 'early');
    expect(made()).toBe(1);
  });
});
