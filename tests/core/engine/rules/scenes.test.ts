import { describe, expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { setTable, type Table } from '#tests/support/table.ts';
import type { DealInput } from '#tests/support/test-deck.ts';

type Choice = DealInput['scenes'][number]['nodes'][number]['choices'][number];
const choice = (id: string, rest: object): Choice => ({ id: id as never, kind: 'ask', ...rest });

const addScene = (deal: DealInput): void => {
  deal.flags = ['said'];
  deal.scenes = [
    {
      id: 'tour',
      person: 'owner',
      verbs: ['ask'],
      patience: 2,
      nodes: [
        {
          id: 'door',
          choices: [
            choice('problem', { kind: 'problem', block: 'r1', to: 'hall' }),
            choice('warm', { effects: [{ change: 'attitude.owner.us', by: 50 }], to: 'hall' }),
            choice('again', { kind: 'situation', to: 'door' }),
            choice('closed', { when: { read: 'clear.c5', atLeast: 2 }, to: 'hall' }),
          ],
        },
        {
          id: 'hall',
          choices: [
            choice('yes', { result: 'advance' }),
            choice('well', { result: 'continuation' }),
            choice('no', { result: 'setback', effects: [{ change: 'flag.said', by: 1 }] }),
            choice('open-end', {}),
          ],
        },
      ],
    },
  ] as never;
};

const inScene = (): Table => {
  const t = setTable({ deal: addScene });
  t.play({ type: 'plan', person: 'owner', dimension: 'attitude', advance: 'commitment' });
  t.act('ask', 'owner');
  return t;
};
const say = (t: Table, ...choices: number[]): void =>
  choices.forEach((at) => t.play({ type: 'say', choice: at }));
const status = (t: Table): number => get(t.g.s, HEAD.status);
const planResult = (t: Table): number[] =>
  t.history.flatMap((h) => (h.type === 'plan' ? [h.result] : []));

test('an act with the person opens the scene, once in a run', () => {
  const t = inScene();
  expect(status(t)).toBe(STATUS.scene);
  say(t, 0, 0);
  expect(status(t)).toBe(STATUS.playing);
  t.act('ask', 'owner');
  expect(status(t)).toBe(STATUS.playing);
});

test('another verb, another person: no scene', () => {
  const t = setTable({ deal: addScene });
  t.act('visit', 'owner', 'to-safety');
  t.act('ask', 'clerk');
  expect(status(t)).toBe(STATUS.playing);
});

test('while it is open nothing else is done, but the chart may be filled in', () => {
  const t = inScene();
  for (const entry of [
    { type: 'end' },
    { type: 'withdraw' },
    { type: 'act', verb: 'ask', target: 'clerk' },
    { type: 'claim', stage: 'early' },
    { type: 'rate', item: 'c5', holds: true },
  ])
    expect(t.refusal(entry)).toBe('scene/open');
  t.play({ type: 'mark', person: 'owner', dimension: 'need', level: 'safety', sure: 2 });
});

test('a choice that is not offered is refused', () => {
  const t = inScene();
  expect(t.refusal({ type: 'say', choice: 3 })).toBe('scene/choice_closed');
  expect(t.refusal({ type: 'say', choice: 4 })).toBe('scene/no_such_choice');
});

test('branches lead on and have their effects', () => {
  const t = inScene();
  say(t, 1);
  expect(t.attitude('owner')).toBe(50);
  say(t, 2);
  expect(get(t.g.s, t.g.c.layout.flags)).toBe(1);
});

describe('what came of the meeting closes the plan card', () => {
  test.each([
    ['an advance', 0, 2],
    ['a continuation', 1, 3],
    ['a setback', 2, 4],
    ['no result is a continuation', 3, 3],
  ])('%s', (_, end, result) => {
    const t = inScene();
    expect(planResult(t)).toEqual([]);
    say(t, 0, end);
    expect(planResult(t)).toEqual([result]);
    expect(get(t.g.s, t.g.c.layout.scenes)).toBe(result);
  });
});

test('questions beyond the patience of the person end the meeting', () => {
  const t = inScene();
  say(t, 2, 2);
  expect(status(t)).toBe(STATUS.scene);
  say(t, 2);
  expect(status(t)).toBe(STATUS.playing);
  expect(planResult(t)).toEqual([3]);
});

test('questions are counted by kind, and blocks of the vision filled', () => {
  const t = inScene();
  say(t, 2, 0);
  expect(get(t.g.s, HEAD.situation)).toBe(1);
  expect(get(t.g.s, HEAD.problem)).toBe(1);
  expect(get(t.g.s, HEAD.blocks)).toBe(1);
});

test('a scene waits for its condition', () => {
  const t = setTable({
    deal: (deal) => {
      addScene(deal);
      for (const scene of deal.scenes) scene.when = { read: 'week', atLeast: 2 };
    },
  });
  t.act('ask', 'owner');
  expect(status(t)).toBe(STATUS.playing);
  t.end();
  t.act('ask', 'owner');
  expect(status(t)).toBe(STATUS.scene);
});

test('what was said is noted with its place in the log, for the log alone', () => {
  const t = inScene();
  say(t, 2, 0, 1);
  const said = t.history.flatMap((h) => (h.type === 'said' ? [h] : []));
  expect(said.map(({ scene, node, choice }) => [scene, node, choice])).toEqual([
    [0, 0, 2],
    [0, 0, 0],
    [0, 1, 1],
  ]);
});

describe('where nothing can be said', () => {
  const shut = { read: 'clear.c5', atLeast: 2 };
  const closing =
    (node: 0 | 1) =>
    (deal: DealInput): void => {
      addScene(deal);
      for (const one of deal.scenes[0]?.nodes[node]?.choices ?? [])
        Object.assign(one, { when: shut });
    };

  test('at its beginning, the meeting is an ordinary one', () => {
    const t = setTable({ deal: closing(0) });
    t.act('ask', 'owner');
    expect(status(t)).toBe(STATUS.playing);
    expect(get(t.g.s, t.g.c.layout.scenes)).toBe(0);
  });

  test('further on, it is over as a continuation', () => {
    const t = setTable({ deal: closing(1) });
    t.act('ask', 'owner');
    say(t, 0);
    expect(status(t)).toBe(STATUS.playing);
    expect(get(t.g.s, t.g.c.layout.scenes)).toBe(3);
  });
});
