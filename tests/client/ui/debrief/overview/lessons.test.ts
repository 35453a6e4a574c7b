import { expect, test } from 'vitest';
import { MessageId, PersonId, VerbId } from '#src/core/schema/ids.ts';
import {
  bestEntries,
  gradeOf,
  lessonsOf,
  mistakesByRule,
} from '#src/client/ui/debrief/overview/lessons.ts';
import { debriefFixture } from '#tests/support/debrief-fixture.ts';

const mistake = (id: string, entry: number, points: number) => ({
  id,
  week: 1,
  entry,
  person: null,
  points,
  sources: [],
});
const act = {
  week: 1,
  entry: {
    type: 'act',
    verb: VerbId.parse('visit'),
    target: PersonId.parse('he'),
    message: MessageId.parse('total-cost'),
  },
} as const;
const end = { week: 1, entry: { type: 'end' } } as const;
const move = (entry: number, person: string, by: number) => ({
  entry,
  week: 1,
  person,
  by,
  reason: 'argument',
  other: null,
});
test('mistakes of one rule are one lesson, the dearest rule first', () => {
  const debrief = debriefFixture({
    mistakes: [mistake('small', 1, 2), mistake('big', 3, 12), mistake('small', 5, 2)],
  });
  expect(mistakesByRule(debrief)).toMatchObject([
    { id: 'big', times: 1, points: 12 },
    { id: 'small', times: 2, points: 4, entry: 1, entries: [1, 5] },
  ]);
});

test('of rules that cost the same the earlier one comes first', () => {
  const debrief = debriefFixture({ mistakes: [mistake('late', 8, 6), mistake('soon', 2, 6)] });
  expect(mistakesByRule(debrief).map(({ id }) => id)).toEqual(['soon', 'late']);
});

test('the grade of a mistake follows its points', () => {
  expect([2, 5, 11, 12].map(gradeOf)).toEqual(['inaccuracy', 'mistake', 'mistake', 'blunder']);
});

test('the best entry is weighed by power, and only own acts count', () => {
  const debrief = debriefFixture({
    log: [act, act, end],
    moves: [move(0, 'he', 100), move(1, 'gu', 80), move(2, 'gu', 300)],
  });
  expect(bestEntries(debrief).map(({ entry, person }) => [entry, person])).toEqual([
    [1, 'gu'],
    [0, 'he'],
  ]);
});

test('there are three lessons: mistakes first, then what to keep', () => {
  const debrief = debriefFixture({
    mistakes: [mistake('big', 0, 12)],
    log: [act, act],
    moves: [move(0, 'he', 50), move(1, 'he', 60)],
  });
  expect(lessonsOf(debrief).map(({ kind }) => kind)).toEqual(['mistake', 'keep', 'keep']);
  const four = ['a', 'b', 'c', 'd'].map((id, at) => mistake(id, at, 5));
  expect(lessonsOf({ ...debrief, mistakes: four })).toHaveLength(3);
});

test('an entry that only harmed is nothing to keep', () => {
  const debrief = debriefFixture({ log: [act], moves: [move(0, 'he', -40)] });
  expect(lessonsOf(debrief)).toEqual([]);
});

test('a line that was crossed stands before every mistake', () => {
  const debrief = debriefFixture({
    mistakes: [mistake('big', 1, 12), mistake('small', 1, 2), mistake('other', 1, 5)],
    log: [act, act],
    crossed: [1, 1],
  });
  const [first, ...rest] = lessonsOf(debrief);
  expect(first).toEqual({ kind: 'crossed', entry: 1, week: 1, times: 2 });
  expect(rest.map((lesson) => lesson.kind)).toEqual(['mistake', 'mistake']);
});
