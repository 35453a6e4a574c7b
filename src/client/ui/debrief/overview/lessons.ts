// Three things to take away: the mistakes that cost most, and what to keep where there are fewer.
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import type { Grade } from '#src/client/ui/debrief/grade-mark.tsx';

export interface MistakeLesson {
  readonly kind: 'mistake';
  readonly id: string;
  readonly grade: Grade;
  readonly times: number;
  /** Points of the rules over all times. */
  readonly points: number;
  /** The first time. */
  readonly entry: number;
  readonly week: number;
  readonly entries: readonly number[];
  readonly sources: readonly string[];
}

export interface KeepLesson {
  readonly kind: 'keep';
  readonly entry: number;
  readonly week: number;
  readonly person: string;
  readonly amount: number;
}

/** A red line crossed: it stands before everything else. */
export interface CrossedLesson {
  readonly kind: 'crossed';
  /** The first time. */
  readonly entry: number;
  readonly week: number;
  readonly times: number;
}

export type Lesson = CrossedLesson | MistakeLesson | KeepLesson;

const LESSONS = 3;
const BLUNDER = 12;
const MISTAKE = 5;

export const gradeOf = (points: number): Grade =>
  points >= BLUNDER ? 'blunder' : points >= MISTAKE ? 'mistake' : 'inaccuracy';

/** Mistakes by rule, the dearest first. */
export function mistakesByRule(debrief: Debrief): MistakeLesson[] {
  const rules = new Map<string, MistakeLesson>();
  for (const { id, points, entry, week, sources } of debrief.mistakes) {
    const known = rules.get(id);
    rules.set(
      id,
      known === undefined
        ? {
            kind: 'mistake',
            id,
            grade: gradeOf(points),
            times: 1,
            points,
            entry,
            week,
            entries: [entry],
            sources,
          }
        : {
            ...known,
            times: known.times + 1,
            points: known.points + points,
            entries: [...known.entries, entry],
          },
    );
  }
  return [...rules.values()].toSorted((a, b) => b.points - a.points || a.entry - b.entry);
}

/** The own entries that moved people most our way, weighed by power. */
export function bestEntries(debrief: Debrief): KeepLesson[] {
  const power = new Map(debrief.votes.map((vote) => [vote.person, vote.power]));
  const best = new Map<number, KeepLesson & { readonly weight: number }>();
  for (const { entry, week, person, by } of debrief.moves) {
    const type = debrief.log[entry]?.entry.type;
    if (type !== 'act' && type !== 'say') continue;
    const weight = by * (power.get(person) ?? 0);
    const known = best.get(entry);
    if (known === undefined)
      best.set(entry, { kind: 'keep', entry, week, person, amount: by, weight });
    else {
      const chief = by > known.amount ? { person, amount: by } : {};
      best.set(entry, { ...known, ...chief, weight: known.weight + weight });
    }
  }
  return [...best.values()]
    .filter(({ weight, amount }) => weight > 0 && amount > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ kind, entry, week, person, amount }) => ({ kind, entry, week, person, amount }));
}

function crossedLesson({ crossed, log }: Debrief): CrossedLesson[] {
  const [entry] = crossed;
  if (entry === undefined) return [];
  return [{ kind: 'crossed', entry, week: log[entry]?.week ?? 1, times: crossed.length }];
}

export function lessonsOf(debrief: Debrief): Lesson[] {
  const wrong = [...crossedLesson(debrief), ...mistakesByRule(debrief)].slice(0, LESSONS);
  return [...wrong, ...bestEntries(debrief).slice(0, LESSONS - wrong.length)];
}
