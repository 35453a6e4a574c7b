// Stage claims: the manager asks, the trainee answers with facts they hold; a gate not met is happy ears.
import { add, get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { week } from '#src/core/engine/game.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { noteNotice } from '#src/core/engine/note.ts';
import { holds } from '#src/core/engine/read.ts';
import { FACT } from './facts.ts';
import { checkMistakes } from './mistakes.ts';

export function openReview(g: Game, stage: number): void {
  g.s[HEAD.review] = stage + 1;
  g.s[HEAD.question] = 0;
  g.s[HEAD.answered] = 0;
  g.s[HEAD.status] = STATUS.review;
  if (questionsOf(g, stage).length === 0) closeReview(g);
}

const questionsOf = (g: Game, stage: number): readonly string[] =>
  g.c.playbook.stages[stage]?.questions ?? [];

/** A fact answers a question if it is verified and belongs to an item the question is about. */
function answers(g: Game, question: string, fact: number): boolean {
  if (fact < 0 || get(g.s, g.c.layout.factStatus + fact) !== FACT.verified) return false;
  const asked = g.c.playbook.questions.find((q) => q.id === question);
  const item = g.c.names.items[get(g.c.facts.item, fact)];
  return asked?.items.some((id) => id === item) ?? false;
}

function closeReview(g: Game): void {
  const stage = get(g.s, HEAD.review) - 1;
  const asked = questionsOf(g, stage).length;
  const met = holds(g, g.c.gates[stage] ?? -1);
  g.s[g.c.layout.claimed + stage] = week(g);
  g.s[g.c.layout.claimTrue + stage] = met ? 1 : 0;
  g.s[g.c.layout.grounded + stage] = get(g.s, HEAD.answered) === asked ? 1 : 0;
  add(g.s, HEAD.stage, 1);
  g.s[HEAD.review] = 0;
  g.s[HEAD.status] = STATUS.playing;
  checkMistakes(g, 'claim');
  noteNotice(g, 'review', g.c.names.stages[stage] ?? '', { amount: met ? 1 : 0 });
}

/** Takes a claim back, and with it those that rest on it. */
export function retract(g: Game, stage: number): void {
  const { claimed, claimTrue, grounded } = g.c.layout;
  for (let s = stage; s < get(g.s, HEAD.stage); s += 1) {
    g.s[claimed + s] = 0;
    g.s[claimTrue + s] = 0;
    g.s[grounded + s] = 0;
  }
  g.s[HEAD.stage] = stage;
  noteNotice(g, 'stage-back', g.c.names.stages[stage] ?? '');
}

export function answerQuestion(g: Game, fact: number): void {
  const stage = get(g.s, HEAD.review) - 1;
  const questions = questionsOf(g, stage);
  const question = questions[get(g.s, HEAD.question)] ?? '';
  if (answers(g, question, fact)) add(g.s, HEAD.answered, 1);
  add(g.s, HEAD.question, 1);
  if (get(g.s, HEAD.question) >= questions.length) closeReview(g);
}
