import { describe, expect, test } from 'vitest';
import { cardsOf, decisionsOf, dueCards, groupsOf } from '#src/client/session/practice/deck.ts';
import type { GradedRun, Memory } from '#src/client/session/practice/practice-ports.ts';
import { recordFixture } from '#tests/support/fake-run-ports.ts';
import { gradedFixture } from '#tests/support/graded-fixture.ts';

const WEEKS = [
  { type: 'act', verb: 'visit', target: 'bai' },
  { type: 'end' },
  { type: 'act', verb: 'demo', target: 'su' },
  { type: 'end' },
  { type: 'end' },
  { type: 'act', verb: 'proposal', target: 'bai' },
  { type: 'end' },
];

const run = (given: Partial<GradedRun> = {}, rule: string | null = null): GradedRun =>
  gradedFixture(recordFixture(WEEKS), { id: 'a', ...given }, rule);

const memory = (due: number): Memory => ({
  due,
  last: 0,
  stability: 1,
  difficulty: 5,
  days: 1,
  reps: 1,
  lapses: 0,
  state: 2,
});

describe('the deck', () => {
  test('holds every labelled decision and no good one', () => {
    const cards = cardsOf(decisionsOf([run()]), []);
    expect(cards.map(({ decision }) => decision.label)).toEqual([
      'blunder',
      'mistake',
      'inaccuracy',
    ]);
  });

  test('has one card for a decision that two copies of a run share, and two where they parted', () => {
    const other = recordFixture([...WEEKS.slice(0, 2), ...WEEKS.slice(0, 2)]);
    const both = decisionsOf([run(), gradedFixture(other, { id: 'b', at: 2_000 })]);
    expect(both).toHaveLength(5);
    expect(both.filter(({ decision }) => decision.week === 1)).toHaveLength(1);
  });

  test('leaves out the runs of others', () => {
    expect(cardsOf(decisionsOf([run({ counts: false })]), [])).toEqual([]);
  });

  test('asks what is due, the longest waiting first, and new cards at once', () => {
    const decisions = decisionsOf([run()]);
    const [mistake, inaccuracy, blunder] = decisions.filter(
      ({ decision }) => decision.label !== 'good',
    );
    const cards = cardsOf(decisions, [
      { card: mistake?.id ?? '', memory: memory(500), solved: true },
      { card: blunder?.id ?? '', memory: memory(5_000), solved: true },
    ]);
    expect(dueCards(cards, 1_000).map(({ id }) => id)).toEqual([inaccuracy?.id, mistake?.id]);
  });

  test('groups by the rule of the playbook, else by the kind of cause, the dearest first', () => {
    const groups = groupsOf(cardsOf(decisionsOf([run({}, 'pitch-early')]), []));
    expect(groups.map(({ principle, cards, lost }) => [principle.id, cards.length, lost])).toEqual([
      ['pitch-early', 2, 33],
      ['idle', 1, 6],
    ]);
  });
});
