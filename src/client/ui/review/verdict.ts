import type { Step } from '#src/client/session/step.ts';
import type { Catalogue } from '#src/core/schema/catalogue.ts';
import type { View } from '#src/core/schema/view.ts';

/** Why an answer counts or does not, by the rule of the review. */
type Verdict = 'counts' | 'rumour' | 'beside' | 'none';

interface Answered {
  readonly question: string;
  readonly fact: string | null;
  readonly verdict: Verdict;
}

/** Whether a step answered the last question of a review. */
export const closesReview = ({ entry, before, after }: Step): boolean =>
  entry.type === 'answer' && before.review !== null && after.review === null;

/** The questions of the review that a step closed, each with its answer and what that was worth. */
export function verdictsOf(step: Step, catalogue: Pick<Catalogue, 'questions'>): Answered[] {
  const { before, entry, after } = step;
  if (before.review === null || entry.type !== 'answer') return [];
  const answers = [...before.review.answers, entry.fact ?? null];
  return before.review.questions.map((question, at) => {
    const fact = answers[at] ?? null;
    return { question, fact, verdict: verdictOf(fact, catalogue.questions[question], after) };
  });
}

function verdictOf(id: string | null, items: readonly string[] = [], { facts }: View): Verdict {
  const fact = facts.find((one) => one.id === id);
  if (fact === undefined) return 'none';
  if (!items.includes(fact.item)) return 'beside';
  return fact.status === 'verified' ? 'counts' : 'rumour';
}
