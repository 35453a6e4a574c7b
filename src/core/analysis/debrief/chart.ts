// The chart against what could be known and against the truth.
import type { Dimension } from '#src/core/schema/dimensions.ts';
import { DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import {
  attitudeLevel,
  attitudeOf,
  closenessLevel,
  closenessOf,
  personAt,
} from '#src/core/engine/game.ts';
import { isMarked, posterior } from '#src/core/engine/seen.ts';

export type Verdict = 'read' | 'missed' | 'unknowable' | 'lucky' | 'blank';

export interface ChartCell {
  readonly person: string;
  readonly dimension: Dimension;
  /** Level the trainee wrote down, or null. */
  readonly mark: string | null;
  readonly truth: string;
  /** What an ideal reader of the same evidence would believe, per mille by level. */
  readonly reader: readonly number[];
  readonly evidence: number;
  readonly verdict: Verdict;
}

const KNOWABLE = 500;
const LUCKY = 350;

function trueLevel(g: Game, p: number, dimension: Dimension): number {
  if (dimension === 'closeness') return closenessLevel(g, closenessOf(g, p));
  if (dimension === 'attitude') return attitudeLevel(g, attitudeOf(g, p, g.c.us));
  return get(g.s, personAt(g, p) + g.c.layout.person.trait + DIMENSIONS.indexOf(dimension));
}

function verdictOf(mark: number, truth: number, reader: readonly number[]): Verdict {
  const believed = reader[truth] ?? 0;
  const knowable = believed >= KNOWABLE && believed === Math.max(...reader);
  if (mark === truth) return believed < LUCKY ? 'lucky' : 'read';
  if (knowable) return mark < 0 ? 'blank' : 'missed';
  return 'unknowable';
}

function chartCell(g: Game, p: number, dimension: Dimension): ChartCell {
  const levels: readonly string[] = LEVELS[dimension];
  const mark = isMarked(g, p, dimension);
  const truth = trueLevel(g, p, dimension);
  const reader = posterior(g, p, dimension);
  const at = personAt(g, p) + g.c.layout.person.evidenced + DIMENSIONS.indexOf(dimension);
  return {
    person: g.c.names.people[p] ?? '',
    dimension,
    mark: levels[mark] ?? null,
    truth: levels[truth] ?? '',
    reader,
    evidence: get(g.s, at),
    verdict: verdictOf(mark, truth, reader),
  };
}

/** All cells, people by power, the most powerful first. */
export function chartOf(g: Game): ChartCell[] {
  const power = (p: number): number => get(g.s, personAt(g, p) + g.c.layout.person.power);
  const people = g.c.names.people.map((_, p) => p).toSorted((a, b) => power(b) - power(a) || a - b);
  return people.flatMap((p) => DIMENSIONS.map((dimension) => chartCell(g, p, dimension)));
}
