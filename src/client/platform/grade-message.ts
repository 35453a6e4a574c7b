// What the page and a grading worker say to each other.
import type { Retry } from '#src/core/analysis/grade/grade.ts';
import type { DecisionPart, DecisionPlace, Grade } from '#src/core/analysis/grade/report.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { GradeOrder } from '#src/client/session/grading.ts';

/** Every question with its answer. */
export interface GradeTalk {
  open: { ask: { readonly order: GradeOrder }; answer: readonly DecisionPlace[] };
  part: { ask: { readonly index: number }; answer: DecisionPart };
  assemble: { ask: { readonly parts: readonly DecisionPart[] }; answer: Grade };
  try: {
    ask: {
      readonly index: number;
      readonly entries: readonly Entry[];
      readonly best: string | null;
    };
    answer: Retry;
  };
}

export type GradeAsk = {
  [K in keyof GradeTalk]: { readonly id: number; readonly type: K } & GradeTalk[K]['ask'];
}[keyof GradeTalk];

export type GradeReply =
  | { readonly id: number; readonly ok: true; readonly value: GradeTalk[keyof GradeTalk]['answer'] }
  | { readonly id: number; readonly ok: false; readonly message: string };
