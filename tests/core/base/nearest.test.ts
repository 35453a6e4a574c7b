import { expect, test } from 'vitest';
import { nearest } from '#src/core/base/nearest.ts';

const people = ['qiu', 'chen', 'zhao', 'number-two'];

test.each([
  ['qui', 'qiu'],
  ['chne', 'chen'],
  ['Zhao', 'zhao'],
  ['zhoa', 'zhao'],
  ['numbertwo', 'number-two'],
  ['number-tow', 'number-two'],
])('%s was meant as %s', (word, meant) => {
  expect(nearest(word, people)).toBe(meant);
});

test.each(['', 'sponsor', 'xyz', 'q'.repeat(80)])('nobody was meant by "%s"', (word) => {
  expect(nearest(word, people)).toBeUndefined();
});
