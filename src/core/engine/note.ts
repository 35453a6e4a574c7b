// Short ways to record what happened; every one returns at once when nobody listens.
import type { Game } from './game.ts';
import { closenessLevel, closenessOf, week } from './game.ts';
import type { Noticed, Quantity, Step } from './recorder.ts';
import { HEAD } from './layout.ts';
import { get } from './cells.ts';

export interface Reason {
  readonly step: Step;
  readonly reason: string;
  readonly other?: number;
  readonly factors?: readonly { readonly name: string; readonly percent: number }[];
  readonly seen?: boolean;
  /** The id of the event that did it. */
  readonly event?: string;
}

/** Stands for a cause where nobody listens, so that a roll-out makes no objects. */
export const QUIET: Reason = { step: 'process', reason: 'quiet' };

/** Whether a person tells us much: then we hear of what happens to them while we are not there. */
export const tellsUs = (g: Game, person: number): boolean =>
  closenessLevel(g, closenessOf(g, person)) >= 2;

/** A change is noticed if we were there, or if they tell us much. */
const noticed = (g: Game, person: number, step: Step): boolean =>
  step === 'act' || step === 'scene' || tellsUs(g, person);

export function noteChange(
  g: Game,
  person: number,
  quantity: Quantity,
  vendor: number,
  by: number,
  why: Reason,
): void {
  const to = g.recorder;
  if (to === null || by === 0) return;
  const own = why.step === 'act';
  to.record({
    type: 'changed',
    week: week(g),
    entry: to.entry,
    step: why.step,
    person,
    quantity,
    vendor,
    by,
    reason: why.reason,
    other: why.other ?? -1,
    verb: own ? get(g.s, HEAD.actVerb) - 1 : -1,
    message: own ? get(g.s, HEAD.actMessage) - 1 : -1,
    event: why.event ?? null,
    factors: why.factors ?? [],
    seen: why.seen ?? noticed(g, person, why.step),
  });
}

export function noteNotice(
  g: Game,
  kind: Noticed['kind'],
  id: string,
  about?: { person?: number; vendor?: number; amount?: number; seen?: boolean },
): void {
  const to = g.recorder;
  if (to === null) return;
  to.record({
    type: 'notice',
    week: week(g),
    entry: to.entry,
    kind,
    id,
    person: about?.person ?? -1,
    vendor: about?.vendor ?? -1,
    amount: about?.amount ?? 0,
    seen: about?.seen ?? true,
  });
}
