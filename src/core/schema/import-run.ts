import type { Result } from '#src/core/base/result.ts';
import type { Deal } from './deal.ts';
import { LEVELS } from './dimensions.ts';
import { checkName, type Scope } from './expression-references.ts';
import { faultAt, type Fault } from './fault.ts';
import { nearest } from '#src/core/base/nearest.ts';
import { dealNames } from './import-deal.ts';
import { importFile, toResult, type Imported } from './import-file.ts';
import type { Issue } from './issue.ts';
import type { Kind } from './names.ts';
import type { Playbook } from './playbook.ts';
import { RunRecord } from './run-record.ts';
import { selectTexts } from './select.ts';

export interface ParsedRun {
  readonly run: RunRecord;
  readonly warnings: readonly Issue[];
}

const REFERENCES: readonly (readonly [kind: Kind, pattern: string])[] = [
  ['verb', 'log[].verb'],
  ['person', 'log[].target'],
  ['person', 'log[].person'],
  ['message', 'log[].message'],
  ['stage', 'log[].stage'],
  ['fact', 'log[].fact'],
  ['element', 'log[].item'],
];

/** With the deal and its playbook at hand, ids in the log are checked too. */
export function parseRunRecord(
  text: string,
  content?: { readonly deal: Deal; readonly playbook: Playbook },
): Result<ParsedRun, Issue[]> {
  return toResult(importRun(text, content), (run, _hash, warnings) => ({ run, warnings }));
}

export function importRun(
  text: string,
  content?: { readonly deal: Deal; readonly playbook: Playbook },
): Imported<RunRecord> {
  return importFile(text, {
    area: 'run',
    schema: RunRecord,
    references: (root) => (content === undefined ? [] : checkReferences(root, content)),
    rules: checkLevels,
  });
}

function checkReferences(root: unknown, content: { deal: Deal; playbook: Playbook }): Fault[] {
  const names = dealNames(content.deal, content.playbook);
  const scope: Scope = { root, names, values: new Map(), area: 'run' };
  return REFERENCES.flatMap(([kind, pattern]) =>
    selectTexts(root, pattern).flatMap(({ value, trail }) => checkName(scope, kind, trail, value)),
  );
}

/** A level must be one of its dimension, or `unknown`. */
function checkLevels(run: RunRecord): Fault[] {
  return run.log.flatMap((entry, i) => {
    if (entry.type !== 'mark') return [];
    const levels: readonly string[] = [...LEVELS[entry.dimension], 'unknown'];
    if (levels.includes(entry.level)) return [];
    return [
      faultAt(['log', i, 'level'], 'run/not_one_of', {
        params: { value: entry.level, allowed: levels.join(', ') },
        hint: () => nearest(entry.level, levels),
      }),
    ];
  });
}
