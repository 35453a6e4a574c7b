// Fakes for the session's ports: a host that only counts weeks, storage in memory, a clock that ticks.
import { err, ok } from '#src/core/base/result.ts';
import { RunRecord } from '#src/core/schema/run-record.ts';
import type { View } from '#src/core/schema/view.ts';
import type { DealHost, RunPorts, StoredRun } from '#src/client/session/ports.ts';
import { viewFixture } from './view-fixture.ts';

const HASH = '0'.repeat(64);

export const recordFixture = (log: readonly object[] = []): RunRecord =>
  RunRecord.parse({
    format: 'shapan-run/1',
    deal: 'tea',
    dealHash: HASH,
    playbook: 'method',
    playbookHash: HASH,
    rules: 1,
    seed: 7,
    variant: 'drawn',
    log,
  });

/** The view of a record by a rule of its own: the week is one more than the weeks ended. */
export type ViewRule = (record: RunRecord) => View;

export const weekRule: ViewRule = (record) =>
  viewFixture({ week: 1 + record.log.filter(({ type }) => type === 'end').length });

export interface FakePorts extends RunPorts {
  readonly stored: Map<string, StoredRun>;
  /** Makes every write to the device fail from now on. */
  fillUp(): void;
}

/** Withdrawing is refused, so that tests have a refusal. */
function fakeHost(view: ViewRule): DealHost {
  let record: RunRecord | null = null;
  const opened = (next: RunRecord) => {
    record = next;
    return ok({ record: next, view: view(next), score: null });
  };
  return {
    begin: async () => opened(recordFixture()),
    open: async (given) => (given.deal === 'tea' ? opened(given) : err('run/no_such_deal')),
    submit: async (entry) => {
      if (record === null) return err('run/not_found');
      if (entry.type === 'withdraw') return err('run/decided');
      return opened({ ...record, log: [...record.log, entry] });
    },
    debrief: async () => null,
  };
}

export function fakeRunPorts(view: ViewRule = weekRule): FakePorts {
  const stored = new Map<string, StoredRun>();
  let full = false;
  let time = 1000;
  let ids = 0;
  return {
    stored,
    fillUp: () => {
      full = true;
    },
    host: fakeHost(view),
    storage: {
      save: async (run) => {
        if (full) throw new Error('The device is full.');
        stored.set(run.id, run);
      },
      load: async (id) => stored.get(id) ?? null,
      list: async () => [...stored.values()].toReversed(),
      remove: async (id) => {
        stored.delete(id);
      },
    },
    library: {
      ids: () => ['tea'],
      load: async () => null,
      catalogue: async () => null,
      texts: async () => null,
      handbook: async () => null,
      handbookTexts: async () => null,
    },
    clock: { now: () => (time += 1) },
    chance: { seed: () => 7, id: () => `run-${(ids += 1)}` },
  };
}
