// The grade of the run that is being looked at, decision by decision as it is worked out.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Retry } from '#src/core/analysis/grade/grade.ts';
import type { DecisionPart, DecisionPlace, Grade } from '#src/core/analysis/grade/report.ts';
import { canonicalJson } from '#src/core/base/canonical.ts';
import { sha256Hex } from '#src/core/base/sha256.ts';
import { RULES_VERSION } from '#src/core/engine/rules-version.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';
import type { Grader, GradeOrder, GradeStorage, GradeTask } from './grading.ts';
import type { DealLibrary } from './ports.ts';

/** The same for everybody, so that everybody sees the same grade of the same run. */
const ANALYSIS_SEED = 1;

export interface GradeState {
  /** `absent`: the deal is not here, so nothing can be worked out. */
  readonly phase: 'closed' | 'opening' | 'working' | 'done' | 'absent' | 'failed';
  readonly places: readonly DecisionPlace[];
  /** What is known so far; null until the first part is there. */
  readonly grade: Grade | null;
  /** Places of the decisions that are done, and of those that could not be done. */
  readonly done: readonly number[];
  readonly failed: readonly number[];
  /** What is being worked on now. */
  readonly at: readonly number[];
  /** Decisions whose better plan was asked for or found. */
  readonly shown: readonly number[];
}

const CLOSED: GradeState = {
  phase: 'closed',
  places: [],
  grade: null,
  done: [],
  failed: [],
  at: [],
  shown: [],
};

/** Where nothing can be graded. */
export const NO_GRADE: StoreApi<GradeState> = createStore<GradeState>(() => CLOSED);

export interface GradePorts {
  readonly grader: Grader;
  readonly storage: GradeStorage;
  readonly library: DealLibrary;
}

interface Work {
  readonly key: string;
  readonly task: GradeTask;
  readonly parts: Map<number, DecisionPart>;
  readonly waiting: number[];
  assembling: Promise<void> | null;
  changed: boolean;
}

export class GradeStore {
  readonly state: StoreApi<GradeState> = createStore<GradeState>(() => CLOSED);
  readonly #ports: GradePorts;
  readonly #shown = new Map<string, readonly number[]>();
  #record: RunRecord | null = null;
  #work: Work | null = null;
  /** Looked at before the places were known. */
  #first: number | null = null;

  constructor(ports: GradePorts) {
    this.#ports = ports;
  }

  /** Begins, or goes on where it was left; what was worked out before is read back. */
  async open(record: RunRecord): Promise<void> {
    if (this.#record === record) return;
    this.close();
    this.#record = record;
    this.state.setState({ ...CLOSED, phase: 'opening' });
    try {
      await this.#begin(record);
    } catch {
      if (this.#record === record) this.state.setState({ phase: 'failed' });
    }
  }

  /** Stops working; finished parts are kept. */
  close(): void {
    this.#record = null;
    this.#work?.task.stop();
    this.#work = null;
    this.#first = null;
    this.state.setState(CLOSED);
  }

  /** The decision being looked at is worked out before the others. */
  look(index: number): void {
    this.#first = index;
    const waiting = this.#work?.waiting ?? [];
    const at = waiting.indexOf(index);
    if (at > 0) waiting.unshift(...waiting.splice(at, 1));
  }

  /** Lets the better plan of a decision be seen. */
  show(index: number): void {
    const { shown } = this.state.getState();
    if (this.#work === null || shown.includes(index)) return;
    const now = [...shown, index];
    this.#shown.set(this.#work.key, now);
    this.state.setState({ shown: now });
  }

  /** Tries once more what could not be worked out. */
  async again(): Promise<void> {
    const record = this.#record;
    if (record === null) return;
    this.#record = null;
    await this.open(record);
  }

  /** What other entries in place of a decision would have been worth; null if that cannot be told. */
  async tryInstead(index: number, entries: readonly Entry[]): Promise<Retry | null> {
    const work = this.#work;
    if (work === null) return null;
    const decision = this.state.getState().grade?.decisions.find((one) => one.index === index);
    const best = decision?.better?.plan ?? null;
    return work.task.tryInstead(index, entries, best).catch(() => null);
  }

  async #begin(record: RunRecord): Promise<void> {
    const loaded = await this.#ports.library.load(record.deal);
    if (this.#record !== record) return;
    if (loaded === null) {
      this.state.setState({ phase: 'absent' });
      return;
    }
    const { seed, variant, log } = record;
    const order: GradeOrder = { loaded, seed, variant, log, analysisSeed: ANALYSIS_SEED };
    const key = `${this.#ports.grader.version}/${keyOf(order)}`;
    const task = this.#ports.grader.begin(order);
    const work: Work = {
      key,
      task,
      parts: new Map(),
      waiting: [],
      assembling: null,
      changed: false,
    };
    this.#work = work;
    const kept = this.#ports.storage.load(key).catch(() => []);
    const places = await task.places();
    for (const part of await kept) work.parts.set(part.decision.index, part);
    if (this.#work !== work) return;
    work.waiting.push(...places.map(({ index }) => index).filter((at) => !work.parts.has(at)));
    if (this.#first !== null) this.look(this.#first);
    const done = [...work.parts.keys()];
    this.state.setState({
      phase: 'working',
      places,
      done,
      shown: this.#shown.get(key) ?? [],
    });
    if (done.length > 0 || places.length === 0) await this.#assemble(work);
    await Promise.all(Array.from({ length: task.width }, async () => this.#goOn(work)));
    await this.#assemble(work);
    if (this.#work === work) this.state.setState({ phase: 'done' });
  }

  /** One hand: takes the next decision until none is left. */
  async #goOn(work: Work): Promise<void> {
    for (;;) {
      const index = this.#work === work ? work.waiting.shift() : undefined;
      if (index === undefined) return;
      const { at } = this.state.getState();
      this.state.setState({ at: [...at, index] });
      const part = await work.task.part(index).catch(() => null);
      if (this.#work !== work) return;
      this.#finish(work, index, part);
    }
  }

  #finish(work: Work, index: number, part: DecisionPart | null): void {
    const { at, done, failed } = this.state.getState();
    const left = at.filter((one) => one !== index);
    if (part === null) {
      this.state.setState({ at: left, failed: [...failed, index] });
      return;
    }
    work.parts.set(index, part);
    this.state.setState({ at: left, done: [...done, index] });
    // What cannot be kept is worked out again another time.
    this.#ports.storage.save(work.key, part).catch(() => undefined);
    void this.#assemble(work);
  }

  /** Puts together what is there; parts that come meanwhile are put in by the next round. */
  async #assemble(work: Work): Promise<void> {
    work.changed = true;
    work.assembling ??= this.#assembleAll(work);
    await work.assembling;
  }

  async #assembleAll(work: Work): Promise<void> {
    while (work.changed && this.#work === work) {
      work.changed = false;
      const grade = await work.task.assemble([...work.parts.values()]).catch(() => null);
      if (this.#work === work && grade !== null) this.state.setState({ grade });
    }
    work.assembling = null;
  }
}

/** The hash of everything that the grade depends on. */
function keyOf({ loaded, seed, variant, log, analysisSeed }: GradeOrder): string {
  const { deal, playbook } = loaded;
  return sha256Hex(
    canonicalJson({ deal, playbook, seed, variant, log, analysisSeed, rules: RULES_VERSION }),
  );
}
