// What a trainee may see of people and vendors.
import { DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import type { Dimension, Trait } from '#src/core/schema/dimensions.ts';
import type { MarkView, PersonView, VendorView } from '#src/core/schema/view.ts';
import { get, idiv } from './cells.ts';
import type { Game } from './game.ts';
import { closenessLevel, closenessOf, idleWeeks, isKnown, isMet, personAt, week } from './game.ts';
import { isBarred } from './legal.ts';
import { coachIndex } from './resolve.ts';
import { favourIn, isMarked, posterior, powerSeen, wearOn } from './seen.ts';

const COACHES = ['relationship', 'value', 'resource'] as const;

const byDimension = <T>(of: (dimension: Dimension, at: number) => T): Record<Dimension, T> => ({
  need: of('need', 0),
  change: of('change', 1),
  focus: of('focus', 2),
  closeness: of('closeness', 3),
  attitude: of('attitude', 4),
});

function marksOf(g: Game, p: number, weeks: ReadonlyMap<string, number>): PersonView['marks'] {
  const cells = g.c.layout.person;
  const marks: Partial<Record<Dimension, MarkView>> = {};
  DIMENSIONS.forEach((dimension, d) => {
    const level = LEVELS[dimension][isMarked(g, p, dimension)];
    const sure = get(g.s, personAt(g, p) + cells.sure + d);
    const marked = level !== undefined && (sure === 1 || sure === 2 || sure === 3);
    if (marked)
      marks[dimension] = { level, sure, week: weeks.get(`${String(p)}.${dimension}`) ?? week(g) };
  });
  return marks;
}

function usualOf(g: Game, p: number): PersonView['usual'] {
  const of = (trait: Trait, at: number): number[] =>
    LEVELS[trait].map((_, l) => Math.trunc(get(g.c.person.prior, p * 14 + at + l) / 10));
  return { need: of('need', 0), change: of('change', 5), focus: of('focus', 10) };
}

function listensOf(g: Game, p: number): PersonView['listens'] {
  const authored = g.c.deal.people[p]?.listens ?? [];
  return authored.filter((l) => isKnown(g, g.c.names.people.indexOf(l.to)));
}

export function viewPerson(
  g: Game,
  p: number,
  weeks: ReadonlyMap<string, number>,
): PersonView | null {
  const authored = g.c.deal.people[p];
  if (authored === undefined || !isKnown(g, p)) return null;
  const at = personAt(g, p);
  const cells = g.c.layout.person;
  const idle = idleWeeks(g, p);
  const coach =
    get(g.s, at + cells.coach) === 1 ? (COACHES[coachIndex(authored.coach)] ?? null) : null;
  return {
    id: authored.id,
    known: true,
    met: isMet(g, p),
    rank: authored.rank,
    power: powerSeen(g, p),
    seat: authored.seat,
    faction: authored.faction ?? null,
    door: get(g.s, at + cells.door) === 1 ? 'open' : authored.door,
    closeness: closenessLevel(g, closenessOf(g, p)),
    idle: idle === 99 ? -1 : idle,
    freeFrom: isMet(g, p)
      ? Math.max(week(g), get(g.s, at + cells.seen) + authored.restWeeks)
      : week(g),
    listens: listensOf(g, p),
    odds: authored.odds.filter((other) => isKnown(g, g.c.names.people.indexOf(other))),
    at: authored.at,
    marks: marksOf(g, p, weeks),
    evidenced: byDimension((_, d) => get(g.s, at + cells.evidenced + d)),
    reading: byDimension((dimension) => posterior(g, p, dimension)),
    usual: usualOf(g, p),
    // In thirds: the exact figure would tell how many listeners side with us.
    isolated: idiv(get(g.s, at + cells.isolation) + 29, 30) * 30,
    insulated: Math.max(0, get(g.s, at + cells.insulated) - week(g)),
    wear: wearOn(g, p),
    coach,
    favourIn: favourIn(g, p),
    credits: g.c.names.credits.map((id, k) => ({
      id,
      count: get(g.s, at + cells.credits + k),
      most: get(g.c.creditMost, k),
    })),
    barred: isBarred(g, p),
  };
}

export function viewVendor(g: Game, v: number): VendorView | null {
  const vendor = g.c.deal.vendors[v];
  if (vendor === undefined || v === g.c.nobody) return null;
  const roads = g.c.names.people.flatMap((person, p) => {
    const level = get(g.s, personAt(g, p) + g.c.layout.person.courted + v);
    return level > 0 && isKnown(g, p) ? [{ person, level, sure: level >= 2 }] : [];
  });
  const { at, crest, colour } = vendor;
  const known = get(g.s, g.c.layout.vendorKnown + v) === 1;
  return known
    ? { id: vendor.id, known, crest, colour, at, roads }
    : { id: `rival-${String(v)}`, known, crest: '?', colour: 'ink', at, roads: [] };
}
