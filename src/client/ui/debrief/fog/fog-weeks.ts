// What went on out of sight, by week and by lane.
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import type { Finding } from '#src/client/ui/debrief/finding.ts';

export type RivalMove = Debrief['rivals'][number];
export type FogEvent = Debrief['events'][number];

export interface FogWeek {
  readonly week: number;
  readonly moves: readonly RivalMove[];
  readonly events: readonly FogEvent[];
}

export function fogWeeks(debrief: Debrief): FogWeek[] {
  const weeks = debrief.control.length - 1;
  return Array.from({ length: weeks }, (_, at) => ({
    week: at + 1,
    moves: debrief.rivals.filter(({ week }) => week === at + 1),
    events: debrief.events.filter(({ week }) => week === at + 1),
  }));
}

/** The rivals that did anything, the busiest first. */
export function busyVendors(rivals: readonly RivalMove[]): string[] {
  const counts = new Map<string, number>();
  for (const { vendor } of rivals) counts.set(vendor, (counts.get(vendor) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([vendor]) => vendor);
}

export function fogHeadline(debrief: Debrief): Finding {
  const all = debrief.rivals.length;
  const seen = debrief.rivals.filter((move) => move.seen).length;
  if (all === 0) return { code: 'quiet' };
  return { code: seen === all ? 'allSeen' : 'some', numbers: { all, seen } };
}

/** Whom a rival worked on most, and how often. */
export function mostCourted(debrief: Debrief): Finding | null {
  const counts = new Map<string, number>();
  for (const { vendor, person } of debrief.rivals) {
    if (person === null) continue;
    const key = `${vendor} ${person}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (most === undefined) return null;
  const [vendor = '', person = ''] = most[0].split(' ');
  return { code: 'courted', vendor, person, numbers: { times: most[1] } };
}

export type FactVerdict =
  | 'known'
  | 'fooled'
  | 'heard'
  | 'heardFalse'
  | 'caught'
  | 'dropped'
  | 'unasked'
  | 'spared';

/** What the trainee held of a fact against what it was. */
export function factVerdict(fact: Debrief['facts'][number]): FactVerdict {
  switch (fact.status) {
    case 'verified':
      return fact.true ? 'known' : 'fooled';
    case 'rumour':
      return fact.true ? 'heard' : 'heardFalse';
    case 'exposed':
      return fact.true ? 'dropped' : 'caught';
    case 'unknown':
      return fact.true ? 'unasked' : 'spared';
  }
}
