// The running game: what the trainee may see of it, and the only way to act on it.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import { err, type Result } from '#src/core/base/result.ts';
import { Entry } from '#src/core/schema/entry.ts';
import { RunRecord } from '#src/core/schema/run-record.ts';
import type { EntryDraft } from './entry-draft.ts';
import type { OpenedRun, RetryOf, RunChoice, RunPorts, StoredRun } from './ports.ts';
import { rewound } from './rewind.ts';
import { CLOSED, summaryOf, type RunState } from './run-state.ts';
import { goesOnFrom } from './stored-run.ts';
import { stepOf } from './step.ts';

/** Where an opened run came from: a file, or another run. */
interface Origin {
  readonly foreign?: boolean;
  readonly retry?: RetryOf;
}

/** Notes of one's own wait in turn; everything else moves the game on. */
const isMove = ({ type }: EntryDraft): boolean => type !== 'mark' && type !== 'rate';

export class RunStore {
  /** For React and the picture to read and to listen to. */
  readonly state: StoreApi<RunState> = createStore<RunState>(() => CLOSED);
  readonly #ports: RunPorts;
  #queue: Promise<unknown> = Promise.resolve();
  /** Moves made since the page was opened: by this page, and by other devices of the table. */
  readonly #moved = { here: 0, elsewhere: 0 };

  constructor(ports: RunPorts) {
    this.#ports = ports;
  }

  /** Starts a run and answers its id, or null if it was refused. */
  begin(choice: RunChoice): Promise<string | null> {
    return this.#inTurn(async () => this.#adopt(await this.#ports.host.begin(choice)));
  }

  /** Takes in a run record from a file; answers the id it is stored under, or null. */
  take(source: unknown): Promise<string | null> {
    return this.#inTurn(async () => {
      const record = RunRecord.safeParse(source);
      return record.success
        ? this.#adopt(await this.#reopen(record.data), { foreign: true })
        : null;
    });
  }

  open(id: string): Promise<void> {
    return this.#inTurn(async () => {
      if (this.state.getState().run?.id === id) return;
      this.state.setState({ ...CLOSED, phase: 'opening' });
      const run = await this.#ports.storage.load(id).catch(() => null);
      if (run === null) {
        this.state.setState({ ...CLOSED, phase: 'failed', refusal: 'run/not_found' });
        return;
      }
      const answer = await this.#reopen(run.record);
      if (answer.ok) await this.#show(answer.value, run);
      else this.state.setState({ ...CLOSED, phase: 'failed', refusal: answer.error });
    });
  }

  /**
   * Makes entries in order until one is refused; tells whether all were accepted. A move is meant for the table as it
   * was seen when it was pressed: after a move of one's own it was a second press and is let go, after one of another
   * device it is refused.
   */
  submit(...drafts: readonly EntryDraft[]): Promise<boolean> {
    const seen = { ...this.#moved };
    return this.#inTurn(async () => {
      if (drafts.some(isMove) && seen.here !== this.#moved.here) return false;
      this.state.setState({ busy: true });
      try {
        if (drafts.some(isMove) && seen.elsewhere !== this.#moved.elsewhere)
          return this.#refuse('entry/other_there');
        if (await this.#wentOn()) return this.#refuse('run/elsewhere');
        for (const [at, draft] of drafts.entries()) {
          if (!(await this.#make(draft, at === drafts.length - 1))) return false;
        }
        return true;
      } finally {
        this.state.setState({ busy: false });
      }
    });
  }

  /**
   * Goes back to the start of a week: an open run is cut, a finished one is kept and copied. Answers the id; null where
   * there is no such week, or another page has played the run on.
   */
  rewind(week: number): Promise<string | null> {
    return this.#inTurn(async () => {
      if (await this.#wentOn()) {
        this.#refuse('run/elsewhere');
        return null;
      }
      const { run } = this.state.getState();
      const record = run === null ? null : rewound(run.record, week);
      if (run === null || record === null) return null;
      const answer = await this.#reopen(record);
      if (run.summary.over || !answer.ok) return this.#adopt(answer);
      return (await this.#keep(answer.value, run)) ? run.id : null;
    });
  }

  /** Copies the run as it stood before a decision, to take it once more; answers the id of the copy. */
  retry(of: Omit<RetryOf, 'run'>): Promise<string | null> {
    return this.#inTurn(async () => {
      const { run } = this.state.getState();
      if (run === null) return null;
      const record = { ...run.record, log: run.record.log.slice(0, of.entry) };
      const answer = await this.#reopen(record);
      return this.#adopt(answer, { retry: { ...of, run: run.id } });
    });
  }

  /** Looks anew at a table that others may have moved on: no step of ours is told. */
  catchUp(): Promise<void> {
    return this.#inTurn(async () => {
      const { run } = this.state.getState();
      const answer = run === null ? null : await this.#reopen(run.record);
      if (run === null || answer === null || !answer.ok) return;
      const { view, record } = answer.value;
      if (record.log.slice(run.record.log.length).some(isMove)) this.#moved.elsewhere += 1;
      const catalogue = await this.#ports.library.catalogue(view.deal);
      const { weekStart } = this.state.getState();
      const sameWeek = weekStart?.week === view.week;
      this.state.setState({
        run: this.#stored(answer.value, run),
        view,
        catalogue,
        ...(sameWeek ? {} : { weekStart: view }),
      });
    });
  }

  debrief(): Promise<Debrief | null> {
    return this.#inTurn(() => this.#ports.host.debrief());
  }

  close(): void {
    this.state.setState(CLOSED);
  }

  /** One thing at a time: a second press waits for the first to be answered. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** A record that the rules cannot even read is one that does not follow them. */
  #reopen(record: RunRecord): Promise<Result<OpenedRun, string>> {
    return this.#ports.host.open(record).catch(() => err('run/diverged'));
  }

  /** Another page of this browser may have played this run on: then its table is taken over, and nothing is overwritten. */
  async #wentOn(): Promise<boolean> {
    const { run } = this.state.getState();
    const { storage } = this.#ports;
    if (run === null || storage.latest === undefined) return false;
    const latest = await storage.latest(run.id).catch(() => null);
    if (latest === null || goesOnFrom(run.record.log, latest.record.log)) return false;
    const answer = await this.#reopen(latest.record);
    // What cannot be shown here just now is not ours to write over either.
    if (answer.ok) await this.#show(answer.value, latest);
    return true;
  }

  /** Storing may take its time: the next press is only kept waiting until the last entry is accepted. */
  async #make(draft: EntryDraft, last: boolean): Promise<boolean> {
    const { run, view, weekStart, meetingFrom, step } = this.state.getState();
    const entry = Entry.safeParse(draft);
    if (run === null || view === null || !entry.success) return this.#refuse('entry/malformed');
    const answer = await this.#ports.host.submit(entry.data);
    if (!answer.ok) return this.#refuse(answer.error);
    if (isMove(draft)) this.#moved.here += 1;
    const after = answer.value.view;
    // Whoever was heard of since may be in the cast only now.
    const catalogue = await this.#ports.library.catalogue(after.deal);
    const next = this.#stored(answer.value, run);
    this.state.setState({
      run: next,
      view: after,
      catalogue,
      refusal: null,
      busy: !last,
      step: stepOf((step?.serial ?? 0) + 1, draft, {
        before: view,
        after,
        weekStart: weekStart ?? view,
        meetingFrom,
      }),
      meetingFrom: after.scene === null ? null : (meetingFrom ?? view),
      ...(draft.type === 'end' ? { weekStart: after } : {}),
    });
    return this.#save(next, run);
  }

  #refuse(code: string): false {
    this.state.setState({ refusal: code });
    return false;
  }

  /** Stores an opened run as a new one; one that came from elsewhere already over stays somebody else's. */
  async #adopt(answer: Result<OpenedRun, string>, origin: Origin = {}): Promise<string | null> {
    if (!answer.ok) {
      this.#refuse(answer.error);
      return null;
    }
    const made = this.#stored(answer.value, null);
    const run: StoredRun = {
      ...made,
      ...(origin.foreign === true && made.summary.over ? { taken: true } : {}),
      ...(origin.retry === undefined ? {} : { retry: origin.retry }),
    };
    await this.#keep(answer.value, run);
    return run.id;
  }

  async #keep(opened: OpenedRun, old: StoredRun): Promise<boolean> {
    const run = this.#stored(opened, old);
    await this.#show(opened, run);
    return this.#save(run, old);
  }

  async #show(opened: OpenedRun, run: StoredRun): Promise<void> {
    const catalogue = await this.#ports.library.catalogue(opened.record.deal);
    const { view } = opened;
    this.state.setState({ ...CLOSED, phase: 'open', run, catalogue, view, weekStart: view });
  }

  #stored({ record, view, score }: OpenedRun, old: StoredRun | null): StoredRun {
    const savedAt = this.#ports.clock.now();
    return {
      id: old?.id ?? this.#ports.chance.id(),
      startedAt: old?.startedAt ?? savedAt,
      ...(old?.retry === undefined ? {} : { retry: old.retry }),
      record,
      savedAt,
      summary: summaryOf(view, score),
      ...(old?.taken === undefined ? {} : { taken: old.taken }),
    };
  }

  /** Stores what became of a run as it was; false if another page was faster: then its table is taken over. */
  async #save(run: StoredRun, from: StoredRun): Promise<boolean> {
    const { storage } = this.#ports;
    const isOurs = ({ record: { log } }: StoredRun): boolean =>
      goesOnFrom(from.record.log, log) || goesOnFrom(run.record.log, log);
    try {
      const kept = (await storage.replace?.(run, isOurs)) ?? (await storage.save(run), true);
      if (!kept) {
        await this.#wentOn();
        return this.#refuse('run/elsewhere');
      }
      this.state.setState({ unsaved: false });
    } catch {
      this.state.setState({ unsaved: true });
    }
    return true;
  }
}
