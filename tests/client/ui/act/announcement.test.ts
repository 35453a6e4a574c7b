import { expect, test } from 'vitest';
import { announcementOf, type AnnouncementWords } from '#src/client/ui/act/announcement.ts';
import { stepOf } from '#src/client/session/step.ts';
import { Texts } from '#src/client/session/texts.ts';
import type { EntryDraft } from '#src/client/session/entry-draft.ts';
import type { View } from '#src/core/schema/view.ts';
import { viewFixture } from '#tests/support/view-fixture.ts';

const texts = new Texts(
  { people: { head: { name: 'Wen' }, clerk: { name: 'Jo' } } },
  {
    levels: { focus: { finance: { name: 'Finance' } } },
    dimensions: { focus: { name: 'Focus' } },
    tells: { focus: { finance: ['“What does it cost?”'] } },
  },
);

/** Keys with their values stand for the words of a language. */
const t = ((key: string, values: Record<string, unknown> = {}): string => {
  if (key === 'announce.colon') return ': ';
  if (key === 'announce.join') return '; ';
  return [key, ...Object.values(values)].join(' ');
}) as AnnouncementWords['t'];

const words: AnnouncementWords = { texts, t, entryWords: (entry) => `did ${entry.type}` };

const say = (entry: EntryDraft, before: View, after: View): string =>
  announcementOf(stepOf(1, entry, { before, after, weekStart: before, meetingFrom: null }), words);

const start = viewFixture();
const act: EntryDraft = { type: 'act', verb: 'visit', target: 'head' };
const mark: EntryDraft = {
  type: 'mark',
  person: 'head',
  dimension: 'focus',
  level: 'finance',
  sure: 2,
};

test('a mark is told with person, dimension, level and how sure', () => {
  expect(say(mark, start, start)).toBe('announce.mark Wen Focus Finance mark.sure.2');
  expect(say({ ...mark, level: 'unknown' }, start, start)).toBe('announce.cleared Wen Focus');
});

test('what came of an act names a person once, and the same words once', () => {
  const tell = {
    person: 'head',
    week: 1,
    dimension: 'focus',
    level: 'finance',
    phrasing: 0,
    weight: 2,
    source: 'tell',
  } as const;
  const moved = {
    week: 1,
    person: 'head',
    quantity: 'attitude',
    direction: 1,
    band: 2,
    step: 'act',
    reason: 'argument',
    factors: [],
  } as const;
  const after = viewFixture({ evidence: [tell, tell], changes: [moved] });
  expect(say(act, start, after)).toBe(
    'Wen: “What does it cost?”; slip.title change.quantity.attitude change.move.up.2',
  );
});

test('an act of which nothing can be seen is done all the same', () => {
  expect(say(act, start, start)).toBe('announce.done');
});

test('anything else is told in the words of the log', () => {
  expect(say({ type: 'claim', stage: 'early' }, start, start)).toBe('did claim');
});

test('the end of a week tells how much moved while we were away', () => {
  const rival = {
    week: 1,
    person: 'clerk',
    quantity: 'attitude',
    direction: -1,
    band: 1,
    step: 'rivals',
    reason: 'courted',
    factors: [],
  } as const;
  const own = { ...rival, step: 'act', reason: 'argument' } as const;
  const after = viewFixture({ week: 2, changes: [own, rival] });
  expect(say({ type: 'end' }, start, after)).toBe('announce.week 1 1');
  expect(say({ type: 'end' }, start, viewFixture({ week: 2, changes: [own] }))).toBe(
    'announce.quietWeek 1',
  );
});
