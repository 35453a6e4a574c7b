// What the session needs from the outside; platform has the browser's answers, tests have fakes.
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import type { Result } from '#src/core/base/result.ts';
import type { Deal } from '#src/core/schema/deal.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';
import type { View } from '#src/core/schema/view.ts';
import type { Catalogue } from '#src/core/schema/catalogue.ts';
import type { Handbook } from './handbook.ts';
import type { Texts } from './texts.ts';

export interface RunChoice {
  readonly deal: string;
  readonly variant: RunRecord['variant'];
  readonly seed: number;
}

export interface OpenedRun {
  readonly record: RunRecord;
  readonly view: View;
  /** Out of 1000; null while the run is still being played. */
  readonly score: number | null;
}

/** Steps a run: in the page for practice, on a server for ranked play. Errors are codes. */
export interface DealHost {
  begin(choice: RunChoice): Promise<Result<OpenedRun, string>>;
  open(record: RunRecord): Promise<Result<OpenedRun, string>>;
  submit(entry: Entry): Promise<Result<OpenedRun, string>>;
  /** Null while the run is still being played. */
  debrief(): Promise<Debrief | null>;
}

export interface RunSummary {
  readonly week: number;
  readonly weeks: number;
  readonly phase: string;
  readonly phaseAt: number;
  readonly phases: readonly string[];
  readonly over: boolean;
  readonly outcome: View['outcome'];
  readonly clear: number;
  readonly first: number;
  readonly win: number;
  /** Null before the end; missing in runs stored before scores were kept. */
  readonly score?: number | null;
}

/** A copy made to try a decision of another run once more. */
export interface RetryOf {
  readonly run: string;
  /** Place of the decision among all of that run. */
  readonly decision: number;
  readonly kind: 'week' | 'pivot';
  readonly week: number;
  /** How many entries the copy has in common with that run. */
  readonly entry: number;
}

export interface StoredRun {
  readonly id: string;
  readonly retry?: RetryOf;
  readonly record: RunRecord;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly savedAt: number;
  readonly summary: RunSummary;
  /** Somebody else's, from a file or a link. */
  readonly taken?: true;
}

export interface RunStorage {
  save(run: StoredRun): Promise<void>;
  load(id: string): Promise<StoredRun | null>;
  /** The run as another page of this browser may have left it; missing where no other page writes. */
  latest?(id: string): Promise<StoredRun | null>;
  /**
   * Keeps a run in place of one that may be written over; looked at and written in one step, so that no other page
   * comes between. False: nothing was written. Missing where no other page writes.
   */
  replace?(run: StoredRun, mayReplace: (there: StoredRun) => boolean): Promise<boolean>;
  /** Newest first. */
  list(): Promise<readonly StoredRun[]>;
  remove(id: string): Promise<void>;
}

export interface LoadedDeal {
  readonly deal: Deal;
  readonly playbook: Playbook;
}

export interface DealLibrary {
  ids(): readonly string[];
  load(deal: string): Promise<LoadedDeal | null>;
  catalogue(deal: string): Promise<Catalogue | null>;
  texts(deal: string, language: string): Promise<Texts | null>;
  handbook(playbook: string): Promise<Handbook | null>;
  handbookTexts(playbook: string, language: string): Promise<Texts | null>;
  /** Tells when texts and catalogues that were read have grown; returns how to stop. Missing where they never do. */
  onGrown?(listener: () => void): () => void;
  /** Has the words for these subjects fetched, if they were not yet; resolves when they are here. */
  want?(deal: string, subjects: readonly string[]): Promise<void>;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export interface Chance {
  /** A seed nobody has seen, 0 to 2^31 - 1. */
  seed(): number;
  id(): string;
}

export interface RunPorts {
  readonly host: DealHost;
  readonly storage: RunStorage;
  readonly library: DealLibrary;
  readonly clock: Clock;
  readonly chance: Chance;
}
