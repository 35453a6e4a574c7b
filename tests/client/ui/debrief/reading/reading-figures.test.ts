import { expect, test } from 'vitest';
import {
  firstCell,
  lookOf,
  readingHeadline,
  readingStandfirst,
  readPerDimension,
  rowsOf,
} from '#src/client/ui/debrief/reading/reading-figures.ts';
import { cell, debriefFixture } from '#tests/support/debrief-fixture.ts';

const chart = [
  cell('gu', 'need', 'read', 'esteem', 'esteem'),
  cell('gu', 'focus', 'blank', null, 'finance'),
  cell('gu', 'closeness', 'blank', null, 'little'),
  cell('he', 'need', 'missed', 'safety', 'esteem'),
  cell('he', 'focus', 'unknowable', 'business', 'finance'),
  cell('he', 'closeness', 'read', 'much', 'much'),
];

test('closeness is shown and never judged', () => {
  expect(chart.map(lookOf)).toEqual([
    'plain',
    'knowable',
    'plain',
    'knowable',
    'unknowable',
    'plain',
  ]);
  expect(readingHeadline(chart).numbers).toMatchObject({ all: 4, read: 1, knowable: 2, missed: 1 });
});

test('cells read right are counted per dimension', () => {
  expect(readPerDimension(chart)).toMatchObject({ need: 1, focus: 0, closeness: 1 });
});

test('rows keep the order of power', () => {
  expect(rowsOf(chart).map(({ person, cells }) => [person, cells.length])).toEqual([
    ['gu', 3],
    ['he', 3],
  ]);
});

test('the first cell opened is one that was misread', () => {
  expect(firstCell(chart)).toBe(chart[3]);
  expect(firstCell(chart.slice(0, 2))).toBe(chart[1]);
  expect(firstCell([])).toBeUndefined();
});

test('the headline knows an empty chart and one without a knowable miss', () => {
  expect(readingHeadline(chart.map((one) => ({ ...one, mark: null }))).code).toBe('blank');
  expect(readingHeadline(chart.slice(0, 1)).code).toBe('all');
  expect(readingHeadline(chart).code).toBe('some');
});

test('the person who cost most is found by power', () => {
  expect(readingStandfirst(debriefFixture({ chart }))).toMatchObject({
    code: 'worst',
    person: 'gu',
    numbers: { missed: 1 },
  });
  expect(readingStandfirst(debriefFixture({ chart: chart.slice(0, 1) })).code).toBe('none');
});
