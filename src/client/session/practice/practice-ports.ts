// What practising needs from the outside, and what it keeps: graded runs and how well each card is remembered.
import type { Grade } from '#src/core/analysis/grade/report.ts';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';
import type { Outcome } from '#src/core/schema/view.ts';
import type { Clock, DealLibrary, RunStorage } from '#src/client/session/ports.ts';

export interface GradedRun {
  /** Of the stored run. */
  readonly id: string;
  readonly record: RunRecord;
  /** When it was last played, in milliseconds since 1970. */
  readonly at: number;
  readonly outcome: Outcome | null;
  readonly score: number | null;
  /** One's own, and not a copy made to try a decision again: only these tell how one is getting on. */
  readonly counts: boolean;
  readonly phases: readonly string[];
  readonly grade: Grade;
  /** Of each of its decisions, the card: the same after the same entries, in whichever copy of the run. */
  readonly cards: readonly string[];
}

export const RATINGS = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof RATINGS)[number];

/** How well one card is remembered, as the scheduler counts it. Times are in milliseconds since 1970. */
export interface Memory {
  readonly due: number;
  readonly last: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly days: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: number;
}

export interface CardMemory {
  readonly card: string;
  readonly memory: Memory;
  readonly solved: boolean;
}

export interface PracticeStorage {
  graded(): Promise<readonly GradedRun[]>;
  keepGraded(run: GradedRun): Promise<void>;
  dropGraded(id: string): Promise<void>;
  memories(): Promise<readonly CardMemory[]>;
  remember(memory: CardMemory): Promise<void>;
}

export interface Scheduler {
  /** What a card is remembered as after an answer; null before the first. */
  after(memory: Memory | null, rating: Rating, now: number): Memory;
}

export type LinkFault = 'share/broken' | 'share/too_large' | 'share/too_new';

/** The text of a record as the tail of an address, and back. */
export interface LinkText {
  pack(text: string): string;
  unpack(link: string): { readonly text: string } | { readonly fault: LinkFault };
}

/** What the rules tell about a whole run; both come late, with the code that works it out. */
export interface Tellers {
  judge(
    compiled: Compiled,
    seed: number,
    variant: RunRecord['variant'],
    log: readonly Entry[],
  ): Promise<Debrief>;
  /** The log of the method on the same cards. */
  rival(compiled: Compiled, seed: number, variant: RunRecord['variant']): Promise<readonly Entry[]>;
}

export interface PracticePorts extends Tellers {
  readonly storage: PracticeStorage;
  readonly runs: RunStorage;
  readonly library: DealLibrary;
  readonly scheduler: () => Promise<Scheduler>;
  readonly link: LinkText;
  readonly clock: Clock;
}
