import { expect, test } from 'vitest';
import { logWeeks } from '#src/client/ui/debrief/points/log-weeks.ts';
import { debriefFixture } from '#tests/support/debrief-fixture.ts';

const end = (week: number) => ({ week, entry: { type: 'end' } }) as const;
const move = (entry: number, person: string, by: number) => ({
  entry,
  week: 1,
  person,
  by,
  reason: 'influence',
  other: 'he',
});

test('every entry stands in its week with what it brought', () => {
  const debrief = debriefFixture({
    log: [end(1), end(2)],
    moves: [move(0, 'gu', 10), move(0, 'gu', 5), move(0, 'he', -40), move(1, 'gu', 0)],
    points: [
      { part: 'winning', code: 'moved', good: true, params: {}, entries: [0] },
      { part: 'knowing', code: 'verified', good: true, params: {}, entries: [1] },
      { part: 'process', code: 'mistake', good: false, params: {}, entries: [1] },
    ],
    mistakes: [{ id: 'same-again', week: 2, entry: 1, person: null, points: 3, sources: [] }],
  });
  const [first, second] = logWeeks(debrief);
  expect(first?.lines[0]?.moves.map(({ person, by }) => [person, by])).toEqual([
    ['he', -40],
    ['gu', 15],
  ]);
  expect(first?.lines[0]?.lines).toEqual([]);
  expect(second?.lines[0]?.moves).toEqual([]);
  expect(second?.lines[0]?.lines.map(({ code }) => code)).toEqual(['verified']);
  expect(second?.lines[0]?.mistakes).toHaveLength(1);
});
