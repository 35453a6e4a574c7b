// The score of a run: six parts by the rubric of the playbook, capped by integrity.
import { get, idiv } from './cells.ts';
import type { Game } from './game.ts';
import { HEAD } from './layout.ts';
import {
  forecastShare,
  knowingShare,
  outcomeShare,
  processShare,
  readingShare,
  winningShare,
} from './rules/score-parts.ts';

const PARTS = ['outcome', 'reading', 'winning', 'knowing', 'process', 'forecast'] as const;
export type Part = (typeof PARTS)[number];

/** Points earned and the most there was, per part; the total after the cap. */
export interface Score {
  readonly total: number;
  readonly uncapped: number;
  /** The cap that applied; 1000 is none. */
  readonly cap: number;
  readonly parts: readonly { readonly id: Part; readonly points: number; readonly most: number }[];
}

const SHARES: Readonly<Record<Part, (g: Game) => number>> = {
  outcome: outcomeShare,
  reading: readingShare,
  winning: winningShare,
  knowing: knowingShare,
  process: processShare,
  forecast: forecastShare,
};

export function scoreOf(g: Game): Score {
  const rubric = g.c.playbook.rubric;
  const parts = PARTS.map((id) => ({
    id,
    most: rubric[id],
    points: idiv(rubric[id] * SHARES[id](g), 1000),
  }));
  const uncapped = parts.reduce((sum, part) => sum + part.points, 0);
  const { redCap, amberCap } = g.c.playbook.integrity;
  const cap = get(g.s, HEAD.reds) > 0 ? redCap : get(g.s, HEAD.ambers) > 0 ? amberCap : 1000;
  return { total: Math.min(cap, uncapped), uncapped, cap, parts };
}
