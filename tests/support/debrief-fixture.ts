import type { ChartCell, Verdict } from '#src/core/analysis/debrief/chart.ts';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import type { ControlElement } from '#src/core/analysis/debrief/elements.ts';
import type { Vote } from '#src/core/analysis/debrief/votes.ts';
import { LEVELS, type Dimension } from '#src/core/schema/dimensions.ts';

/** A vote for us unless said otherwise. */
export function vote(given: Partial<Vote> & Pick<Vote, 'person'>): Vote {
  const plain = { power: 500, isTop: false, choice: 'us', lead: 100, start: 0, end: 100 };
  return { ...plain, level: 'neutral', causes: [], ...given };
}

export function element(id: string, self: boolean, truth: boolean): ControlElement {
  return { id, self, calibrated: truth, truth, known: truth ? 2 : 0, needed: 2 };
}

/** A cell whose evidence points to the truth. */
export function cell(
  person: string,
  dimension: Dimension,
  verdict: Verdict,
  mark: string | null,
  truth: string,
): ChartCell {
  const levels: readonly string[] = LEVELS[dimension];
  const reader = levels.map((level) => (level === truth ? 900 : 20));
  return { person, dimension, mark, truth, reader, evidence: 2, verdict };
}

/** A run of four weeks in two phases, won cleanly; `given` says what was different. */
export function debriefFixture(given: Partial<Debrief> = {}): Debrief {
  const reading = { clear: 6, first: 2, win: 1 };
  const point = (week: number) => ({
    week,
    self: reading,
    calibrated: reading,
    truth: reading,
  });
  return {
    outcome: 'won',
    week: 4,
    weeks: 4,
    chosen: 'us',
    upsetBy: null,
    controlAtEnd: reading,
    pass: 6,
    score: {
      total: 700,
      uncapped: 700,
      cap: 1000,
      parts: [
        { id: 'outcome', points: 250, most: 250 },
        { id: 'reading', points: 50, most: 200 },
        { id: 'process', points: 100, most: 150 },
      ],
    },
    points: [],
    votes: [vote({ person: 'gu', power: 900, isTop: true }), vote({ person: 'he', power: 400 })],
    chart: [],
    control: [0, 1, 2, 3, 4].map(point),
    elements: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((id) => element(id, true, true)),
    moves: [],
    claims: [],
    forecasts: [],
    mistakes: [],
    crossed: [],
    rivals: [],
    events: [],
    people: [],
    facts: [],
    unknowns: [],
    log: [],
    phases: [
      { id: 'locate', to: 2 },
      { id: 'decide', to: 4 },
    ],
    ...given,
  };
}
