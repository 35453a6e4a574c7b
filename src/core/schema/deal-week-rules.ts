// The calendar of a deal must be possible: phases, milestones, and everything that names weeks.
import type { Deal } from './deal.ts';
import { faultAt, type Fault } from './fault.ts';
import type { Path } from './json-places.ts';
import { LIMITS } from './limits.ts';
import { weekdayOf } from './weekday.ts';

const weeksOf = (deal: Deal): number => deal.phases.reduce((sum, phase) => sum + phase.weeks, 0);

export function checkPhases(deal: Deal): Fault[] {
  const faults: Fault[] = [];
  const weeks = weeksOf(deal);
  if (weeks > LIMITS.weeks)
    faults.push(
      faultAt(['phases'], 'deal/too_many_weeks', { params: { weeks, limit: LIMITS.weeks } }),
    );
  const deciding = deal.phases.filter((phase) => phase.decides).length;
  if (deciding !== 1)
    faults.push(faultAt(['phases'], 'deal/not_one_decision', { params: { count: deciding } }));
  deal.phases.forEach((phase, i) => {
    const before = deal.phases[i - 1];
    if (before !== undefined && phase.curve < before.curve)
      faults.push(faultAt(['phases', i, 'curve'], 'deal/curve_runs_back', { severity: 'warning' }));
    phase.milestones.forEach((milestone, j) => {
      if (milestone.week > phase.weeks)
        faults.push(
          faultAt(['phases', i, 'milestones', j, 'week'], 'deal/week_never_comes', {
            params: { week: milestone.week, last: phase.weeks },
          }),
        );
    });
  });
  return faults;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

export function checkWeeks(deal: Deal): Fault[] {
  const weeks = weeksOf(deal);
  const faults: Fault[] = [];
  const weekday = weekdayOf(deal.start);
  if (weekday === null)
    faults.push(faultAt(['start'], 'deal/no_such_day', { params: { date: deal.start } }));
  else if (weekday !== 0)
    faults.push(faultAt(['start'], 'deal/not_a_monday', { params: { date: deal.start } }));
  deal.events.forEach((event, i) => faults.push(...checkSpan(event, weeks, ['events', i])));
  deal.vendors.forEach((vendor, i) => {
    vendor.courts.forEach((court, j) =>
      faults.push(...checkSpan(court, weeks, ['vendors', i, 'courts', j])),
    );
    if (vendor.late !== undefined)
      faults.push(...checkSpan(vendor.late, weeks, ['vendors', i, 'late']));
  });
  return faults;
}

function checkSpan({ from, to }: Span, weeks: number, path: Path): Fault[] {
  if (from > to)
    return [faultAt([...path, 'to'], 'deal/ends_before_start', { params: { from, to } })];
  if (from <= weeks) return [];
  return [
    faultAt([...path, 'from'], 'deal/week_never_comes', { params: { week: from, last: weeks } }),
  ];
}
