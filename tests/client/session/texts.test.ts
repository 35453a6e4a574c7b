import { expect, test } from 'vitest';
import { Texts } from '#src/client/session/texts.ts';

const texts = new Texts(
  {
    people: { head: { name: 'Lin', tells: { need: { safety: ['own words'] } } } },
    verbs: { visit: { name: 'Call in' } },
  },
  {
    verbs: { visit: { name: 'Visit', line: 'Sit down with them.' } },
    tells: { need: { safety: ['first', 'second', 'third'] } },
    advice: { meet: { text: 'See {person}.', why: '{person} decides.' } },
  },
);
const tell = {
  week: 1,
  dimension: 'need',
  level: 'safety',
  weight: 1,
  source: 'tell',
} as const;

test('the words of the deal come before those of the playbook', () => {
  expect(texts.name('verbs', 'visit', 'name')).toBe('Call in');
  expect(texts.say('verbs', 'visit', 'line')).toBe('Sit down with them.');
});

test('a missing text is empty, a missing name is its id', () => {
  expect(texts.say('people', 'head', 'role')).toBe('');
  expect(texts.person('nobody')).toBe('nobody');
  expect(texts.say('constructor', 'name')).toBe('');
});

test("a person's own tells replace the playbook's", () => {
  expect(texts.evidence({ ...tell, person: 'head', phrasing: 5 })).toBe('own words');
  expect(texts.evidence({ ...tell, person: 'clerk', phrasing: 4 })).toBe('second');
});

test('advice names the person it is about', () => {
  expect(texts.advice('meet', 'head')).toEqual({ text: 'See Lin.', why: 'Lin decides.' });
});
