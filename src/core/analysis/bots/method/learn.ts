// What came of the last act, noted for the next: whom it pays to ask, who refuses, what is used up.
import { clamp, get, idiv } from '#src/core/engine/cells.ts';
import { FACT } from '#src/core/engine/rules/facts.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import { accessOf, gainOf } from './appeal.ts';
import type { Choice } from './choose-act.ts';
import { forgetWorth, freshness, noteFreshness, noteTouched, spentAt } from './notes.ts';
import type { Notes } from './notes.ts';
import type { Scales } from './worth.ts';

const HARDLY = 60;

function countFacts(seat: Seat, settled: boolean): number {
  let count = 0;
  for (let f = 0; f < seat.book.sizes.facts; f += 1) {
    const status = seat.facts.status(f);
    if (settled ? status >= FACT.verified : status !== FACT.unknown) count += 1;
  }
  return count;
}

/** Notes what is about to be done, so that its result can be read afterwards. */
export function noteAct(scales: Scales, seat: Seat, memory: Int32Array, act: Choice): void {
  const { notes, mind, appeals } = scales;
  memory[notes.lastVerb] = act.verb + 1;
  memory[notes.lastPerson] = act.person + 1;
  noteTouched(memory, notes, act.person, seat.clock.week());
  if (get(mind.book.verbs.ask, act.verb) > 0) {
    memory[notes.heardBefore] = countFacts(seat, false);
    memory[notes.settledBefore] = countFacts(seat, true);
  }
  if (act.message < 0) return;
  const channel = get(mind.book.messages.channel, act.message * 2);
  const access = accessOf(mind, seat, act.person, get(mind.book.verbs.executive, act.verb) === 1);
  const gain = gainOf(appeals, act.person, get(mind.book.verbs.argue, act.verb), access);
  const at = spentAt(notes, act.person, channel);
  memory[at] = get(memory, at) + gain;
}

function learnFacts(seat: Seat, memory: Int32Array, notes: Notes, verb: number, p: number): void {
  const { model, verbs } = seat.book;
  const questions = get(verbs.ask, verb);
  if (questions > 0) {
    const heard = countFacts(seat, false) - get(memory, notes.heardBefore);
    const settled = countFacts(seat, true) - get(memory, notes.settledBefore);
    const chance = Math.min(100, model.askBase + model.askLevel * seat.people.closeness(p));
    const hoped = Math.max(1, idiv((questions - clamp(settled, 0, questions - 1)) * chance, 100));
    const now = clamp(idiv(heard * 1000, hoped), HARDLY, 1000);
    noteFreshness(memory, notes, p, idiv(freshness(memory, notes, p) + now, 2));
  }
  if (questions + get(verbs.verify, verb) === 0) return;
  for (let f = 0; f < seat.book.sizes.facts; f += 1) {
    if (seat.facts.status(f) !== FACT.rumour || seat.facts.source(f) === p) continue;
    const at = notes.tried + p * seat.book.sizes.facts + f;
    memory[at] = get(memory, at) + 1;
  }
}

/** Reads the result of the last act, once. */
export function learnFromLast(seat: Seat, memory: Int32Array, notes: Notes, once: boolean): void {
  const verb = get(memory, notes.lastVerb) - 1;
  const p = get(memory, notes.lastPerson) - 1;
  memory[notes.lastVerb] = 0;
  if (verb < 0) return;
  if (!once) forgetWorth(memory, notes, p);
  if (p < 0) return;
  learnFacts(seat, memory, notes, verb, p);
  const { verbs } = seat.book;
  const noCoach = get(verbs.calibrate, verb) === 1 && !seat.people.coaches(p);
  const noWord = get(verbs.refer, verb) === 1 && seat.people.favourIn(p) === 0;
  if (noCoach || noWord) memory[notes.refused + p] = seat.clock.week();
}
