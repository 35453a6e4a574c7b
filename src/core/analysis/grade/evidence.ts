// The evidence that a run shows, entry by entry, in the shape a reader weighs: from what was seen alone.
import type { Happening, Heard } from '#src/core/engine/recorder.ts';
import { get } from '#src/core/engine/cells.ts';
import { BANDS } from '#src/core/engine/view-history.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { FACT } from '#src/core/engine/rules/facts.ts';
import type { Stride } from './course.ts';

/** Something shown about somebody. `dimension` is 0-2 for need, change, focus, 3 for the attitude to us. */
export type Evidence =
  | {
      readonly kind: 'tell';
      readonly person: number;
      readonly dimension: number;
      readonly level: number;
      readonly quality: number;
    }
  | {
      readonly kind: 'reaction';
      readonly person: number;
      readonly message: number;
      readonly reaction: number;
    }
  | {
      readonly kind: 'help';
      readonly person: number;
      readonly given: boolean;
      readonly verb: number;
    }
  | { readonly kind: 'lobbying'; readonly person: number }
  /** How a word in a scene was seen to move their attitude to us. */
  | { readonly kind: 'moved'; readonly person: number; readonly moves: readonly number[] };

const ATTITUDE_PLACE = 4;
const ATTITUDE = 3;

function evidenceOf(h: Heard, verb: number): Evidence | null {
  const { person } = h;
  if (h.source === 'reaction')
    return { kind: 'reaction', person, message: h.message, reaction: h.reaction };
  if (h.source === 'lobbying') return { kind: 'lobbying', person };
  if (h.source === 'help' || h.source === 'refusal')
    return { kind: 'help', person, given: h.source === 'help', verb };
  const dimension = h.dimension === ATTITUDE_PLACE ? ATTITUDE : h.dimension;
  return { kind: 'tell', person, dimension, level: h.level, quality: Math.max(0, h.quality) };
}

/** A refused door after a willing friend's knock is help as well: the friend tried. */
function triedToHelp(h: Happening, c: Compiled, verb: number): Evidence | null {
  const tried = h.type === 'notice' && h.kind === 'referral' && h.id === 'not-yet';
  if (!tried || verb < 0 || get(c.verbs.refer, verb) === 0) return null;
  return { kind: 'help', person: h.person, given: true, verb };
}

/** How something was seen to move somebody's attitude to us: up or down, by the bands in which it is told; 0 not at all. */
function moveOf(c: Compiled, h: Happening, person: number): number {
  if (h.type !== 'changed' || h.person !== person || !h.seen) return 0;
  if (h.quantity !== 'attitude' || h.vendor !== c.us) return 0;
  const size = Math.abs(h.by);
  if (size < BANDS.slight) return 0;
  const band = size >= BANDS.strong ? 3 : size >= BANDS.clear ? 2 : 1;
  return h.by > 0 ? band : -band;
}

const movesOf = (c: Compiled, happened: readonly Happening[], person: number): number[] =>
  happened.map((h) => moveOf(c, h, person)).filter((move) => move !== 0);

/** Whether what happened was seen to move somebody just so. Asked of every world: it makes no list. */
export function movesAs(
  c: Compiled,
  happened: readonly Happening[],
  person: number,
  moves: readonly number[],
): boolean {
  let at = 0;
  for (const h of happened) {
    const move = moveOf(c, h, person);
    if (move === 0) continue;
    if (move !== moves[at]) return false;
    at += 1;
  }
  return at === moves.length;
}

/** A word in a scene is always seen to move somebody, or not to: so both say something. */
const movedIn = (c: Compiled, { before, happened }: Stride): Evidence[] =>
  c.names.people.flatMap((_, person): Evidence[] => {
    const cells = c.layout.people + person * c.layout.stride;
    const known = get(before, cells + c.layout.person.known) === 1;
    return known ? [{ kind: 'moved', person, moves: movesOf(c, happened, person) }] : [];
  });

/** What one entry showed. A message with two appeals is one reaction, though it is noted under both. */
export function shownIn(c: Compiled, of: Stride): Evidence[] {
  const { line, happened } = of;
  const verb = line.type === 'act' ? (c.places.verbs.get(line.verb) ?? -1) : -1;
  const shown: Evidence[] = [];
  const reacted = new Set<number>();
  for (const h of happened) {
    const one = h.type === 'evidence' ? evidenceOf(h, verb) : triedToHelp(h, c, verb);
    if (one === null) continue;
    if (one.kind === 'reaction' && reacted.has(one.person)) continue;
    if (one.kind === 'reaction') reacted.add(one.person);
    shown.push(one);
  }
  if (line.type === 'say') shown.push(...movedIn(c, of));
  return shown;
}

/** What somebody was said to be right or wrong about: a fact settled by a witness, or for sure (-1). */
export interface Settled {
  readonly fact: number;
  readonly status: number;
  readonly witness: number;
}

export function settledIn({ happened }: Stride): Settled[] {
  return happened.flatMap((h): Settled[] =>
    h.type === 'fact' && h.status >= FACT.verified
      ? [{ fact: h.fact, status: h.status, witness: h.person }]
      : [],
  );
}

/** Rumours that came to us at the end of a week from nobody we know, and by no event that we heard of. */
export function droppedIn({ line, happened }: Stride): number[] {
  if (line.type !== 'end') return [];
  const dropped: number[] = [];
  let told = false;
  for (const h of happened) {
    if (h.type === 'notice') told = h.kind === 'event' && h.seen;
    if (h.type === 'fact' && h.status === FACT.rumour && h.person < 0 && !told)
      dropped.push(h.fact);
  }
  return dropped;
}
