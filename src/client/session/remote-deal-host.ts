// Ranked play: the rules run on the server, and the page sees views.
import { err, ok, type Result } from '#src/core/base/result.ts';
import { RUN_FORMAT, type RunRecord } from '#src/core/schema/run-record.ts';
import type { TableView } from '#src/core/schema/workshop-view.ts';
import type { DealHost, OpenedRun, RunStorage, StoredRun } from './ports.ts';
import { summaryOf } from './run-state.ts';
import type { ReleasedRun, WorkshopServer } from './workshop.ts';

/** Nobody outside the server knows the dice before the close. */
const UNKNOWN_SEED = 0;
const UNKNOWN_HASH = '0'.repeat(64);

function opened({ view, score, log, variant }: TableView): OpenedRun {
  const record: RunRecord = {
    format: RUN_FORMAT,
    deal: view.deal as RunRecord['deal'],
    dealHash: UNKNOWN_HASH,
    playbook: view.playbook as RunRecord['playbook'],
    playbookHash: UNKNOWN_HASH,
    rules: 1,
    seed: UNKNOWN_SEED,
    variant,
    log: [...log],
  };
  return { record, view, score };
}

/** Words for what a table shows are fetched before it is shown. */
export type Fit = (view: TableView['view']) => Promise<void>;

/** Plays the table of a team in a workshop. An entry that meets another device's is refused, and the table catches up. */
export function createRemoteDealHost(server: WorkshopServer, workshop: string, fit: Fit): DealHost {
  let next = 0;

  async function look(): Promise<Result<OpenedRun, string>> {
    const answer = await server.table(workshop);
    if (!answer.ok) return answer;
    next = answer.value.seq;
    await fit(answer.value.view);
    return ok(opened(answer.value));
  }

  return {
    begin: look,
    open: look,
    async submit(entry) {
      const sent = await server.send(workshop, next, entry);
      if (sent.kind === 'refused') return err(sent.code);
      const now = await look();
      return sent.kind === 'conflict' ? err('entry/other_there') : now;
    },
    debrief: async () => null,
  };
}

/** The table of a workshop as a stored run: it lies on the server, and nothing is kept here. */
export function createRemoteStorage(server: WorkshopServer, now: () => number): RunStorage {
  return {
    save: async () => undefined,
    list: async () => [],
    remove: async () => undefined,
    async load(id): Promise<StoredRun | null> {
      const answer = await server.table(id);
      if (!answer.ok) return null;
      const { record, view, score } = opened(answer.value);
      return { id, record, startedAt: now(), savedAt: now(), summary: summaryOf(view, score) };
    },
  };
}

/** A run that was released at the close: nothing can be done in it, and everything is told. */
export function createReleasedHost({ record, view, score, debrief }: ReleasedRun): DealHost {
  const opened = async (): Promise<Result<OpenedRun, string>> => ok({ record, view, score });
  return {
    begin: opened,
    open: opened,
    submit: async () => err('run/decided'),
    debrief: async () => debrief,
  };
}

/** Holds the one run that was released, under the name it is asked for. */
export function createReleasedStorage(run: ReleasedRun, now: () => number): RunStorage {
  const { record, view, score } = run;
  return {
    save: async () => undefined,
    list: async () => [],
    remove: async () => undefined,
    load: async (id) => ({
      id,
      record,
      startedAt: now(),
      savedAt: now(),
      summary: summaryOf(view, score),
    }),
  };
}
