// Scenes as the playbook reads: questions from problem to implication to payoff, listening, and no pitch before its time.
import { get } from '#src/core/engine/cells.ts';
import { sayMove } from '#src/core/analysis/move.ts';
import type { Move } from '#src/core/analysis/move.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import type { Notes } from './notes.ts';

const KIND = {
  situation: 0,
  problem: 1,
  implication: 2,
  payoff: 3,
  pitch: 4,
  listen: 5,
  ask: 6,
  promise: 7,
  refuse: 8,
  push: 9,
} as const;
/** Rank of situation, problem, implication, payoff, pitch, listen, ask, promise, refuse, push with nothing said yet. */
const AT_FIRST = [50, 90, 60, 40, 5, 70, 45, 20, 55, 2];
const AGAIN = 45;
const NEXT = 100;
const NEVER = 500;

const has = (said: number, kind: number): boolean => (said & (1 << kind)) !== 0;

/** What has been said makes the next question ripe. */
function rankOf(kind: number, said: number): number {
  const again = has(said, kind) ? AGAIN : 0;
  if (kind === KIND.implication && has(said, KIND.problem)) return NEXT - again;
  if (kind === KIND.payoff && has(said, KIND.implication)) return NEXT + 5 - again;
  if (kind === KIND.ask && has(said, KIND.payoff)) return NEXT + 10;
  return (AT_FIRST[kind] ?? 0) - again;
}

export function speak(seat: Seat, memory: Int32Array, notes: Notes): Move {
  const scene = seat.talk.scene() + 1;
  if (get(memory, notes.scene) !== scene) {
    memory[notes.scene] = scene;
    memory[notes.said] = 0;
  }
  const said = get(memory, notes.said);
  let best = 0;
  let most = -1_000;
  for (let k = 0; k < seat.talk.choices(); k += 1) {
    if (!seat.talk.open(k)) continue;
    const unlawful = seat.talk.integrity(k) > 0 ? NEVER : 0;
    const rank = rankOf(seat.talk.kind(k), said) - unlawful;
    if (rank > most) {
      most = rank;
      best = k;
    }
  }
  memory[notes.said] = said | (1 << Math.max(0, seat.talk.kind(best)));
  return sayMove(best);
}
