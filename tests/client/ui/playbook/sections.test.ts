import { expect, test } from 'vitest';
import { handbookOf } from '#src/client/session/handbook.ts';
import { sectionsOf } from '#src/client/ui/playbook/sections.ts';
import { samplePlaybook } from '#tests/support/sample-content.ts';

const book = handbookOf(samplePlaybook());
const namesOf = (one: typeof book) => sectionsOf(one).map(({ section }) => section);

test('a playbook without aids and credits has no empty sections for them', () => {
  expect(namesOf({ ...book, aids: [], credits: [] })).not.toContain('aids');
  expect(namesOf({ ...book, aids: [], credits: [] })).not.toContain('credits');
});

test('what a playbook has is counted', () => {
  const aids = [{ id: 'map', steps: 3, sources: [] }];
  const lines = sectionsOf({ ...book, aids });
  expect(lines.find(({ section }) => section === 'aids')?.count).toBe(1);
  expect(lines.find(({ section }) => section === 'mistakes')?.count).toBe(book.mistakes.length);
  expect(lines[0]).toEqual({ section: 'idea', count: null });
});
