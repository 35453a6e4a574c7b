// What the grade of a run needs from the outside: hands that work it out, and a place to keep what is done.
import type { Retry } from '#src/core/analysis/grade/grade.ts';
import type { DecisionPart, DecisionPlace, Grade } from '#src/core/analysis/grade/report.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';
import type { LoadedDeal } from './ports.ts';

/** A finished run to be graded. */
export interface GradeOrder {
  readonly loaded: LoadedDeal;
  readonly seed: number;
  readonly variant: RunRecord['variant'];
  readonly log: readonly Entry[];
  readonly analysisSeed: number;
}

/** Works one order off, outside the page. After `stop` nothing is answered any more. */
export interface GradeTask {
  /** How many decisions it works on at once. */
  readonly width: number;
  places(): Promise<readonly DecisionPlace[]>;
  part(index: number): Promise<DecisionPart>;
  /** The grade as far as the parts go. */
  assemble(parts: readonly DecisionPart[]): Promise<Grade>;
  /** `best` is the better plan of the grade, null where there is none. */
  tryInstead(index: number, entries: readonly Entry[], best: string | null): Promise<Retry>;
  stop(): void;
}

export interface Grader {
  /** Changes with whatever changes what is worked out. */
  readonly version: string;
  begin(order: GradeOrder): GradeTask;
}

/** Finished parts, by the hash of what they were worked out from. */
export interface GradeStorage {
  load(key: string): Promise<readonly DecisionPart[]>;
  save(key: string, part: DecisionPart): Promise<void>;
}
