// The road of deals: their order, how far one has come with each, where each stands on the ground.
import type { StoredRun } from '#src/client/session/ports.ts';
import type { Catalogue } from '#src/core/schema/catalogue.ts';

type Deal = Pick<Catalogue, 'deal' | 'difficulty' | 'follows'>;

export interface Progress {
  readonly state: 'new' | 'playing' | 'won' | 'played';
  /** Week of the run in play, or 0. */
  readonly week: number;
  /** Best score of the finished runs; null where none has one. */
  readonly best: number | null;
}

export interface PathStop {
  readonly deal: string;
  /** 1 for the first of two acts, 2 for the next; 0 for a deal by itself. */
  readonly act: number;
  /** Per mille of the width and height of the ground. */
  readonly x: number;
  readonly y: number;
}

/** Easiest first, and every next act right behind the deal it follows. */
export function inPathOrder<T extends Deal>(deals: readonly T[]): readonly T[] {
  const known = new Set(deals.map(({ deal }) => deal));
  const heads = deals
    .filter(({ follows }) => follows === null || !known.has(follows))
    .toSorted((a, b) => a.difficulty - b.difficulty || (a.deal < b.deal ? -1 : 1));
  const withActs = (head: T): readonly T[] => [
    head,
    ...deals.filter(({ deal, follows }) => follows === head.deal && deal !== head.deal),
  ];
  return heads.flatMap(withActs);
}

export function progressOf(deal: string, runs: readonly StoredRun[]): Progress {
  const own = runs.filter((run) => run.record.deal === deal);
  const playing = own.find(({ summary }) => !summary.over);
  const scores = own.flatMap(({ summary }) => summary.score ?? []);
  const won = own.some(({ summary }) => summary.outcome === 'won');
  const past = won ? 'won' : own.length > 0 ? 'played' : 'new';
  return {
    state: playing === undefined ? past : 'playing',
    week: playing?.summary.week ?? 0,
    best: scores.length === 0 ? null : Math.max(...scores),
  };
}

/** Foot of the ground for the easiest deal, and how much one level of difficulty lifts, per mille. */
const LOWEST = 730;
const LIFT = 44;
const STAGGER = 40;

/** Stops stand in the middle of equal columns, the harder the higher. */
export function stopsOf(deals: readonly Deal[]): readonly PathStop[] {
  const order = inPathOrder(deals);
  return order.map(({ deal, difficulty, follows }, at) => {
    const second = follows !== null && order[at - 1]?.deal === follows;
    const first = order[at + 1]?.follows === deal;
    return {
      deal,
      act: second ? 2 : first ? 1 : 0,
      x: Math.round((1000 * (at + 0.5)) / order.length),
      y: LOWEST - (difficulty - 1) * LIFT + (at % 2 === 0 ? 0 : STAGGER),
    };
  });
}
