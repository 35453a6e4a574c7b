import { describe, expect, test } from 'vitest';
import { importDeal, parseDeal } from '#src/core/schema/import-deal.ts';
import { issuesOf } from '#src/core/schema/import-file.ts';
import type { Issue } from '#src/core/schema/issue.ts';
import { damaged, dealText, samplePlaybook } from '#tests/support/sample-content.ts';

const playbook = samplePlaybook();
const whole = dealText();

const issuesIn = (text: string): Issue[] => issuesOf(importDeal(text, playbook));
const seen = (text: string): string[] =>
  issuesIn(text).map(({ code, path, hint }) => [code, path, hint].filter(Boolean).join(' '));

test('a valid deal has a hash that does not depend on layout, $schema or written defaults', () => {
  const first = parseDeal(whole, playbook);
  const compact = parseDeal(
    JSON.stringify(JSON.parse(damaged(whole, '$schema', undefined))),
    playbook,
  );
  const spelt = parseDeal(damaged(whole, 'people.0.tilt', 120), playbook);
  const other = parseDeal(damaged(whole, 'version', 2), playbook);
  const hashes = [first, compact, spelt, other].map((parsed) =>
    parsed.ok ? parsed.value.hash : '',
  );
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(hashes[1]).toBe(hashes[0]);
  expect(hashes[2]).toBe(hashes[0]);
  expect(hashes[3]).not.toBe(hashes[0]);
});

describe('one fault, its code, its path and the repair', () => {
  const cases: [path: string, value: unknown, ...issues: string[]][] = [
    ['format', 'shapan-deal/2', 'deal/not_one_of format shapan-deal/1'],
    ['titel', 'x', 'deal/unknown_key titel'],
    ['people.0.powr', [1], 'deal/unknown_key people[0].powr power'],
    ['people.0.name', 'Wei', 'deal/belongs_to_texts people[0].name'],
    ['difficulty', undefined, 'deal/missing difficulty'],
    ['difficulty', '3', 'deal/wrong_type difficulty'],
    ['people.0.rank', 9, 'deal/out_of_range people[0].rank 5'],
    ['people.0.seat', 'selections', 'deal/not_one_of people[0].seat selection'],
    ['start', 'soon', 'deal/bad_format start'],
    ['start', '2027-03-02', 'deal/not_a_monday start'],
    ['start', '2027-02-30', 'deal/no_such_day start'],
    [
      'events.0.heard',
      { thru: ['he'] },
      'deal/missing events[0].heard.through',
      'deal/unknown_key events[0].heard.thru',
    ],
    ['model', { scael: 1 }, 'deal/unknown_key model.scael scale'],
    ['model', { attitudeBounds: 1 }, 'deal/not_a_single_dial model.attitudeBounds'],
    ['model', { scale: 4000 }, 'deal/out_of_range model.scale 400'],
    ['playbook', 'six-dimensions', 'deal/other_playbook playbook'],
  ];
  test.each(cases)('%s = %j', (path, value, ...issues) => {
    expect(seen(damaged(whole, path, value))).toEqual(issues);
  });

  test('a form is shown by an example, and a name by those there are', () => {
    const params = (path: string, value: unknown): unknown =>
      issuesOf(importDeal(damaged(whole, path, value), playbook))[0]?.params;
    expect(params('start', '2027/3/1')).toEqual({ value: '2027/3/1', pattern: '2027-03-01' });
    expect(params('people.0.faction', 'sales')).toEqual({
      id: 'sales',
      known: 'managers, engineers',
    });
  });
});

describe('references', () => {
  const cases: [path: string, value: unknown, ...issues: string[]][] = [
    ['people.0.listens.0.to', 'lni', 'deal/unknown_person people[0].listens[0].to lin'],
    ['people.0.listens.0.to', 'wei', 'deal/listens_to_self people[0].listens[0].to'],
    ['people.0.listens.1.to', 'lin', 'deal/named_twice people[0].listens[1].to'],
    ['people.0.faction', 'manager', 'deal/unknown_faction people[0].faction managers'],
    ['people.0.attitude', { rivall: 10 }, 'deal/unknown_vendor people[0].attitude.rivall rival'],
    ['facts.1.id', 'two-visits', 'deal/duplicate_id facts[1].id'],
    ['roles', { top: 'wei', sponsor: 'lin' }, 'deal/missing_role roles'],
    ['facts.0.item', 'c99', 'deal/unknown_item facts[0].item c9'],
    ['facts.0.planted', 'rival', 'deal/planted_but_true facts[0].planted'],
    ['facts.18.planted', 'us', 'deal/not_a_rival facts[18].planted'],
    ['heard.0', 'we-are-leeving', 'deal/unknown_fact heard[0] we-are-leaving'],
    ['scenes.0.verbs.0', 'vist', 'deal/unknown_verb scenes[0].verbs[0] visit'],
    [
      'scenes.0.nodes.0.choices.0.to',
      'order',
      'deal/unknown_node scenes[0].nodes[0].choices[0].to orders',
    ],
    ['unknowns.0.case', 'presing', 'deal/unknown_value unknowns[0].case pressing'],
    [
      'vendors.1.late',
      { person: '@tpo', from: 1, to: 2, chance: 1, strength: 1, happens: 1 },
      'deal/unknown_role vendors[1].late.person @top',
    ],
    ['us', 'uss', 'deal/unknown_vendor us us', 'deal/reserved_id vendors[0].id'],
    ['nobody', 'us', 'deal/us_is_nobody nobody'],
    [
      'guide',
      [{ id: 'a', until: { read: 'week', atLeast: 2 }, point: 'person.lnn' }],
      'deal/not_one_of guide[0].point person.lin',
    ],
  ];
  test.each(cases)('%s = %j', (path, value, ...issues) => {
    const errors = issuesIn(damaged(whole, path, value)).filter(
      ({ severity }) => severity === 'error',
    );
    expect(
      errors.map(({ code, path: at, hint }) => [code, at, hint].filter(Boolean).join(' ')),
    ).toEqual(issues);
  });
});

describe('conditions and effects', () => {
  const when = (condition: unknown): string[] => seen(damaged(whole, 'events.1.when', condition));
  const read = (path: string): string[] => when({ read: path, atLeast: 1 });
  test.each([
    ['atitude.lin.us', 'deal/unknown_quantity events[1].when.read attitude.lin.us'],
    ['attitude.lni.us', 'deal/unknown_person events[1].when.read attitude.lin.us'],
    ['attitude.lin', 'deal/wrong_arguments events[1].when.read'],
    ['week.3', 'deal/wrong_arguments events[1].when.read'],
    ['attitude.lin.rivla', 'deal/unknown_vendor events[1].when.read attitude.lin.rival'],
    ['attitude.@target.us', 'deal/no_target_here events[1].when.read'],
    ['attitude.@topp.us', 'deal/unknown_role events[1].when.read attitude.@top.us'],
    ['need.lin.esteeem', 'deal/not_one_of events[1].when.read need.lin.esteem'],
    ['drawn.hurry.presing', 'deal/unknown_value events[1].when.read drawn.hurry.pressing'],
    ['flag.line-stoped', 'deal/unknown_flag events[1].when.read flag.line-stopped'],
    ['questions.implicatoin', 'deal/not_one_of events[1].when.read questions.implication'],
    ['act.strength', 'deal/only_on_act events[1].when.read'],
  ])('reading %s', (path, issue) => {
    expect(read(path)).toEqual([issue]);
  });

  test.each([
    'phase.week',
    'attitude.@sponsor.us',
    'offer.rival.finance',
    'drawn.hurry.patient',
    'clear.c1',
    'claimed.qualify',
    'capacity.expert',
  ])('reading %s is fine', (path) => {
    const [root = ''] = path.split('.');
    const found = read(root === 'claimed' ? `claimed.${playbook.stages[0]?.id ?? ''}` : path);
    expect(found).toEqual([]);
  });

  test.each([
    [{}, 'expression/not_a_condition events[1].when'],
    [{ al: [] }, 'expression/not_a_condition events[1].when all'],
    [{ read: 'week' }, 'expression/empty_test events[1].when'],
    [
      { not: { any: [{ reed: 'week' }] } },
      'expression/not_a_condition events[1].when.not.any[0] read',
    ],
  ])('%j', (condition, issue) => {
    expect(when(condition)).toEqual([issue]);
  });

  test.each([
    [{ chnge: 'budget', by: 1 }, 'expression/not_an_effect events[0].effects[0] change'],
    [{ change: 'week', by: 1 }, 'deal/not_writable events[0].effects[0].change'],
    [
      { change: 'budget', to: 1 },
      'deal/missing events[0].effects[0].by',
      'deal/unknown_key events[0].effects[0].to',
    ],
    [{ shift: 'lin', dimension: 'need', to: 'finance' }, 'deal/not_one_of events[0].effects[0].to'],
    [{ learn: 'late-order' }, 'deal/unknown_fact events[0].effects[0].learn late-orders'],
    [
      { chance: 50, then: [{ fire: 'board-ask' }] },
      'deal/unknown_event events[0].effects[0].then[0].fire board-asks',
    ],
  ])('%j', (effect, ...issues) => {
    const text = damaged(whole, 'events.0.effects', [effect, { set: 'flag.line-stopped', to: 1 }]);
    expect(seen(text)).toEqual(issues);
  });

  test('what the trainee sees may not depend on what they cannot see', () => {
    const text = damaged(whole, 'scenes.0.nodes.0.choices.0.when', {
      read: 'attitude.lin.us',
      atLeast: 1,
    });
    expect(seen(text)).toEqual(['deal/not_visible scenes[0].nodes[0].choices[0].when.read']);
  });
});

describe('rules', () => {
  const cases: [path: string, value: unknown, issue: string][] = [
    ['people.0.need.prior', { esteem: 40, safety: 40 }, 'deal/prior_sum people[0].need.prior'],
    ['people.0.need.case', 'physiological', 'deal/case_not_in_prior people[0].need.case'],
    ['phases.2.decides', false, 'deal/not_one_decision phases'],
    ['phases.0.milestones.0.week', 5, 'deal/week_never_comes phases[0].milestones[0].week'],
    ['phases.0.curve', 9, 'deal/out_of_range phases[0].curve'],
    ['events.0.to', 2, 'deal/ends_before_start events[0].to'],
    [
      'events.0',
      { id: 'line-stops', from: 40, effects: [{ set: 'flag.line-stopped', to: 1 }] },
      'deal/week_never_comes events[0].from',
    ],
    ['vendors.1.vigour', { low: 9, high: 3 }, 'deal/low_above_high vendors[1].vigour'],
    ['vendors.0.courts', [{ person: 'lin', weight: 3 }], 'deal/not_a_rival vendors[0].courts'],
    ['people.3.known', false, 'deal/met_but_unknown people[3].met'],
    ['unknowns.0.values.0.weight', 50, 'deal/weights_sum unknowns[0].values'],
    ['flags.0', 'Line Stopped', 'deal/bad_id flags[0]'],
  ];
  test.each(cases)('%s = %j', (path, value, issue) => {
    expect(
      seen(damaged(whole, path, value)).map((line) => line.split(' ').slice(0, 2).join(' ')),
    ).toContain(issue);
  });
});

test('faults of every kind are found at once, each at its line', () => {
  const text = whole
    .replace('"rank": 5', '"rank": 9')
    .replace('"atLeast": 400', '"atLeast": 4.5')
    .replace('"to": "fang"', '"to": "fnag"')
    .replace('"set": "flag.line-stopped"', '"set": "flag.line-stoped"');
  const issues = issuesIn(text);
  expect(issues.map(({ code }) => code)).toEqual([
    'deal/out_of_range',
    'deal/unknown_person',
    'deal/unknown_flag',
    'json/not_integer',
  ]);
  const lines = text.split('\n');
  expect(lines[(issues[0]?.line ?? 0) - 1]).toContain('"rank": 9');
  expect(lines[(issues[1]?.line ?? 0) - 1]).toContain('"fnag"');
});

test('without its playbook a deal is checked on its own', () => {
  expect(parseDeal(whole).ok).toBe(true);
  expect(parseDeal(damaged(whole, 'people.0.listens.0.to', 'nobody-here')).ok).toBe(false);
});

test('a file with thousands of faults lists some and counts the rest', () => {
  const issues = issuesIn(
    damaged(
      whole,
      'events',
      Array.from({ length: 2000 }, () => ({})),
    ),
  );
  expect(issues.length).toBeLessThanOrEqual(301);
  expect(issues.some(({ code }) => code === 'deal/too_many' || code === 'json/more_issues')).toBe(
    true,
  );
});

describe('contact bans, figures, second acts, other parts of the team', () => {
  const cases: [path: string, value: unknown, ...issues: string[]][] = [
    ['phases.0.barred', ['lin']],
    ['phases.0.barred', ['lni'], 'deal/unknown_person phases[0].barred[0] lin'],
    ['facts.0.figure', -1200],
    ['facts.0.figure', 'much', 'deal/wrong_type facts[0].figure'],
    ['follows', 'another-deal'],
    ['follows', 'Another Deal', 'deal/bad_id follows another-deal'],
    ['capacity.inside', 2],
    ['capacity.marketing', 6, 'deal/out_of_range capacity.marketing 5'],
  ];
  test.each(cases)('%s = %j', (path, value, ...issues) => {
    expect(seen(damaged(whole, path, value))).toEqual(issues);
  });

  test('what is not written is nobody, nothing, none', () => {
    const parsed = parseDeal(whole, playbook);
    if (!parsed.ok) throw new Error('the template has errors');
    const { deal } = parsed.value;
    expect(deal.phases.flatMap(({ barred }) => barred)).toEqual([]);
    expect(deal.facts.every(({ figure }) => figure === undefined)).toBe(true);
    expect(deal.follows).toBeUndefined();
    const { inside, partner, services, marketing } = deal.capacity;
    expect([inside, partner, services, marketing]).toEqual([0, 0, 0, 0]);
  });
});

describe('another playbook than the one that is named', () => {
  const twin = { ...playbook, id: 'twin' as typeof playbook.id };
  const found = (swapped: boolean): string[] =>
    issuesOf(importDeal(whole, twin, swapped)).map(({ code, path }) => `${code} ${path}`);

  test('is a fault, unless it is swapped in on purpose', () => {
    expect(found(false)).toEqual(['deal/other_playbook playbook']);
    expect(found(true)).toEqual([]);
    expect(importDeal(whole, twin, true).hash).toBe(importDeal(whole, playbook).hash);
  });

  test('must have all that the deal names of it', () => {
    const [item, ...items] = playbook.control.clear;
    const short = { ...twin, control: { ...twin.control, clear: items } };
    const faults = issuesOf(importDeal(whole, short, true));
    const named = JSON.parse(whole) as { facts: { item: string }[] };
    const wanted = named.facts.flatMap((fact, at) =>
      fact.item === item?.id ? [`facts[${at}].item`] : [],
    );
    expect(faults.map(({ path }) => path)).toEqual(expect.arrayContaining(wanted));
    expect(faults.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
  });
});
