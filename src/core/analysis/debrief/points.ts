// Every part of the score opened to the entries of the log that earned or lost it.
import type { Entry } from '#src/core/schema/entry.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import type { Happening } from '#src/core/engine/recorder.ts';
import type { Part } from '#src/core/engine/score.ts';
import type { ChartCell } from './chart.ts';
import type { Vote } from './votes.ts';

/** One line under a part: what it was about, whether it helped, and the entries behind it. */
export interface PointLine {
  readonly part: Part;
  /** Text key below `points`. */
  readonly code: string;
  readonly good: boolean;
  readonly params: Readonly<Record<string, string | number>>;
  readonly entries: readonly number[];
}

function lastMark(log: readonly Entry[], cell: ChartCell): number {
  return log.findLastIndex(
    (e) => e.type === 'mark' && e.person === cell.person && e.dimension === cell.dimension,
  );
}

function readingLines(log: readonly Entry[], chart: readonly ChartCell[]): PointLine[] {
  return chart
    .filter(
      (cell) => cell.dimension !== 'closeness' && (cell.mark !== null || cell.verdict === 'blank'),
    )
    .map((cell) => {
      const at = lastMark(log, cell);
      return {
        part: 'reading',
        code: cell.verdict,
        good: cell.verdict === 'read' || cell.verdict === 'lucky',
        params: { person: cell.person, dimension: cell.dimension, level: cell.truth },
        entries: at < 0 ? [] : [at],
      };
    });
}

function winningLines(votes: readonly Vote[]): PointLine[] {
  return votes.map((vote) => ({
    part: 'winning',
    code: 'moved',
    good: vote.end >= vote.start,
    params: { person: vote.person, amount: vote.end - vote.start, power: vote.power },
    entries: [...new Set(vote.causes.flatMap((cause) => cause.entries))].toSorted((a, b) => a - b),
  }));
}

function knowingLines(g: Game, history: readonly Happening[]): PointLine[] {
  return history.flatMap((h): PointLine[] => {
    if (h.type !== 'fact' || h.status < 2) return [];
    const fact = g.c.names.facts[h.fact] ?? '';
    const item = g.c.names.items[get(g.c.facts.item, h.fact)] ?? '';
    const code = h.right ? (h.status === 2 ? 'verified' : 'exposed') : 'misled';
    return [{ part: 'knowing', code, good: h.right, params: { fact, item }, entries: [h.entry] }];
  });
}

function processLines(g: Game, history: readonly Happening[]): PointLine[] {
  return history.flatMap((h): PointLine[] => {
    if (h.type === 'plan') {
      const person = g.c.names.people[h.person] ?? '';
      const code = ['', '', 'advance', 'continuation', 'setback'][h.result] ?? 'continuation';
      return [
        { part: 'process', code, good: h.result === 2, params: { person }, entries: [h.entry] },
      ];
    }
    if (h.type !== 'notice') return [];
    if (h.kind === 'review') {
      const code = h.amount === 1 ? 'claim-met' : 'happy-ears';
      return [
        {
          part: 'process',
          code,
          good: h.amount === 1,
          params: { stage: h.id },
          entries: [h.entry],
        },
      ];
    }
    if (h.kind !== 'mistake') return [];
    return [
      {
        part: 'process',
        code: 'mistake',
        good: false,
        params: { mistake: h.id },
        entries: [h.entry],
      },
    ];
  });
}

function forecastLines(log: readonly Entry[], won: boolean): PointLine[] {
  return log.flatMap((entry, at): PointLine[] => {
    if (entry.type !== 'forecast') return [];
    const near = won ? entry.percent >= 50 : entry.percent <= 50;
    return [
      {
        part: 'forecast',
        code: 'forecast',
        good: near,
        params: { percent: entry.percent },
        entries: [at],
      },
    ];
  });
}

export interface PointSources {
  readonly game: Game;
  readonly log: readonly Entry[];
  readonly history: readonly Happening[];
  readonly chart: readonly ChartCell[];
  readonly votes: readonly Vote[];
  readonly won: boolean;
}

export function pointLines(of: PointSources): PointLine[] {
  return [
    ...readingLines(of.log, of.chart),
    ...winningLines(of.votes),
    ...knowingLines(of.game, of.history),
    ...processLines(of.game, of.history),
    ...forecastLines(of.log, of.won),
  ];
}
