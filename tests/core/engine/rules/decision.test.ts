import { describe, expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { HEAD, OUTCOME, STATUS } from '#src/core/engine/layout.ts';
import { chosenVendor, decide } from '#src/core/engine/rules/decision.ts';
import { setTable, type Table, type TableOptions } from '#tests/support/table.ts';

const GROUP = ['chief', 'owner', 'clerk', 'foe'];

/** The top leans to one vendor by so much, everybody else to another. */
function leaning(
  top: readonly [vendor: string, lead: number],
  group: readonly [vendor: string, lead: number],
  options: TableOptions = {},
): Table {
  const t = setTable(options);
  for (const id of ['boss', ...GROUP])
    for (const vendor of ['us', 'rival', 'nobody']) t.setAttitude(id, -500, vendor);
  // An offer of 100 all round is worth 90; to do nothing offers nothing.
  const put = (id: string, [vendor, lead]: readonly [string, number]): void =>
    t.setAttitude(id, -500 + lead + (vendor === 'nobody' ? 90 : 0), vendor);
  put('boss', top);
  GROUP.forEach((id) => put(id, group));
  return t;
}
const chosen = (t: Table): string => t.g.c.names.vendors[chosenVendor(t.g)] ?? '';

describe('the top leads', () => {
  test.each<[string, readonly [string, number], readonly [string, number], string]>([
    ['they agree', ['us', 300], ['us', 300], 'us'],
    ['his clear choice stands against a lukewarm group', ['us', 200], ['rival', 300], 'us'],
    ['his clear choice stands against a keen group', ['us', 121], ['rival', 500], 'us'],
    ['his narrow choice stands against a narrower one', ['us', 100], ['rival', 90], 'us'],
    ['his narrow choice is outweighed by a larger margin', ['us', 100], ['rival', 130], 'rival'],
    ['at the bound his lead is no longer narrow', ['us', 120], ['rival', 400], 'us'],
    ['a revolt overrules him', ['us', 200], ['rival', 640], 'rival'],
    ['just short of a revolt', ['us', 200], ['rival', 620], 'us'],
    ['he can choose to do nothing', ['nobody', 200], ['us', 300], 'nobody'],
  ])('%s', (_, top, group, vendor) => {
    expect(chosen(leaning(top, group))).toBe(vendor);
  });

  test('it is the one who truly decides who leads', () => {
    const t = leaning(['rival', 300], ['us', 250]);
    expect(chosen(t)).toBe('rival');
    t.g.s[t.g.c.layout.roles + t.g.c.names.roles.indexOf('top')] = t.person('owner');
    expect(chosen(t)).toBe('us');
  });
});

test('in the group votes weigh by power', () => {
  const t = leaning(['us', 50], ['us', 0]);
  for (const id of ['clerk', 'foe', 'owner']) t.setAttitude(id, 100, 'us');
  t.setAttitude('chief', 200, 'rival');
  expect(chosen(t)).toBe('us');
  t.setCell('clerk', 'power', 0);
  t.setCell('foe', 'power', 0);
  expect(chosen(t)).toBe('rival');
});

test.each([
  ['us', OUTCOME.won],
  ['rival', OUTCOME.lost],
  ['nobody', OUTCOME.noDecision],
])('%s chosen is outcome %i', (vendor, outcome) => {
  const t = leaning([vendor, 500], [vendor, 500]);
  decide(t.g);
  expect(get(t.g.s, HEAD.outcome)).toBe(outcome);
  expect(get(t.g.s, HEAD.decided)).toBe(1);
});

describe('an item that is not clear can upset a win at the last moment', () => {
  const wins = (facts: number): number => {
    let count = 0;
    for (let seed = 0; seed < 100; seed += 1) {
      const t = leaning(['us', 500], ['us', 500], {
        seed,
        model: { hazardOpen: 500, hazardClear: 0 },
      });
      t.g.s[t.g.c.layout.itemTrue + t.g.c.names.items.indexOf('c2')] = facts;
      decide(t.g);
      if (get(t.g.s, HEAD.outcome) === OUTCOME.won) count += 1;
    }
    return count;
  };
  test('by its chance', () => {
    expect(Math.abs(wins(0) - 50)).toBeLessThan(18);
    expect(Math.abs(wins(1) - 50)).toBeLessThan(18);
  });
  test('but not if it is clear', () => {
    expect(wins(2)).toBe(100);
  });
});

test('the decision falls at the end of the deciding phase and ends a deal that is not won', () => {
  const t = setTable();
  for (const vendor of ['us', 'nobody']) t.setAttitude('boss', -900, vendor);
  t.end(7);
  expect(get(t.g.s, HEAD.status)).toBe(STATUS.playing);
  t.end();
  expect(get(t.g.s, HEAD.status)).toBe(STATUS.over);
  expect(get(t.g.s, HEAD.outcome)).toBe(OUTCOME.lost);
});

test('after a win what follows the contract is played, and cannot be given up', () => {
  const t = setTable({
    deal: (deal) => {
      deal.phases = [...deal.phases, { id: 'deliver' as never, weeks: 2, curve: 2 }];
    },
  });
  t.end(7);
  for (const id of ['boss', ...GROUP]) t.setAttitude(id, 900);
  t.end();
  expect(get(t.g.s, HEAD.outcome)).toBe(OUTCOME.won);
  expect(get(t.g.s, HEAD.status)).toBe(STATUS.playing);
  expect(t.refusal({ type: 'withdraw' })).toBe('run/decided');
  t.end(2);
  expect(get(t.g.s, HEAD.status)).toBe(STATUS.over);
  expect(get(t.g.s, HEAD.outcome)).toBe(OUTCOME.won);
});

describe('a line once crossed is found before the buyer binds itself', () => {
  const crossed = (t: Table): void => {
    t.g.s[HEAD.reds] = 1;
  };
  test('so what would have been won is disqualified, and the recorder hears of it', () => {
    const t = setTable();
    crossed(t);
    t.end(7);
    for (const id of ['boss', ...GROUP]) t.setAttitude(id, 900);
    t.end();
    expect(get(t.g.s, HEAD.status)).toBe(STATUS.over);
    expect(get(t.g.s, HEAD.outcome)).toBe(OUTCOME.disqualified);
    expect(t.history).toContainEqual(
      expect.objectContaining({ type: 'notice', kind: 'discovery', id: 'audited' }),
    );
  });
  test('but nobody looks into a deal that goes to another', () => {
    const t = leaning(['rival', 500], ['rival', 500]);
    crossed(t);
    decide(t.g);
    expect(get(t.g.s, HEAD.outcome)).toBe(OUTCOME.lost);
  });
  test('and one crossed after the contract is found at its end', () => {
    const t = setTable({
      deal: (deal) => {
        deal.phases = [...deal.phases, { id: 'deliver' as never, weeks: 2, curve: 2 }];
      },
    });
    t.end(7);
    for (const id of ['boss', ...GROUP]) t.setAttitude(id, 900);
    t.end();
    crossed(t);
    t.end();
    expect(get(t.g.s, HEAD.outcome)).toBe(OUTCOME.won);
    t.end();
    expect(get(t.g.s, HEAD.outcome)).toBe(OUTCOME.disqualified);
  });
});
