import type { Result } from '#src/core/base/result.ts';
import { STANDARD_ROLES } from './deal-rules.ts';
import type { Scope } from './expression-references.ts';
import type { Fault } from './fault.ts';
import { importFile, toResult, type Imported } from './import-file.ts';
import type { Issue } from './issue.ts';
import { checkUnique, namesOf, PLAYBOOK_DEFINITIONS, type Kind, type Names } from './names.ts';
import { Playbook } from './playbook.ts';
import { checkPlaybookRules } from './playbook-rules.ts';
import { checkPlaybookReferences } from './references.ts';

export interface ParsedPlaybook {
  readonly playbook: Playbook;
  readonly hash: string;
  readonly warnings: readonly Issue[];
}

/** The control items that are judged, not known: first one to three, and win. */
export const JUDGED_ITEMS = ['f1', 'f2', 'f3', 'w'] as const;

/** Kinds that only a deal has; a playbook may not name any. */
const DEAL_KINDS: readonly Kind[] = ['person', 'fact', 'event', 'scene', 'unknown', 'flag'];

export function parsePlaybook(text: string): Result<ParsedPlaybook, Issue[]> {
  return toResult(importPlaybook(text), (playbook, hash, warnings) => ({
    playbook,
    hash,
    warnings,
  }));
}

export function importPlaybook(text: string): Imported<Playbook> {
  return importFile(text, {
    area: 'playbook',
    schema: Playbook,
    references: checkReferences,
    rules: checkPlaybookRules,
  });
}

export function playbookNames(root: unknown): Names {
  const names = namesOf(root, PLAYBOOK_DEFINITIONS);
  names.set('element', new Set([...(names.get('item') ?? []), ...JUDGED_ITEMS]));
  return names;
}

function checkReferences(root: unknown): Fault[] {
  const names = new Map(playbookNames(root));
  for (const kind of DEAL_KINDS) names.set(kind, new Set());
  names.set('vendor', new Set(['us']));
  names.set('role', new Set(STANDARD_ROLES));
  const scope: Scope = { root, names, values: new Map(), area: 'playbook' };
  return [
    ...checkUnique(root, PLAYBOOK_DEFINITIONS, new Map(), 'playbook'),
    ...checkPlaybookReferences(scope),
  ];
}
