import { expect, test } from 'vitest';
import { closedMistakes } from '#src/core/analysis/closed-mistakes.ts';
import type { Condition } from '#src/core/schema/expression.ts';
import { compileTable } from '#tests/support/table.ts';
import type { DealInput } from '#tests/support/test-deck.ts';

/** Which of several mistakes, by place, the deal leaves no room for. */
function closed(whens: readonly Condition[], deal: (deal: DealInput) => void = () => {}): number[] {
  const compiled = compileTable({
    deal,
    playbook: (playbook) => {
      const mistake = { on: 'act', points: 1, sources: ['deck'] };
      playbook.mistakes = whens.map((when, k) => ({ ...mistake, id: `m${k}`, when })) as never;
    },
  });
  return closedMistakes(compiled).map((id) => Number(id.slice(1)));
}

const onlyVisits = (deal: DealInput): void => {
  deal.verbs = ['visit'] as never;
};

test('a mistake with a verb that the deal leaves out', () => {
  const made = ['act.verb.vision', 'used.vision', 'act.red'].map((read) => ({ read, atLeast: 1 }));
  expect(closed(made)).toEqual([]);
  expect(closed(made, onlyVisits)).toEqual([0, 1, 2]);
  const spared = made.flatMap((when) => [{ not: when }, { read: when.read, below: 1 }]);
  expect(closed(spared, onlyVisits)).toEqual([]);
  expect(closed([{ read: 'act.verb.visit', atLeast: 1 }], onlyVisits)).toEqual([]);
});

test('a mistake of a phase that never comes', () => {
  const read = 'phase';
  const whens = [{ atLeast: 2 }, { atLeast: 3 }, { equals: 3 }, { below: 1 }];
  expect(closed(whens.map((bound) => ({ read, ...bound })))).toEqual([1, 2, 3]);
});

test('not having met somebody whom we know from the start, whoever plays the part', () => {
  const unmet = ['sponsor', 'top'].map((role) => ({ read: `met.@${role}`, below: 1 }));
  expect(closed(unmet)).toEqual([0]);
  const given = (deal: DealInput): void => {
    deal.unknowns = [
      {
        id: 'who',
        values: [
          { id: 'one', weight: 1 },
          { id: 'two', weight: 1, roles: { sponsor: 'chief' } },
        ],
        case: 'one',
      },
    ] as never;
  };
  expect(closed(unmet, given)).toEqual([]);
});

test('of several conditions all must be possible, or one', () => {
  const never = { read: 'phase', atLeast: 9 };
  const open = { read: 'week', atLeast: 2 };
  const always = { read: 'phase', atLeast: 1 };
  const impossible = [
    { all: [open, never] },
    { any: [never, { not: always }] },
    { not: { all: [always, { not: never }] } },
  ];
  const possible = [{ all: [open, always] }, { any: [open, never] }, { not: open }, always];
  expect(closed([...impossible, ...possible])).toEqual([0, 1, 2]);
});

test('what can only be told by playing is not closed', () => {
  expect(closed([{ read: 'cleared', atLeast: 900 }])).toEqual([]);
});
