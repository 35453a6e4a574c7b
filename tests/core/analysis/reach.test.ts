import { describe, expect, test } from 'vitest';
import {
  createReach,
  reachLog,
  reachSeries,
  sortReach,
  type ReachLists,
} from '#src/core/analysis/reach.ts';
import { Entry } from '#src/core/schema/entry.ts';
import { workDeal, workPlaybook } from '#tests/support/work-deck.ts';
import { compileTable } from '#tests/support/table.ts';

const compiled = compileTable({ deal: workDeal, playbook: workPlaybook });

const reachedBy = (...entries: object[]): ReachLists => {
  const reach = createReach(compiled);
  const log = entries.map((entry) => Entry.parse(entry));
  expect(reachLog(reach, { seed: 1, variant: 'case', log })).toBe(true);
  return sortReach(reach).reached;
};
const act = (verb: string, target?: string, message?: string): object => ({
  type: 'act',
  verb,
  ...(target === undefined ? {} : { target }),
  ...(message === undefined ? {} : { message }),
});
const END = { type: 'end' };

test('without a game nothing is reached, and every id is listed once', () => {
  const { reached, unreached } = sortReach(createReach(compiled));
  expect(Object.values(reached).flat()).toEqual([]);
  for (const ids of Object.values(unreached)) expect(new Set(ids).size).toBe(ids.length);
  expect(unreached.aid).toEqual(['map/1', 'map/2', 'map/3', 'minutes/1']);
  expect(unreached.choice).toEqual([
    'vision/open/problem',
    'vision/open/push',
    'vision/reasons/reason',
    'vision/reasons/stop',
  ]);
  expect(unreached.question).toEqual(['why-now', 'who-decides']);
});

describe('one recorded game', () => {
  test('verbs, messages, facts heard and settled, scenes and the choices taken in them', () => {
    const reached = reachedBy(
      act('visit', 'owner', 'to-safety'),
      { type: 'say', choice: 0 },
      { type: 'say', choice: 1 },
      act('ask', 'owner'),
      act('verify', 'clerk'),
    );
    expect(reached.verb).toEqual(['visit', 'ask', 'verify']);
    expect(reached.message).toEqual(['to-safety']);
    expect(reached.scene).toEqual(['vision']);
    expect(reached.choice).toEqual(['vision/open/problem', 'vision/reasons/stop']);
    expect(reached.heard).toContain('c5-pain');
    expect(reached.settled).toContain('c5-pain');
    expect(reached.settled).not.toContain('c4-signs');
    expect(reached.event).toEqual([]);
  });

  test('steps of aids and credits count even if they are lost again', () => {
    const reached = reachedBy(act('draft'), act('draft'), act('undo'), act('earn', 'owner'));
    expect(reached.aid).toEqual(['map/1', 'map/2']);
    expect(reached.credit).toEqual(['trust']);
  });

  test('a gate counts when it held at a claim, and stays counted when the claim is taken back', () => {
    const early = { type: 'claim', stage: 'early' };
    const grounded = { type: 'claim', stage: 'grounded' };
    const answers = [{ type: 'answer' }, { type: 'answer' }];
    expect(reachedBy(early, grounded, ...answers).gate).toEqual(['early']);
    expect(reachedBy(early, early).gate).toEqual(['early']);
  });

  test('a review asks every question of its stage; an early claim is a mistake made', () => {
    const reached = reachedBy(
      { type: 'claim', stage: 'early' },
      { type: 'claim', stage: 'grounded' },
      { type: 'answer' },
      { type: 'answer' },
    );
    expect(reached.question).toEqual(['why-now', 'who-decides']);
    expect(reached.mistake).toEqual(['happy-ears']);
  });

  test('events that happened', () => {
    expect(reachedBy(END, END).event).toEqual(['told']);
  });

  test('one that is refused midway counts as far as it goes', () => {
    const reach = createReach(compiled);
    const log = [act('draft'), { type: 'answer' }, act('draft')].map((one) => Entry.parse(one));
    expect(reachLog(reach, { seed: 1, variant: 'case', log })).toBe(false);
    expect(sortReach(reach).reached.aid).toEqual(['map/1']);
  });
});

test('what the deal leaves no room for counts as neither reached nor left', () => {
  const short = compileTable({
    deal: (deal) => {
      deal.verbs = ['visit', 'ask', 'verify'] as never;
    },
  });
  const { reached, unreached, closed } = sortReach(createReach(short));
  expect(closed).toEqual(['red-act', 'pitch-early']);
  expect(unreached.mistake).toEqual(['false-ground', 'happy-ears']);
  expect(reached.mistake).toEqual([]);
  expect(sortReach(createReach(compiled)).closed).toEqual([]);
});

test('games of bots add up, and each is told of', () => {
  const reach = createReach(compiled);
  let games = 0;
  const series = { seed: 3, games: 5, variant: 'drawn' as const };
  reachSeries(reach, { ...series, bot: 'relationship' }, () => (games += 1));
  const before = sortReach(reach).reached.verb.length;
  reachSeries(reach, { ...series, bot: 'random' }, () => (games += 1));
  expect(games).toBe(10);
  expect(sortReach(reach).reached.verb.length).toBeGreaterThan(before);
});
