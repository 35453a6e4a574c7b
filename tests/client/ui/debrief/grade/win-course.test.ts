import { expect, test } from 'vitest';
import { heightAt, spotsOf, winCourse } from '#src/client/ui/debrief/grade/win-course.ts';
import { decisionFixture, gradeFixture } from '#tests/support/grade-fixture.ts';

const point = (week: number, fair: number) => ({
  week,
  phase: 0,
  fair,
  low: fair - 10,
  high: fair + 10,
  hindsight: fair - 5,
});
const GRADE = gradeFixture({
  line: [point(1, 30), point(2, 40), point(3, 100)],
  decisions: [
    decisionFixture({
      index: 1,
      week: 2,
      fair: { before: 40, chosen: 60, best: 60, loss: 0, se: 1, gainSe: 1, rollouts: 64 },
    }),
  ],
});

test('the line goes to what the last week was worth; the rest up to the result is luck', () => {
  const course = winCourse(GRADE, 2, true);
  expect(course.fair).toEqual([
    [0, 30],
    [1, 40],
    [2, 60],
  ]);
  expect(course.luck).toEqual([
    [2, 60],
    [2, 100],
  ]);
});

test('while something is missing no end is drawn', () => {
  const course = winCourse(GRADE, 2, false);
  expect(course.fair).toHaveLength(2);
  expect(course.luck).toBeNull();
  expect(winCourse(null, 2, false).fair).toEqual([]);
});

test('decisions lie on the straight line between the weeks', () => {
  const { fair } = winCourse(GRADE, 2, true);
  expect(heightAt(fair, 0.5)).toBe(35);
  expect(heightAt(fair, 1.5)).toBe(50);
  expect(heightAt([], 1)).toBeNull();
});

test('decisions of one week lie side by side', () => {
  const places = [decisionFixture({ index: 0, week: 2 }), decisionFixture({ index: 1, week: 2 })];
  const [one = 0, other = 0] = [...spotsOf(places).values()];
  expect(one).toBeGreaterThan(1);
  expect(other).toBeGreaterThan(one);
  expect(other).toBeLessThan(2);
});
