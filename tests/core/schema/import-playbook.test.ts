import { describe, expect, test } from 'vitest';
import { importPlaybook, parsePlaybook } from '#src/core/schema/import-playbook.ts';
import { issuesOf } from '#src/core/schema/import-file.ts';
import { damaged, playbookText } from '#tests/support/sample-content.ts';

const whole = playbookText();
const seen = (text: string): string[] =>
  issuesOf(importPlaybook(text)).map(({ code, path, hint }) =>
    [code, path, hint].filter(Boolean).join(' '),
  );
const verbs = (JSON.parse(whole) as { verbs: { id: string; integrity?: string }[] }).verbs;
const red = verbs.findIndex(({ integrity }) => integrity === 'red');

test('the shipped playbook is whole and has a hash', () => {
  const parsed = parsePlaybook(whole);
  expect(parsed.ok && parsed.value.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(parsed.ok && parsed.value.warnings).toEqual([]);
});

describe('faults', () => {
  const cases: [path: string, value: unknown, issue: string][] = [
    ['stages.0.questions', ['no-such'], 'playbook/unknown_question stages[0].questions[0]'],
    [`verbs.${red}.legal`, ['vist'], `playbook/unknown_verb verbs[${red}].legal[0] visit`],
    [`verbs.${red}.legal`, [verbs[red]?.id], `playbook/way_not_lawful verbs[${red}].legal[0]`],
    [`verbs.${red}.legal`, [], `playbook/no_lawful_way verbs[${red}]`],
    ['messages.0.backs', 'c0', 'playbook/unknown_item messages[0].backs c1'],
    [
      'messages.0.appeals.0',
      { nead: 'safety' },
      'playbook/not_an_appeal messages[0].appeals[0] need',
    ],
    ['messages.0.sources', ['nowhere-at-all'], 'playbook/unknown_source messages[0].sources[0]'],
    ['control.pass', 12, 'playbook/pass_too_high control.pass'],
    ['control.hazards', ['c99'], 'playbook/unknown_item control.hazards[0] c9'],
    [
      'advice.0.when',
      { read: 'attitude.@top.us', atLeast: 1 },
      'playbook/not_visible advice[0].when.read',
    ],
    [
      'advice.0.when',
      { read: 'met.wei', atLeast: 1 },
      'playbook/unknown_person advice[0].when.read',
    ],
    [
      'stages.0.gate',
      { read: 'flag.done', atLeast: 1 },
      'playbook/unknown_flag stages[0].gate.read',
    ],
    [
      'stages.0.gate',
      { read: 'attitude.@top.rival', atLeast: 1 },
      'playbook/unknown_vendor stages[0].gate.read',
    ],
    [
      'stages.0.gate',
      { read: 'act.strength', atLeast: 1 },
      'playbook/only_on_act stages[0].gate.read',
    ],
    [
      'needNext',
      { safety: 'esteem', esteem: 'safety' },
      'playbook/needs_in_a_ring needNext.safety',
    ],
    ['model.attitudeBounds', [1, 1, 2, 3], 'playbook/bounds_not_rising model.attitudeBounds'],
    ['model.focusWeights', [40, 30, 20, 20], 'playbook/not_hundred model.focusWeights'],
    ['rubric.outcome', 1, 'playbook/rubric_not_1000 rubric'],
    [
      'questions.1.id',
      JSON.parse(whole).questions[0].id as string,
      'playbook/duplicate_id questions[1].id',
    ],
  ];
  test.each(cases)('%s = %j', (path, value, issue) => {
    expect(seen(damaged(whole, path, value))).toContain(issue);
  });

  test('zones stand in the order of the ladder', () => {
    const zones = [
      { id: 'win', win: 0, first: 2, clear: 6 },
      { id: 'volatile', win: 0, first: 2, clear: 7 },
      { id: 'loss', win: 0, first: 0, clear: 0 },
    ];
    expect(seen(damaged(whole, 'control.zones', zones))).toContain(
      'playbook/zone_order control.zones[0]',
    );
  });
});

test('mistakes that are looked at on an act may speak of the act and its target', () => {
  const mistake = (on: string): string[] =>
    seen(
      damaged(damaged(whole, 'mistakes.0.on', on), 'mistakes.0.when', {
        all: [
          { read: 'act.strength', atLeast: 1 },
          { read: 'closeness.@target', below: 100 },
        ],
      }),
    );
  expect(mistake('act')).toEqual([]);
  expect(mistake('week')).toEqual([
    'playbook/only_on_act mistakes[0].when.all[0].read',
    'playbook/no_target_here mistakes[0].when.all[1].read',
  ]);
});

describe('aids and credits', () => {
  const sources = (JSON.parse(whole) as { sources: string[] }).sources.slice(0, 1);
  const work = {
    aids: [{ id: 'map', steps: 3, sources }],
    credits: [{ id: 'trust', most: 3, sources }],
  };
  const withWork = (path: string, value: unknown): string[] => {
    const text = damaged(damaged(whole, 'aids', work.aids), 'credits', work.credits);
    return seen(damaged(text, path, value));
  };
  const gate = (read: string, atLeast = 1): string[] =>
    withWork('stages.0.gate', { read, atLeast });

  test('may be read and changed wherever the playbook does so', () => {
    expect(gate('aid.map', 2)).toEqual([]);
    expect(gate('credit.trust.@sponsor')).toEqual([]);
    expect(withWork('advice.0.when', { read: 'aid.map', below: 1 })).toEqual([]);
    const effects = [
      { change: 'aid.map', by: 1 },
      { set: 'credit.trust.@target', to: 2 },
    ];
    expect(withWork('verbs.0.effects', effects)).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    [
      'stages.0.gate',
      { read: 'aid.mapp', atLeast: 1 },
      'playbook/unknown_aid stages[0].gate.read aid.map',
    ],
    [
      'stages.0.gate',
      { read: 'credit.trst.@top', atLeast: 1 },
      'playbook/unknown_credit stages[0].gate.read credit.trust.@top',
    ],
    [
      'stages.0.gate',
      { read: 'credit.trust', atLeast: 1 },
      'playbook/wrong_arguments stages[0].gate.read',
    ],
    [
      'stages.0.gate',
      { read: 'credit.trust.@target', atLeast: 1 },
      'playbook/no_target_here stages[0].gate.read',
    ],
    [
      'verbs.0.effects',
      [{ change: 'value.held', by: 1 }],
      'playbook/not_writable verbs[0].effects[0].change',
    ],
    [
      'verbs.0.effects',
      [{ set: 'blocks', to: 9 }],
      'playbook/not_writable verbs[0].effects[0].set',
    ],
    ['aids.0.steps', 7, 'playbook/out_of_range aids[0].steps 6'],
    ['credits.0.most', 0, 'playbook/out_of_range credits[0].most 1'],
    ['aids.0.sources', ['nowhere'], 'playbook/unknown_source aids[0].sources[0]'],
    ['credits.0.sources', [], 'playbook/too_few credits[0].sources'],
    ['aids.1', { ...work.aids[0] }, 'playbook/duplicate_id aids[1].id'],
  ])('%s = %j', (path, value, issue) => {
    expect(withWork(path, value)).toContain(issue);
  });

  test('there are no more than an eye can hold', () => {
    const many = Array.from({ length: 17 }, (_, k) => ({ ...work.aids[0], id: `aid-${k}` }));
    expect(withWork('aids', many).some((issue) => issue.includes('aids'))).toBe(true);
  });

  test('every quantity of the value model may be read, also where only what is seen may be', () => {
    for (const read of ['value.held', 'value.verified', 'value.return', 'blocks'])
      expect(withWork('advice.0.when', { read, atLeast: 1 })).toEqual([]);
  });
});
