// Practising: the deck over all graded runs, answers to its cards, and runs looked at without being kept.
import type { Grade } from '#src/core/analysis/grade/report.ts';
import { importRun } from '#src/core/schema/import-run.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';
import { createLocalDealHost } from '#src/client/session/local-deal-host.ts';
import type { RunStorage, StoredRun } from '#src/client/session/ports.ts';
import { RunStore } from '#src/client/session/run-store.ts';
import { countsOf } from './trainee.ts';
import { cardIdsOf, cardsOf, decisionsOf, dueCards, type Card, type RunDecision } from './deck.ts';
import { isGraded, isRemembered } from './kept-forms.ts';
import type {
  GradedRun,
  LinkFault,
  Memory,
  PracticePorts,
  Rating,
  Scheduler,
} from './practice-ports.ts';
import { canBeAsked, SITTING } from './quiz.ts';
import { playRival, readRun, type ReadRun } from './run-reader.ts';

/** All there is to practise from, as it stood when it was opened. */
export interface PracticeBook {
  readonly now: number;
  readonly runs: readonly StoredRun[];
  readonly graded: readonly GradedRun[];
  readonly decisions: readonly RunDecision[];
  readonly cards: readonly Card[];
}

/** What is due, for a glance from elsewhere. */
export interface DueNow {
  readonly cards: readonly Card[];
  /** Of all cards, due or not. */
  readonly all: number;
  /** How many are asked in one sitting. */
  readonly sitting: number;
}

export type Unread = LinkFault | 'share/not_a_run';

/** Holds nothing beyond the moment. */
function nowhere(): RunStorage {
  return {
    save: async () => undefined,
    load: async () => null,
    list: async () => [],
    remove: async () => undefined,
  };
}

const KEPT_NOWHERE = 'situation';

export class Practice {
  readonly #ports: PracticePorts;

  constructor(ports: PracticePorts) {
    this.#ports = ports;
  }

  /** Takes a whole grade in; graded again, a run replaces itself. */
  keep(run: StoredRun, grade: Grade): Promise<void> {
    const { id, record, savedAt, summary } = run;
    const { outcome, score, phases } = summary;
    return this.#ports.storage.keepGraded({
      id,
      record,
      at: savedAt,
      outcome,
      score: score ?? null,
      counts: countsOf(run),
      phases,
      grade,
      cards: cardIdsOf(record, grade.decisions),
    });
  }

  /** Graded runs that were deleted since are dropped. */
  async open(): Promise<PracticeBook> {
    const { storage, runs: stored, clock } = this.#ports;
    const [runs, all, memories] = await Promise.all([
      stored.list(),
      storage.graded(),
      storage.memories(),
    ]);
    const kept = new Set(runs.map(({ id }) => id));
    const graded = all.filter((run) => kept.has(run.id) && isGraded(run));
    const gone = all.filter(({ id }) => !kept.has(id));
    await Promise.all(gone.map(async ({ id }) => storage.dropGraded(id)));
    const decisions = decisionsOf(graded);
    return {
      now: clock.now(),
      runs,
      graded,
      decisions,
      cards: cardsOf(decisions, memories.filter(isRemembered)),
    };
  }

  async dueNow(): Promise<DueNow> {
    const { cards, now } = await this.open();
    const asked = cards.filter(canBeAsked);
    const due = dueCards(asked, now);
    return { cards: due, all: asked.length, sitting: Math.min(SITTING, due.length) };
  }

  scheduler(): Promise<Scheduler> {
    return this.#ports.scheduler();
  }

  now(): number {
    return this.#ports.clock.now();
  }

  async answer(card: Card, rating: Rating, solved: boolean): Promise<Memory> {
    const { storage, clock } = this.#ports;
    const scheduler = await this.scheduler();
    const memory = scheduler.after(card.memory, rating, clock.now());
    await storage.remember({ card: card.id, memory, solved });
    return memory;
  }

  /** The table as it lay before an entry of a run, to be looked at; null if the run no longer fits its deal. */
  async situation(record: RunRecord, entry: number): Promise<RunStore | null> {
    const { library, clock } = this.#ports;
    const store = new RunStore({
      host: createLocalDealHost(library, async (...run) => this.#ports.judge(...run)),
      storage: nowhere(),
      library,
      clock,
      chance: { seed: () => 0, id: () => KEPT_NOWHERE },
    });
    const id = await store.take({ ...record, log: record.log.slice(0, entry) });
    return id === null ? null : store;
  }

  read(record: RunRecord): Promise<ReadRun | null> {
    return readRun(this.#ports.library, this.#ports, record);
  }

  rival(record: RunRecord): Promise<RunRecord | null> {
    return playRival(this.#ports.library, this.#ports, record);
  }

  linkOf(record: RunRecord): string {
    return this.#ports.link.pack(JSON.stringify(record));
  }

  recordOfLink(link: string): RunRecord | Unread {
    const read = this.#ports.link.unpack(link);
    return 'fault' in read ? read.fault : this.recordOfText(read.text);
  }

  recordOfText(text: string): RunRecord | 'share/not_a_run' {
    return importRun(text).value ?? 'share/not_a_run';
  }
}
