import { expect, test } from 'vitest';
import { handbookOf } from '#src/client/session/handbook.ts';
import { samplePlaybook } from '#tests/support/sample-content.ts';

const playbook = samplePlaybook();
const book = handbookOf(playbook);

test('every rule of a playbook has its entry, in the order of the playbook', () => {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  expect(ids(book.mistakes)).toEqual(ids(playbook.mistakes));
  expect(ids(book.verbs)).toEqual(ids(playbook.verbs));
  expect(ids(book.messages)).toEqual(ids(playbook.messages));
  expect(ids(book.questions)).toEqual(ids(playbook.questions));
  expect(ids(book.stages)).toEqual(ids(playbook.stages));
  expect(ids(book.advice)).toEqual(ids(playbook.advice));
});

test('all links of the book lead to an entry of it', () => {
  const has = (list: readonly { readonly id: string }[], id: string) =>
    list.some((one) => one.id === id);
  for (const { verbs } of book.mistakes)
    for (const verb of verbs) expect(has(book.verbs, verb)).toBe(true);
  for (const { instead } of book.verbs)
    for (const verb of instead) expect(has(book.verbs, verb)).toBe(true);
  for (const { questions } of book.stages)
    for (const question of questions) expect(has(book.questions, question)).toBe(true);
  for (const { sources } of [...book.mistakes, ...book.verbs, ...book.advice])
    for (const source of sources) expect(book.sources).toContain(source);
});

test('acts that cross the line stand apart, with what serves the same need', () => {
  const banned = book.verbs.filter(({ group }) => group === 'banned');
  expect(banned.length).toBeGreaterThan(0);
  for (const { instead } of banned) expect(instead).not.toEqual([]);
});

test('a question knows the stages at which it is asked', () => {
  const asked = book.questions.find(({ id }) => id === 'money');
  expect(asked?.stages).toEqual(['mapped', 'committed']);
});
