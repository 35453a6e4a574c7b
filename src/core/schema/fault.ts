// A fault before it is located: what checks report, whatever text the data came from.
import type { Issue } from './issue.ts';
import { LIMITS } from './limits.ts';
import { formatPath, locate, spotOf, type Path, type Places, type Spot } from './json-places.ts';

/** The likely repair; a function where looking for it takes time and may not be needed. */
export type Hint = string | (() => string | undefined);

export interface Fault {
  readonly severity: 'error' | 'warning';
  /** `area/snake_case`. */
  readonly code: string;
  readonly path: Path;
  readonly params: Readonly<Record<string, string | number>>;
  readonly hint?: Hint | undefined;
  /** It is the name of the field that is at fault, not its value. */
  readonly atKey?: boolean;
  /** Where in the text it is, if the path alone does not say. */
  readonly offset?: number | undefined;
}

interface FaultDetails {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly hint?: Hint | undefined;
  readonly atKey?: boolean;
  readonly severity?: 'error' | 'warning';
  readonly offset?: number;
}

export function faultAt(path: Path, code: string, details: FaultDetails = {}): Fault {
  const { params = {}, hint, atKey = false, severity = 'error', offset } = details;
  return { severity, code, path, params, hint, atKey, offset };
}

/** Located and in the order of the text; faults beyond the limit become one that counts them. */
export function faultsToIssues(faults: readonly Fault[], places: Places | null): Issue[] {
  const issues = faults
    .slice(0, LIMITS.issues)
    .map((fault, i) => faultToIssue(fault, places, i < LIMITS.hints));
  issues.sort((a, b) => a.line - b.line || a.column - b.column);
  const more = faults.length - issues.length;
  if (more > 0) {
    const rest = faultAt([], 'json/more_issues', { params: { count: more } });
    issues.push(faultToIssue(rest, places, false));
  }
  return issues;
}

export const resolveHint = (hint: Hint | undefined): string | undefined =>
  typeof hint === 'function' ? hint() : hint;

function faultToIssue(fault: Fault, places: Places | null, hinted: boolean): Issue {
  const { severity, code, path, params } = fault;
  const issue = { severity, code, path: formatPath(path), ...spotIn(fault, places), params };
  const hint = hinted ? resolveHint(fault.hint) : undefined;
  return hint === undefined ? issue : { ...issue, hint };
}

function spotIn({ path, atKey, offset }: Fault, places: Places | null): Spot {
  if (places === null) return { line: 0, column: 0 };
  return offset === undefined ? locate(places, path, atKey) : spotOf(places, offset);
}
