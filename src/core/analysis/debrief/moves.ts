// Every change of an attitude to us, with the entry of the log that brought it.
import type { Game } from '#src/core/engine/game.ts';
import type { Happening } from '#src/core/engine/recorder.ts';

export interface AttitudeMove {
  readonly entry: number;
  readonly week: number;
  readonly person: string;
  readonly by: number;
  readonly reason: string;
  /** Another person, a vendor or an event in the reason. */
  readonly other: string | null;
}

const BY_VENDOR = ['courted', 'late-call'];

export function movesOf(g: Game, history: readonly Happening[]): AttitudeMove[] {
  return history.flatMap((h): AttitudeMove[] => {
    if (h.type !== 'changed' || h.quantity !== 'attitude' || h.vendor !== g.c.us) return [];
    const names = BY_VENDOR.includes(h.reason) ? g.c.names.vendors : g.c.names.people;
    const { entry, week, by, reason } = h;
    return [
      {
        entry,
        week,
        person: g.c.names.people[h.person] ?? '',
        by,
        reason,
        other: h.event ?? names[h.other] ?? null,
      },
    ];
  });
}
