// Runs in a worker: works out the decisions of one run, one after the other.
import { assertNever } from '#src/core/base/assert-never.ts';
import { compileDeal } from '#src/core/engine/compile.ts';
import {
  assembleGrade,
  gradePlace,
  prepareGrade,
  tryInstead,
  type Prepared,
} from '#src/core/analysis/grade/grade.ts';
import type { GradeOrder } from '#src/client/session/grading.ts';
import type { GradeAsk, GradeReply, GradeTalk } from './grade-message.ts';

let prepared: Prepared | null = null;

function open({ loaded, seed, variant, log, analysisSeed }: GradeOrder): Prepared {
  const compiled = compileDeal(loaded.deal, loaded.playbook);
  return prepareGrade({ compiled, seed, variant, log, analysisSeed });
}

function answer(ask: GradeAsk): GradeTalk[keyof GradeTalk]['answer'] {
  if (ask.type === 'open') {
    prepared = open(ask.order);
    return prepared.places.map(({ index, kind, week, entry, last }) => ({
      index,
      kind,
      week,
      entry,
      last,
    }));
  }
  if (prepared === null) throw new Error('grade-worker: asked before a run was opened.');
  switch (ask.type) {
    case 'part':
      return gradePlace(prepared, ask.index);
    case 'assemble':
      return assembleGrade(prepared, ask.parts);
    case 'try':
      return tryInstead(prepared, ask.index, ask.entries, ask.best);
    default:
      return assertNever(ask);
  }
}

function reply(ask: GradeAsk): GradeReply {
  const { id } = ask;
  try {
    return { id, ok: true, value: answer(ask) };
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<GradeAsk>) => {
  postMessage(reply(data));
});
