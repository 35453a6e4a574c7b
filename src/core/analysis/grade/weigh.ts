// How well a world explains what was shown, entry by entry.
import { get } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Game } from '#src/core/engine/game.ts';
import { attitudeLevel, attitudeOf, closenessOf, personAt } from '#src/core/engine/game.ts';
import type { Hidden } from '#src/core/engine/hidden.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { OP } from '#src/core/engine/program.ts';
import { holds } from '#src/core/engine/read.ts';
import type { Happening } from '#src/core/engine/recorder.ts';
import { ROOT } from '#src/core/engine/resolve.ts';
import { choicesNow, isOpenChoice } from '#src/core/engine/rules/scenes.ts';
import type { Stride } from './course.ts';
import { movesAs } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { reactionChance, tellChance } from './traits.ts';
import type { Make } from './traits.ts';

const ATTITUDE = 3;
/** Weight left to a world in which something shown could not have been: our picture of the rules may be too simple. */
export const UNLIKELY = 0.2;
const LIKELY = 1 - UNLIKELY;
/** The same where the rules leave less room for doubt. */
const STRANGE = 0.02;

/** Whether a condition asks for nothing but what was drawn at the start: then a world knows its answer for sure. */
function isDrawn(code: Int32Array, at: number): boolean {
  if (at < 0) return true;
  const op = get(code, at);
  if (op === OP.test) return get(code, at + 2) === ROOT.drawn;
  if (op === OP.not) return isDrawn(code, at + 2);
  const end = at + get(code, at + 1);
  for (let child = at + 2; child < end; child += get(code, child + 1))
    if (!isDrawn(code, child)) return false;
  return true;
}

/** How well a world explains that heard events came about or did not, as a week ends. */
export function weighEvents(g: Game, stride: Stride, hidden: Hidden): number {
  const { events, layout } = g.c;
  const list = events.byWeek[get(g.s, HEAD.week)] ?? [];
  let weight = 1;
  for (const e of list) {
    if (get(events.heard, e) !== 1 || get(stride.before, layout.events + e) !== 0) continue;
    const when = get(events.when, e);
    const doubt = isDrawn(g.c.code, when) ? STRANGE : UNLIKELY;
    const chance = holds(g, when) ? get(events.chance, e) / 1000 : 0;
    const fired = get(stride.after, layout.events + e) !== 0;
    weight *= doubt + (1 - 2 * doubt) * (fired ? chance : 1 - chance);
  }
  return hidden.heard.length === 0 ? 1 : weight;
}

/** Whether the same things could be said in this world as on the table. */
export function sameChoices(g: Game, table: Game): boolean {
  const there = choicesNow(table);
  return choicesNow(g).every(
    (choice, k) => isOpenChoice(g, choice) === isOpenChoice(table, there[k] ?? choice),
  );
}

/** Whether somebody would have helped in this world. */
function wouldHelp(g: Game, p: number, verb: number, mask: number): boolean {
  const { model, verbs, person } = g.c;
  if (verb >= 0 && get(verbs.calibrate, verb) === 1)
    return (
      get(person.coach, p) >= 0 &&
      attitudeOf(g, p, g.c.us) + Math.max(0, mask) >= model.coachAttitude &&
      closenessOf(g, p) >= model.coachTies
    );
  return attitudeOf(g, p, g.c.us) >= model.referAttitude && closenessOf(g, p) >= model.referTies;
}

export interface Person {
  readonly make: Make;
  readonly mask: number;
  /** Whether this evidence already went into the draw of the make. */
  readonly counted: boolean;
}

/** How somebody is made in this world now: it may have changed since they were drawn. */
function readMake(g: Game, p: number, into: { dominant: number[]; second: number[] }): void {
  const { trait, second } = g.c.layout.person;
  const at = personAt(g, p);
  for (let d = 0; d < 3; d += 1) {
    into.dominant[d] = get(g.s, at + trait + d);
    into.second[d] = get(g.s, at + second + d);
  }
}

const NOW = { dominant: [0, 0, 0], second: [0, 0, 0] };

const chanceOfReaction = (
  c: Compiled,
  { message, reaction }: Extract<Evidence, { kind: 'reaction' }>,
  { dominant, second }: Make,
): number => reactionChance(c, message, reaction, dominant, second);

/** What a reaction says. */
function weighReaction(g: Game, one: Extract<Evidence, { kind: 'reaction' }>, of: Person): number {
  readMake(g, one.person, NOW);
  const now = chanceOfReaction(g.c, one, NOW);
  return of.counted ? now / chanceOfReaction(g.c, one, of.make) : now;
}

type Tell = Extract<Evidence, { kind: 'tell' }>;

const chanceOfTell = (c: Compiled, one: Tell, level: number): number =>
  tellChance(c, one.quality, one.dimension, level, one.level);

function weighTell(g: Game, one: Tell, of: Person): number {
  if (one.dimension === ATTITUDE) {
    const shown = attitudeOf(g, one.person, g.c.us) + of.mask;
    return chanceOfTell(g.c, one, attitudeLevel(g, shown));
  }
  const now = get(g.s, personAt(g, one.person) + g.c.layout.person.trait + one.dimension);
  const drawn = of.make.dominant[one.dimension] ?? 0;
  if (!of.counted) return chanceOfTell(g.c, one, now);
  return now === drawn ? 1 : chanceOfTell(g.c, one, now) / chanceOfTell(g.c, one, drawn);
}

/** Weight of one piece of evidence before the entry has its effect. */
function weighBefore(g: Game, one: Evidence, of: Person): number {
  if (one.kind === 'reaction') return weighReaction(g, one, of);
  if (one.kind !== 'help') return 1;
  return wouldHelp(g, one.person, one.verb, of.mask) === one.given ? LIKELY : UNLIKELY;
}

function weighAfter(g: Game, one: Evidence, of: Person, told: readonly Happening[]): number {
  if (one.kind === 'tell') return weighTell(g, one, of);
  if (one.kind === 'moved') return movesAs(g.c, told, one.person, one.moves) ? 1 : STRANGE;
  if (one.kind !== 'lobbying') return 1;
  return attitudeLevel(g, attitudeOf(g, one.person, g.c.us)) === 0 ? 1 : UNLIKELY;
}

/** Weight of one piece of evidence in a world; `told` is what happened there, null before it did. */
export const weighOne = (
  g: Game,
  one: Evidence,
  of: Person,
  told: readonly Happening[] | null,
): number => (told === null ? weighBefore(g, one, of) : weighAfter(g, one, of, told));
