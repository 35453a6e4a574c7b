import { describe, expect, test } from 'vitest';
import { goesOnFrom, isListed, isWhole } from '#src/client/session/stored-run.ts';
import { RunStore } from '#src/client/session/run-store.ts';
import { fakeRunPorts, recordFixture } from '#tests/support/fake-run-ports.ts';

const END = { type: 'end' } as const;
const OVER = { type: 'withdraw' } as const;

async function storedRun() {
  const ports = fakeRunPorts();
  const store = new RunStore(ports);
  const id = (await store.begin({ deal: 'tea', variant: 'drawn', seed: 7 })) ?? '';
  return JSON.parse(JSON.stringify(ports.stored.get(id))) as Record<string, unknown>;
}

describe('what may stand in a list', () => {
  test('a run as it was stored', async () => {
    const run = await storedRun();
    expect([isListed(run), isWhole(run)]).toEqual([true, true]);
    expect(isListed({ ...run, more: 'of a newer version' })).toBe(true);
  });

  test.each([null, 7, 'run', [], {}])('%j is no run', (value) => {
    expect(isListed(value)).toBe(false);
  });

  test.each(['id', 'startedAt', 'savedAt', 'record', 'summary'])(
    'not without %s, nor with anything in its place',
    async (field) => {
      const run = await storedRun();
      const odd = [undefined, null, '', Number.NaN, Number.POSITIVE_INFINITY, -1, {}, []];
      expect(odd.filter((value) => isListed({ ...run, [field]: value }))).toEqual([]);
    },
  );

  test('a log that is none is not opened', async () => {
    const run = await storedRun();
    const logs = [[null], [{ type: 'forecast', percent: -0 }], [{ type: 'end', score: 1000 }]];
    for (const log of logs) {
      const tampered = { ...run, record: { ...(run['record'] as object), log } };
      expect([isListed(tampered), isWhole(tampered)]).toEqual([true, false]);
    }
  });
});

test('a log goes on from itself and from its beginnings, and from no other', () => {
  const log = (...entries: object[]) => recordFixture(entries).log;
  expect(goesOnFrom(log(END), log())).toBe(true);
  expect(goesOnFrom(log(END), log(END))).toBe(true);
  expect(goesOnFrom(log(END, OVER), log(END))).toBe(true);
  expect(goesOnFrom(log(END), log(END, END))).toBe(false);
  expect(goesOnFrom(log(END, END), log(OVER))).toBe(false);
});
