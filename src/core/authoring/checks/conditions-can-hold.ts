import type { StudiedDeal } from '#src/core/authoring/deal-content.ts';
import { rangeOf, type Range } from '#src/core/authoring/quantity-range.ts';
import type { Test } from '#src/core/schema/expression.ts';
import { faultAt, type Fault } from '#src/core/schema/fault.ts';
import { valueAt } from '#src/core/schema/import-shape.ts';
import { formatPath, type Path } from '#src/core/schema/json-places.ts';
import { pathOf } from '#src/core/schema/trail.ts';

/** No test asks for what its quantity can never be, two that must both hold do not exclude each other,
 *  and a week or an outcome is not taken for a yes. */
export function checkConditionsCanHold(content: StudiedDeal): Fault[] {
  const faults: Fault[] = [];
  const together = new Map<string, Range>();
  for (const { kind, value, trail } of content.mentions) {
    if (kind !== 'read') continue;
    const path = pathOf(trail).slice(0, -1);
    const test = valueAt(content.deal, path) as Test;
    const asked = askedBy(test);
    const range = rangeOf(content, value);
    if (range !== null && isEmpty(both(asked, range)))
      faults.push(warn(path, 'deal/never_holds', { value, ...range }));
    else if (clashes(together, path, value, asked))
      faults.push(warn(path, 'deal/tests_exclude', { value }));
    else if (test.equals === 1 && /^(event|scene)\./.test(value))
      faults.push(warn([...path, 'equals'], 'deal/asks_for_one', { value }));
  }
  return faults;
}

const warn = (path: Path, code: string, params: Fault['params']): Fault =>
  faultAt(path, code, { severity: 'warning', params });

const askedBy = ({ atLeast = -Infinity, below = Infinity, equals }: Test): Range => ({
  low: Math.max(atLeast, equals ?? -Infinity),
  high: Math.min(below - 1, equals ?? Infinity),
});

const both = (a: Range, b: Range): Range => ({
  low: Math.max(a.low, b.low),
  high: Math.min(a.high, b.high),
});

const isEmpty = ({ low, high }: Range): boolean => low > high;

/** Whether another test of the same list of `all` asks the same quantity for something else. */
function clashes(together: Map<string, Range>, path: Path, value: string, asked: Range): boolean {
  const joined = path.at(-2) === 'all';
  const key = `${formatPath(joined ? path.slice(0, -1) : path)} ${value}`;
  const left = both(asked, together.get(key) ?? asked);
  together.set(key, left);
  return isEmpty(left);
}
