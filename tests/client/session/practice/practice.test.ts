import { beforeEach, describe, expect, test } from 'vitest';
import type {
  CardMemory,
  GradedRun,
  Memory,
  PracticeStorage,
} from '#src/client/session/practice/practice-ports.ts';
import { Practice } from '#src/client/session/practice/practice.ts';
import { summaryOf } from '#src/client/session/run-state.ts';
import type { StoredRun } from '#src/client/session/ports.ts';
import { linkText } from '#src/client/platform/link-text.ts';
import { fakeRunPorts, recordFixture } from '#tests/support/fake-run-ports.ts';
import { gradeFixture } from '#tests/support/graded-fixture.ts';
import { viewFixture } from '#tests/support/view-fixture.ts';

const DAY = 86_400_000;
const record = recordFixture([
  { type: 'act', verb: 'visit', target: 'bai' },
  { type: 'end' },
  { type: 'act', verb: 'demo', target: 'su' },
  { type: 'end' },
  { type: 'act', verb: 'survey', target: 'su' },
  { type: 'end' },
]);

function memoryStorage(): PracticeStorage {
  const graded = new Map<string, GradedRun>();
  const memories = new Map<string, CardMemory>();
  return {
    graded: async () => [...graded.values()],
    keepGraded: async (run) => void graded.set(run.id, run),
    dropGraded: async (id) => void graded.delete(id),
    memories: async () => [...memories.values()],
    remember: async (one) => void memories.set(one.card, one),
  };
}

const tomorrow = (memory: Memory | null, now: number): Memory => ({
  due: now + DAY,
  last: now,
  stability: 1,
  difficulty: 5,
  days: 1,
  reps: (memory?.reps ?? 0) + 1,
  lapses: 0,
  state: 2,
});

const stored: StoredRun = {
  id: 'a',
  record,
  startedAt: 0,
  savedAt: 5,
  summary: summaryOf(viewFixture({ status: 'over', outcome: 'lost' }), 300),
};

let ports = fakeRunPorts();
let storage = memoryStorage();
let practice: Practice;

beforeEach(async () => {
  ports = fakeRunPorts();
  storage = memoryStorage();
  practice = new Practice({
    storage,
    runs: ports.storage,
    library: ports.library,
    judge: async () => {
      throw new Error('Nobody asked for a debrief.');
    },
    rival: async () => [],
    scheduler: async () => ({ after: (memory, _, now) => tomorrow(memory, now) }),
    link: linkText,
    clock: { now: () => 10 },
  });
  await ports.storage.save(stored);
});

describe('practice', () => {
  test('takes a grade in and has its mistakes due at once', async () => {
    await practice.keep(stored, gradeFixture(record));
    const { cards, all, sitting } = await practice.dueNow();
    expect([cards.length, all, sitting]).toEqual([2, 2, 2]);
  });

  test('puts a card off once it was answered, and graded again it stays put off', async () => {
    await practice.keep(stored, gradeFixture(record));
    const [card] = (await practice.open()).cards;
    if (card === undefined) throw new Error('The deck is empty.');
    await practice.answer(card, 'good', true);
    await practice.keep(stored, gradeFixture(record));
    expect((await practice.dueNow()).cards.map(({ id }) => id)).not.toContain(card.id);
    const later = (await practice.open()).cards.find(({ id }) => id === card.id);
    expect(later?.due).toBe(10 + DAY);
  });

  test.each([
    ['nothing but an id', () => ({ id: 'a' })],
    ['a grade of another shape', (run: GradedRun) => ({ ...run, grade: { decisions: 'many' } })],
    ['no record', (run: GradedRun) => ({ ...run, record: null })],
  ])('a graded run with %s spoils no other', async (_what, spoil) => {
    await ports.storage.save({ ...stored, id: 'b' });
    await practice.keep(stored, gradeFixture(record));
    await practice.keep({ ...stored, id: 'b' }, gradeFixture(record));
    const [first] = await storage.graded();
    await storage.keepGraded(spoil(first as GradedRun) as GradedRun);
    await storage.remember({ card: 'x', memory: null } as unknown as CardMemory);
    expect((await practice.open()).graded.map(({ id }) => id)).toEqual(['b']);
    expect((await practice.dueNow()).all).toBe(2);
  });

  test('forgets the decisions of a run that was deleted', async () => {
    await practice.keep(stored, gradeFixture(record));
    await ports.storage.remove('a');
    expect((await practice.open()).decisions).toEqual([]);
    expect(await storage.graded()).toEqual([]);
  });

  test('reads back the run that a link holds, and nothing that is no run', () => {
    expect(practice.recordOfLink(practice.linkOf(record))).toEqual(record);
    expect(practice.recordOfLink(linkText.pack('{"format":"shapan-run/1"}'))).toBe(
      'share/not_a_run',
    );
    expect(practice.recordOfLink(linkText.pack('[[[[[['))).toBe('share/not_a_run');
  });
});
