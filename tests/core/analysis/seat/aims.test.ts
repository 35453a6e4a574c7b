import { describe, expect, test } from 'vitest';
import { readAims, type Aims } from '#src/core/analysis/seat/aims.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { ROOT, TARGET_REF } from '#src/core/engine/resolve.ts';
import type { Condition } from '#src/core/schema/expression.ts';
import { compileTable } from '#tests/support/table.ts';
import type { PlaybookInput } from '#tests/support/test-playbook.ts';
import { workPlaybook } from '#tests/support/work-deck.ts';

interface Read {
  readonly c: Compiled;
  readonly aims: Aims;
}

function read(amend: (playbook: PlaybookInput) => void = () => undefined): Read {
  const c = compileTable({
    playbook: (playbook) => {
      workPlaybook(playbook);
      // Of the deck as it is this is the only verb that waits for work to be done.
      playbook.verbs = playbook.verbs.filter(({ id }) => (id as string) !== 'signed-only');
      amend(playbook);
    },
  });
  return { c, aims: readAims(c) };
}

/** An aim in words: what, whose, the level, the stage. */
function worded({ c, aims }: Read): string[] {
  const { layout, names } = c;
  return aims.aims.map(({ root, a, b, level, stage }) => {
    const aid = names.aids[a - layout.aids];
    const credit = names.credits[b - layout.person.credits];
    const verb = names.verbs[a - layout.used];
    const who = a === TARGET_REF ? '@target' : (names.people[a] ?? `role ${names.roles[-2 - a]}`);
    const what = root === ROOT.person ? `${credit} with ${who}` : (aid ?? `use of ${verb}`);
    return `${what} ${level} for ${names.stages[stage] ?? 'something else'}`;
  });
}

const gate =
  (condition: Condition) =>
  (playbook: PlaybookInput): void => {
    const [first] = playbook.stages;
    if (first !== undefined) first.gate = condition;
  };
const mistake =
  (when: Condition, on: 'act' | 'week' = 'act') =>
  (playbook: PlaybookInput): void => {
    playbook.mistakes = [{ ...playbook.mistakes[0], id: 'blamed', on, when }] as never;
  };

test('a playbook that asks for no work has no aims', () => {
  const { aims } = read();
  expect(aims.aims).toEqual([]);
  expect(aims.raises.flat()).toEqual([]);
});

describe('what a gate asks for', () => {
  test.each<[string, Condition, string[]]>([
    ['a step', { read: 'aid.map', atLeast: 2 }, ['map 2 for early']],
    ['an exact step', { read: 'aid.map', equals: 3 }, ['map 3 for early']],
    ['not less than a step', { not: { read: 'aid.map', below: 2 } }, ['map 2 for early']],
    ['a credit', { read: 'credit.trust.owner', atLeast: 1 }, ['trust with owner 1 for early']],
    ['of a role', { read: 'credit.trust.@top', atLeast: 2 }, ['trust with role top 2 for early']],
    ['a verb used', { read: 'used.listen', atLeast: 1 }, ['use of listen 1 for early']],
    [
      'several things, nested',
      {
        all: [
          { read: 'aid.map', atLeast: 1 },
          {
            any: [
              { read: 'aid.minutes', atLeast: 1 },
              { read: 'met.boss', atLeast: 1 },
            ],
          },
        ],
      },
      ['map 1 for early', 'minutes 1 for early'],
    ],
    ['that something was not done', { read: 'aid.map', below: 1 }, []],
    ['what no act brings about', { read: 'cleared', atLeast: 2 }, []],
  ])('%s', (_, condition, aims) => {
    expect(worded(read(gate(condition)))).toEqual(aims);
  });
});

describe('what a mistake blames the lack of', () => {
  test.each<[string, Condition, string[]]>([
    ['a step not reached', { read: 'aid.map', below: 2 }, ['map 2 for something else']],
    ['nothing done', { read: 'aid.map', equals: 0 }, ['map 1 for something else']],
    [
      'nothing earned with whom the act is with',
      { read: 'credit.trust.@target', below: 1 },
      ['trust with @target 1 for something else'],
    ],
    ['too much done', { read: 'used.demo', atLeast: 3 }, []],
  ])('%s', (_, when, aims) => {
    expect(worded(read(mistake(when)))).toEqual(aims);
  });
});

test('a verb that is open only after some work makes an aim of it', () => {
  const shut = read((playbook) => {
    const listen = playbook.verbs.find(({ id }) => (id as string) === 'listen');
    if (listen !== undefined) listen.when = { read: 'aid.minutes', atLeast: 1 };
  });
  expect(worded(shut)).toEqual(['minutes 1 for something else']);
});

describe('which verbs raise what is asked for', () => {
  const raising = ({ c, aims }: Read): string[] =>
    c.names.verbs.filter((_, verb) => (aims.raises[verb]?.length ?? 0) > 0);

  test('those whose effects do, whether they add or set', () => {
    expect(raising(read(gate({ read: 'aid.map', atLeast: 1 })))).toEqual(['draft', 'sign']);
    expect(raising(read(gate({ read: 'credit.trust.boss', atLeast: 1 })))).toEqual(['earn']);
    expect(raising(read(gate({ read: 'used.listen', atLeast: 1 })))).toEqual(['listen']);
    expect(raising(read(gate({ read: 'aid.minutes', atLeast: 1 })))).toEqual([]);
  });

  test('with the condition on which they do', () => {
    const { c, aims } = read((playbook) => {
      gate({ read: 'aid.map', atLeast: 2 })(playbook);
      const draft = playbook.verbs.find(({ id }) => (id as string) === 'draft');
      if (draft === undefined) throw new Error('there is no draft');
      draft.effects = [
        {
          when: { read: 'aid.map', below: 1 },
          then: [{ change: 'aid.map', by: 1 }],
        },
      ];
    });
    const [draft] = aims.raises[c.names.verbs.indexOf('draft')] ?? [];
    const [sign] = aims.raises[c.names.verbs.indexOf('sign')] ?? [];
    expect(draft?.when).toBeGreaterThanOrEqual(0);
    expect(sign?.when).toBe(-1);
  });
});
