import type { DealContent } from '#src/core/authoring/deal-content.ts';
import type { DealEvent } from '#src/core/schema/deal.ts';
import { faultAt, type Fault } from '#src/core/schema/fault.ts';

/** A chance up to here may be meant in per cent. */
const DOUBTFUL = 100;
/** Runs of a hundred below which an event hardly exists. */
const RARE = 30;

/** The chance of an event is in per mille; one written in per cent would almost never happen. */
export function checkEventsLikely({ deal }: DealContent): Fault[] {
  const weeks = deal.phases.reduce((sum, phase) => sum + phase.weeks, 0);
  return deal.events.flatMap((event, i) => {
    const { id, chance } = event;
    if (chance === 0 || chance > DOUBTFUL) return [];
    const percent = shareOf(event, weeks);
    if (percent >= RARE) return [];
    const params = { id, percent, chance, meant: chance * 10 };
    return [faultAt(['events', i, 'chance'], 'deal/event_rare', { severity: 'warning', params })];
  });
}

/** In how many of a hundred runs it happens if nothing but its chance keeps it from happening. */
function shareOf({ chance, from, to }: DealEvent, weeks: number): number {
  let without = 10_000;
  for (let week = from; week <= Math.min(to, weeks); week += 1)
    without = ((without * (1000 - chance)) / 1000) | 0;
  return 100 - ((without / 100) | 0);
}
