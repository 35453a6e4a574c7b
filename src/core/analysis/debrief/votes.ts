// Whose vote it was, and from which causes their attitude to us came.
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { attitudeLevel, attitudeOf, personAt, roleOf } from '#src/core/engine/game.ts';
import type { Cause, Happening } from '#src/core/engine/recorder.ts';
import { leadOf, preference } from '#src/core/engine/rules/control.ts';
import { ATTITUDE_LEVELS } from '#src/core/schema/dimensions.ts';

/** One reason that moved a person, summed over the run. */
export interface VoteCause {
  readonly reason: string;
  /** Another person, a vendor or an event in the reason. */
  readonly by: string | null;
  readonly amount: number;
  readonly entries: readonly number[];
}

export interface Vote {
  readonly person: string;
  readonly power: number;
  readonly isTop: boolean;
  readonly choice: string;
  /** Our preference less the strongest other. */
  readonly lead: number;
  readonly start: number;
  readonly end: number;
  readonly level: string;
  /** Largest first. */
  readonly causes: readonly VoteCause[];
}

const MOST_CAUSES = 8;
const BY_VENDOR = ['courted', 'late-call'];

function choiceOf(g: Game, p: number): string {
  let best = 0;
  g.c.names.vendors.forEach((_, v) => {
    if (preference(g, p, v) > preference(g, p, best)) best = v;
  });
  return g.c.names.vendors[best] ?? '';
}

function causesOf(g: Game, causes: readonly Cause[]): VoteCause[] {
  const sums = new Map<
    string,
    { reason: string; by: string | null; amount: number; entries: number[] }
  >();
  for (const cause of causes) {
    const names = BY_VENDOR.includes(cause.reason) ? g.c.names.vendors : g.c.names.people;
    const by = cause.event ?? names[cause.other] ?? null;
    const key = `${cause.reason}|${by ?? ''}`;
    const sum = sums.get(key) ?? { reason: cause.reason, by, amount: 0, entries: [] };
    sum.amount += cause.by;
    if (sum.entries.at(-1) !== cause.entry) sum.entries.push(cause.entry);
    sums.set(key, sum);
  }
  return [...sums.values()]
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .slice(0, MOST_CAUSES);
}

/** Everybody's vote, the most powerful first. */
export function votesOf(g: Game, history: readonly Happening[]): Vote[] {
  const ours = history.filter(
    (h): h is Cause => h.type === 'changed' && h.quantity === 'attitude' && h.vendor === g.c.us,
  );
  const top = roleOf(g, g.c.roleTop);
  const votes = g.c.names.people.map((person, p) => {
    const at = personAt(g, p);
    const end = attitudeOf(g, p, g.c.us);
    return {
      person,
      power: get(g.s, at + g.c.layout.person.power),
      isTop: p === top,
      choice: choiceOf(g, p),
      lead: leadOf(g, p),
      start: get(g.s, at + g.c.layout.person.attitudeStart + g.c.us),
      end,
      level: ATTITUDE_LEVELS[attitudeLevel(g, end)] ?? 'neutral',
      causes: causesOf(
        g,
        ours.filter((cause) => cause.person === p),
      ),
    };
  });
  return votes.toSorted((a, b) => Number(b.isTop) - Number(a.isTop) || b.power - a.power);
}
