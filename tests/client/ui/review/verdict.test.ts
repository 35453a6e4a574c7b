import { expect, test } from 'vitest';
import { consequencesOf } from '#src/client/session/consequences.ts';
import { closesReview, verdictsOf } from '#src/client/ui/review/verdict.ts';
import type { Step } from '#src/client/session/step.ts';
import type { FactView } from '#src/core/schema/view.ts';
import { viewFixture } from '#tests/support/view-fixture.ts';

const fact = (id: string, item: string, status: FactView['status']): FactView => ({
  id,
  item,
  status,
  week: 1,
  from: [],
  briefed: false,
  figure: null,
});

const facts = [fact('money', 'c6', 'verified'), fact('date', 'c2', 'rumour')];
const review = { stage: 'early', questions: ['who', 'when'], at: 1, answers: ['money'] };
const before = viewFixture({ facts, review });
const step = (answer: string | undefined, after = viewFixture({ facts })): Step => ({
  serial: 1,
  entry: answer === undefined ? { type: 'answer' } : { type: 'answer', fact: answer },
  before,
  after,
  came: consequencesOf(before, after),
  report: null,
});
const questions = { who: ['c4'], when: ['c2', 'c6'] };
const verdicts = (answer?: string) =>
  verdictsOf(step(answer), { questions }).map(({ verdict }) => verdict);

test('every answer of a review is judged: by what it is about, then by whether it is settled', () => {
  expect(verdicts('money')).toEqual(['beside', 'counts']);
  expect(verdicts('date')).toEqual(['beside', 'rumour']);
  expect(verdicts()).toEqual(['beside', 'none']);
});

test('only the answer to the last question closes a review', () => {
  expect(closesReview(step('money'))).toBe(true);
  expect(closesReview(step('money', before))).toBe(false);
  expect(closesReview({ ...step('money'), entry: { type: 'end' } })).toBe(false);
});
