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
