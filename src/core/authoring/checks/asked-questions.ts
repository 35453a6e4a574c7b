import { faultAt, type Fault } from '#src/core/schema/fault.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';

/** Every question is asked at some stage. */
export function checkAskedQuestions({ questions, stages }: Playbook): Fault[] {
  const asked = new Set(stages.flatMap((stage) => stage.questions));
  return questions.flatMap((question, i) =>
    asked.has(question.id)
      ? []
      : [
          faultAt(['questions', i], 'playbook/question_never_asked', {
            severity: 'warning',
            params: { id: question.id },
          }),
        ],
  );
}
