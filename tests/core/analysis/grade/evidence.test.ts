// What an entry shows, from what happened in it.
import { expect, test } from 'vitest';
import { followRun } from '#src/core/analysis/grade/course.ts';
import { movesAs, shownIn } from '#src/core/analysis/grade/evidence.ts';
import { END, meetEntry, sayEntry, tinyFrame } from '#tests/support/tiny-frame.ts';

const by = (amount: number): object => ({ change: 'attitude.head.us', by: amount });
const word = (id: string, effects: readonly object[]): object => ({
  id,
  kind: 'problem',
  result: 'continuation',
  effects,
});

const compiled = tinyFrame({
  weeks: 2,
  scenes: [
    {
      id: 'head-1',
      person: 'head',
      verbs: ['meet'],
      nodes: [
        {
          id: 'open',
          choices: [
            // Told by bands: from 8 on, from 40, from 100; less is not noticed, and what a rival gains never is.
            word('much', [by(100), by(-39), by(7), { change: 'attitude.head.rival', by: 80 }]),
            word('none', []),
          ],
        },
      ],
    },
  ],
});
const HEAD = compiled.names.people.indexOf('head');
const AIDE = compiled.names.people.indexOf('aide');

function strideOf(choice: number) {
  const log = [meetEntry('head'), sayEntry(choice), END];
  const stride = followRun({ compiled, seed: 1, variant: 'drawn', log }).strides[1];
  if (stride === undefined) throw new Error('strideOf: nothing was said');
  return stride;
}

test('a word shows how it moved everybody on the table, by bands and in its order', () => {
  const stride = strideOf(0);
  expect(shownIn(compiled, stride)).toEqual([
    { kind: 'moved', person: HEAD, moves: [3, -1] },
    { kind: 'moved', person: AIDE, moves: [] },
  ]);
  const asHead = (moves: readonly number[]): boolean =>
    movesAs(compiled, stride.happened, HEAD, moves);
  expect(asHead([3, -1])).toBe(true);
  expect([[3], [-1, 3], [3, -1, 1], []].filter(asHead)).toEqual([]);
});

test('that a word moved nobody is shown as well', () => {
  const stride = strideOf(1);
  expect(shownIn(compiled, stride)).toEqual([
    { kind: 'moved', person: HEAD, moves: [] },
    { kind: 'moved', person: AIDE, moves: [] },
  ]);
  expect(movesAs(compiled, stride.happened, HEAD, [])).toBe(true);
  expect(movesAs(compiled, stride.happened, HEAD, [1])).toBe(false);
});

test('a meeting without a word shows no moves', () => {
  const log = [meetEntry('aide'), END];
  const stride = followRun({ compiled, seed: 1, variant: 'drawn', log }).strides[0];
  expect(stride === undefined ? null : shownIn(compiled, stride)).toEqual([]);
});
