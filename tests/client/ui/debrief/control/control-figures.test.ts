import { expect, test } from 'vitest';
import {
  controlHeadline,
  elementVerdict,
  forecastSum,
} from '#src/client/ui/debrief/control/control-figures.ts';
import { debriefFixture, element } from '#tests/support/debrief-fixture.ts';

test('a rating is judged against the truth', () => {
  const pairs = [
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ] as const;
  const verdicts = pairs.map(([self, truth]) => elementVerdict(element('c1', self, truth)));
  expect(verdicts).toEqual(['right', 'over', 'under', 'open']);
});

test('the headline tells which way the rating erred', () => {
  const code = (...pairs: readonly (readonly [boolean, boolean])[]): string =>
    controlHeadline(
      debriefFixture({
        elements: pairs.map(([self, truth], at) => element(`c${at}`, self, truth)),
      }),
    ).code;
  expect(code([true, true])).toBe('exact');
  expect(code([false, true])).toBe('unrated');
  expect(code([true, false], [false, true])).toBe('over');
  expect(code([true, true], [false, true])).toBe('under');
});

test('forecasts are scored by the square of their miss', () => {
  const forecasts = [
    { phase: 'locate', percent: 50 },
    { phase: 'decide', percent: 80 },
    { phase: 'deliver', percent: null },
  ];
  expect(forecastSum(debriefFixture({ forecasts }))).toEqual({
    given: [
      { phase: 'locate', percent: 50, brier: 25 },
      { phase: 'decide', percent: 80, brier: 4 },
    ],
    missing: ['deliver'],
    mean: 15,
  });
  const lost = forecastSum(debriefFixture({ forecasts, outcome: 'lost' }));
  expect(lost.given.map(({ brier }) => brier)).toEqual([25, 64]);
  expect(forecastSum(debriefFixture()).mean).toBeNull();
});
