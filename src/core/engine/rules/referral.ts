// Introductions upwards: who listens to somebody who supports us opens the door.
import { add, get, idiv } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { attitudeOf, closenessOf, isKnown, personAt, roleOf, week } from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { LUCK, luck } from '#src/core/engine/luck.ts';
import type { Reason } from '#src/core/engine/note.ts';
import { QUIET, noteChange, noteNotice, tellsUs } from '#src/core/engine/note.ts';
import { moveAttitude } from './attitude.ts';
import { hearHelp } from './tells.ts';

const ASKED_TOO_MUCH: Reason = { step: 'act', reason: 'asked-too-much' };
const REFUSAL = -30;
const REASON_KNOWN = 30;
const HARDER_TOP = 20;
const EASIER = 10;

export function openDoor(g: Game, p: number, step: 'act' | 'event' | 'scene'): void {
  const at = personAt(g, p);
  g.s[at + g.c.layout.person.known] = 1;
  if (get(g.s, at + g.c.layout.person.door) === 1) return;
  g.s[at + g.c.layout.person.door] = 1;
  add(g.s, HEAD.doorsOpened, 1);
  g.s[HEAD.actDoor] = 1;
  if (g.recorder !== null)
    noteChange(g, p, 'door', -1, 1, { step, reason: 'door-opened', seen: true });
}

/** The strongest listener of p whose door is still closed; -1 if there is none. */
function closedDoor(g: Game, p: number): number {
  const { outStart, out, to } = g.c.edges;
  for (let k = get(outStart, p); k < get(outStart, p + 1); k += 1) {
    const q = get(to, get(out, k));
    const closed = get(g.s, personAt(g, q) + g.c.layout.person.door) === 0;
    if (closed && isKnown(g, q)) return q;
  }
  return -1;
}

/** A word for us with everybody who listens: weight of the tie, attitude, less isolation. */
function speakForUs(g: Game, p: number): void {
  const favour = personAt(g, p) + g.c.layout.person.favour;
  const last = get(g.s, favour);
  if (last > 0 && week(g) - last < g.c.model.referRest) return;
  g.s[favour] = week(g);
  const { outStart, out, to, weight } = g.c.edges;
  const isolation = get(g.s, personAt(g, p) + g.c.layout.person.isolation);
  for (let k = get(outStart, p); k < get(outStart, p + 1); k += 1) {
    const edge = get(out, k);
    const word = idiv(
      get(weight, edge) * Math.max(0, attitudeOf(g, p, g.c.us)) * (100 - isolation),
      g.c.model.referWord,
    );
    const q = get(to, edge);
    moveAttitude(g, q, g.c.us, word, goodWord(g, p, q));
  }
}

function chanceOf(g: Game, p: number, q: number): number {
  const m = g.c.model;
  const reason = g.c.access;
  const clear = get(g.s, g.c.layout.itemVerified + reason) >= get(g.c.needed, reason);
  const top = q === roleOf(g, g.c.roleTop) || get(g.c.person.rank, q) === 5;
  return (
    m.referBase +
    idiv(attitudeOf(g, p, g.c.us), 12) +
    idiv(closenessOf(g, p), 40) +
    (clear ? REASON_KNOWN : 0) +
    (top ? -HARDER_TOP : EASIER)
  );
}

const goodWord = (g: Game, p: number, q: number): Reason =>
  g.recorder === null ? QUIET : { step: 'act', reason: 'good-word', other: p, seen: tellsUs(g, q) };

function noteReferral(g: Game, p: number, id: string): void {
  if (g.recorder !== null) noteNotice(g, 'referral', id, { person: p });
}

/** Asks p to introduce us, or to put in a word where doors are open. A refusal costs, and tells. */
export function askIntroduction(g: Game, p: number): void {
  const willing =
    attitudeOf(g, p, g.c.us) >= g.c.model.referAttitude && closenessOf(g, p) >= g.c.model.referTies;
  if (!willing) {
    moveAttitude(g, p, g.c.us, REFUSAL, ASKED_TOO_MUCH);
    hearHelp(g, p, false);
    noteReferral(g, p, 'refused');
    return;
  }
  const q = closedDoor(g, p);
  if (q >= 0) {
    const opened = luck(g.seed, week(g), LUCK.referral, p * 32 + q) % 100 < chanceOf(g, p, q);
    noteReferral(g, p, opened ? 'opened' : 'not-yet');
    if (!opened) return;
    openDoor(g, q, 'act');
  }
  hearHelp(g, p, true);
  speakForUs(g, p);
}

/** The manager knocks without an introduction. */
export function knock(g: Game, p: number, chance: number): void {
  const opened = luck(g.seed, week(g), LUCK.door, p) % 100 < chance;
  if (opened) openDoor(g, p, 'act');
  else noteReferral(g, p, 'knocked');
}
