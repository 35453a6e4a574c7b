import { describe, expect, test } from 'vitest';
import { checkDeal } from '#src/core/authoring/check-deal.ts';
import { formatPath } from '#src/core/schema/json-places.ts';
import { importDeal } from '#src/core/schema/import-deal.ts';
import { issuesOf } from '#src/core/schema/import-file.ts';
import { damaged, dealText, samplePlaybook } from '#tests/support/sample-content.ts';

const playbook = samplePlaybook();
const whole = dealText();

function seen(text: string): string[] {
  const imported = importDeal(text, playbook);
  if (imported.value === undefined) throw new Error(JSON.stringify(issuesOf(imported)));
  return checkDeal({ deal: imported.value, playbook }).map(
    ({ code, path }) => `${code} ${formatPath(path)}`,
  );
}

test('the template has no errors', () => {
  expect(seen(whole)).toEqual([]);
});

describe('one fault each', () => {
  const prior = { esteem: 60, safety: 40 };
  const cases: [path: string, value: unknown, issue: string][] = [
    ['people.0.need.prior', prior, 'deal/prior_too_high people[0].need.prior.esteem'],
    ['factions.0.opposes', undefined, 'deal/opposition_not_mutual factions[1].opposes'],
    ['factions.0.opposes', 'managers', 'deal/opposes_itself factions[0].opposes'],
    ['facts.1.true', false, 'deal/too_few_facts facts'],
    ['facts.0.knowers', ['he'], 'deal/fact_has_one_source facts[0].knowers'],
    ['people.1.known', false, 'deal/scene_person_out_of_reach scenes[0].person'],
    ['scenes.0.nodes.0.choices.0.to', 'cost', 'deal/scene_too_short scenes[0].nodes'],
    ['verbs', ['survey'], 'deal/scene_never_opens scenes[0].verbs'],
    ['scenes.0.nodes.3.choices.0.kind', 'listen', 'deal/talk_goes_round scenes[0].nodes[1].id'],
    [
      'events.2.effects',
      [{ fire: 'quiet-word' }],
      'deal/event_fires_itself events[2].effects[0].fire',
    ],
    ['events.0.effects', [], 'deal/flag_never_set flags[0]'],
    ['events.1.when', undefined, 'deal/flag_never_read flags[0]'],
    ['flags', ['line-stopped', 'spare'], 'deal/flag_unused flags[1]'],
    ['people.0.at', { x: 310, y: 320 }, 'deal/places_overlap people[1].at'],
    ['events.2.when', { read: 'closeness.he', atLeast: 4000 }, 'deal/never_holds events[2].when'],
    ['events.2.when', { read: 'clear.c5', atLeast: 3 }, 'deal/never_holds events[2].when'],
    [
      'events.2.when',
      {
        any: [
          { read: 'week', below: 1 },
          { read: 'phase', equals: 4 },
        ],
      },
      'deal/never_holds events[2].when.any[0]',
    ],
    [
      'events.2.when',
      {
        all: [
          { read: 'flag.line-stopped', equals: 1 },
          { read: 'flag.line-stopped', below: 1 },
        ],
      },
      'deal/tests_exclude events[2].when.all[0]',
    ],
    [
      'events.1.when',
      { read: 'event.line-stops', equals: 1 },
      'deal/asks_for_one events[1].when.equals',
    ],
    ['events.0.chance', 30, 'deal/event_rare events[0].chance'],
    ['people.0.attitude', { us: -200, rival: 120 }, 'deal/gap_at_top people[0].attitude'],
    ['capacity.presales', 0, 'deal/verb_never_usable capacity.presales'],
  ];
  test.each(cases)('%s = %j', (path, value, issue) => {
    const changed = issue.startsWith('deal/scene_too_short')
      ? damaged(damaged(whole, path, value), 'scenes.0.nodes.0.choices.1.to', 'cost')
      : damaged(whole, path, value);
    expect(seen(changed)).toContain(issue);
  });
});

test('tests of one quantity that leave each other room are fine', () => {
  const condition = {
    any: [
      {
        all: [
          { read: 'week', atLeast: 2 },
          { read: 'week', below: 5 },
        ],
      },
      { read: 'week', equals: 9 },
      {
        all: [
          { not: { read: 'fact.new-line', equals: 3 } },
          { read: 'event.line-stops', equals: 4 },
        ],
      },
    ],
  };
  expect(seen(damaged(whole, 'events.2.when', condition))).toEqual([]);
});

test('a fact that only people out of reach know can never be learnt', () => {
  const text = damaged(damaged(whole, 'people.1.known', false), 'facts.0.knowers', ['lin']);
  expect(seen(text)).toContain('deal/fact_out_of_reach facts[0].knowers');
});

test('a chain of events back to its start is shown whole', () => {
  const text = damaged(
    damaged(whole, 'events.2.effects', [{ chance: 50, then: [{ fire: 'board-asks' }] }]),
    'events.1.effects',
    [{ fire: 'quiet-word' }],
  );
  const { value } = importDeal(text, playbook);
  if (value === undefined) throw new Error('the deal is not valid');
  const chains = checkDeal({ deal: value, playbook })
    .filter(({ code }) => code === 'deal/event_fires_itself')
    .map(({ params }) => params['chain']);
  expect(chains).toEqual([
    'board-asks → quiet-word → board-asks',
    'quiet-word → board-asks → quiet-word',
  ]);
});

test('a scene whose every choice has a condition may leave the trainee mute', () => {
  const condition = { read: 'week', atLeast: 2 };
  const text = ['0', '1'].reduce(
    (changed, choice) => damaged(changed, `scenes.0.nodes.0.choices.${choice}.when`, condition),
    whole,
  );
  expect(seen(text)).toContain('deal/exchange_may_be_mute scenes[0].nodes[0].choices');
});
