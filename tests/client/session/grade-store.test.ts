import { expect, test, vi } from 'vitest';
import type { Decision, DecisionPart, DecisionPlace } from '#src/core/analysis/grade/report.ts';
import { GradeStore } from '#src/client/session/grade-store.ts';
import type { Grader, GradeStorage } from '#src/client/session/grading.ts';
import { fakeRunPorts, recordFixture } from '#tests/support/fake-run-ports.ts';
import { decisionFixture, gradeFixture } from '#tests/support/grade-fixture.ts';

const PLACES: readonly DecisionPlace[] = [0, 1, 2, 3].map((index) => ({
  index,
  kind: 'week',
  week: index + 1,
  entry: index,
  last: index,
}));

const partOf = (index: number): DecisionPart => ({
  decision: decisionFixture({ index, week: index + 1 }),
  asked: null,
  point: null,
  skillSe: 0,
  dice: { seeds: 1, wins: 1 },
  rollouts: 1,
});

/** One hand that works when it is told to; keeps the order in which decisions were asked for. */
function bench(width = 1) {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const kept = new Map<string, DecisionPart[]>();
  let stopped = 0;
  const grader: Grader = {
    version: 'v1',
    begin: () => ({
      width,
      places: async () => PLACES,
      part: (index) => {
        asked.push(index);
        return new Promise((take, fail) => {
          waiting.push(() => (index === 9 ? fail(new Error('9')) : take(partOf(index))));
        });
      },
      assemble: async (parts) => gradeFixture({ decisions: decisionsOf(parts) }),
      tryInstead: async (index, entries) => ({
        chance: 50,
        loss: index + entries.length,
        se: 1,
        solved: true,
        red: false,
        dice: { of: 100, tried: 60, played: 50 },
      }),
      stop: () => {
        stopped += 1;
      },
    }),
  };
  const storage: GradeStorage = {
    load: async (key) => kept.get(key) ?? [],
    save: async (key, part) => {
      kept.set(key, [...(kept.get(key) ?? []), part]);
    },
  };
  const { library } = fakeRunPorts();
  const here = { ...library, load: async () => ({ deal: {}, playbook: {} }) as never };
  const store = new GradeStore({ grader, storage, library: here });
  const finish = async (): Promise<void> => {
    await vi.waitUntil(() => waiting.length > 0);
    waiting.shift()?.();
  };
  return { store, asked, waiting, finish, kept, stops: () => stopped };
}

const decisionsOf = (parts: readonly DecisionPart[]): readonly Decision[] =>
  parts.map(({ decision }) => decision);

test('decisions come in the order of the weeks, the one that is looked at first', async () => {
  const { store, asked, finish } = bench();
  const opened = store.open(recordFixture());
  await vi.waitUntil(() => asked.length === 1);
  store.look(3);
  for (let n = 0; n < 4; n += 1) await finish();
  await opened;
  expect(asked).toEqual([0, 3, 1, 2]);
  expect(store.state.getState().phase).toBe('done');
  expect(store.state.getState().grade?.decisions).toHaveLength(4);
});

test('what was worked out before is read back, and the rest goes on', async () => {
  const { store, asked, finish, kept } = bench();
  const record = recordFixture();
  void store.open(record);
  await finish();
  await vi.waitUntil(() => store.state.getState().done.length === 1);
  store.close();
  expect([...kept.values()].flat()).toHaveLength(1);
  asked.length = 0;
  const again = store.open(record);
  await vi.waitUntil(() => asked.length === 1);
  expect(store.state.getState().done).toEqual([0]);
  expect(store.state.getState().grade?.decisions).toHaveLength(1);
  // The hand that was stopped in the middle never answers.
  for (let n = 0; n < 4; n += 1) await finish();
  await again;
  expect(asked).toEqual([1, 2, 3]);
  expect(store.state.getState().done).toEqual([0, 1, 2, 3]);
});

test('two hands work at once, and closing stops them', async () => {
  const { store, asked, stops } = bench(2);
  void store.open(recordFixture());
  await vi.waitUntil(() => asked.length === 2);
  expect(store.state.getState().at).toEqual([0, 1]);
  store.close();
  expect(stops()).toBe(1);
  expect(store.state.getState().phase).toBe('closed');
});

test('a better plan that was shown stays shown when one comes back', async () => {
  const { store, asked } = bench();
  const record = recordFixture();
  void store.open(record);
  await vi.waitUntil(() => asked.length === 1);
  store.show(2);
  store.close();
  void store.open(record);
  await vi.waitUntil(() => asked.length === 2);
  expect(store.state.getState().shown).toEqual([2]);
});

test('without the deal nothing is graded', async () => {
  const ports = fakeRunPorts();
  const grader: Grader = {
    version: 'v1',
    begin: () => {
      throw new Error('nothing to begin');
    },
  };
  const storage: GradeStorage = { load: async () => [], save: async () => undefined };
  const store = new GradeStore({ grader, storage, library: ports.library });
  await store.open(recordFixture());
  expect(store.state.getState().phase).toBe('absent');
});
