import type { Result } from '#src/core/base/result.ts';
import { Deal } from './deal.ts';
import { checkDealRules } from './deal-rules.ts';
import { checkDealInPlaybook } from './deal-playbook-rules.ts';
import type { Fault } from './fault.ts';
import { importFile, toResult, type Imported } from './import-file.ts';
import { playbookNames } from './import-playbook.ts';
import type { Issue } from './issue.ts';
import {
  checkUnique,
  checkUniqueInside,
  DEAL_DEFINITIONS,
  DEAL_INNER,
  joinNames,
  namesOf,
  type Kind,
  type Names,
} from './names.ts';
import type { Playbook } from './playbook.ts';
import { checkDealReferences } from './references.ts';
import { select, selectTexts } from './select.ts';

export interface ParsedDeal {
  readonly deal: Deal;
  readonly hash: string;
  readonly warnings: readonly Issue[];
}

/** Without its playbook a deal is checked on its own: what it names of the playbook is believed. */
export function parseDeal(text: string, playbook?: Playbook): Result<ParsedDeal, Issue[]> {
  return toResult(importDeal(text, playbook), (deal, hash, warnings) => ({ deal, hash, warnings }));
}

/** `swapped` puts the deal under another playbook than the one it names. */
export function importDeal(text: string, playbook?: Playbook, swapped = false): Imported<Deal> {
  return importFile(text, {
    area: 'deal',
    schema: Deal,
    references: (root) => checkReferences(root, playbook),
    rules: (deal) => [
      ...checkDealRules(deal),
      ...(playbook === undefined ? [] : checkDealInPlaybook(deal, playbook, swapped)),
    ],
  });
}

/** All names that a deal may use; those of the playbook only if it is at hand. */
export function dealNames(root: unknown, playbook?: Playbook): Names {
  const own = namesOf(root, DEAL_DEFINITIONS);
  own.set('role', new Set(selectTexts(root, 'roles{key}').map(({ value }) => value)));
  own.set('vendor', new Set([...(own.get('vendor') ?? []), 'us']));
  if (playbook !== undefined) return joinNames(own, playbookNames(playbook));
  for (const kind of ['verb', 'message'] satisfies Kind[]) own.delete(kind);
  return own;
}

function checkReferences(root: unknown, playbook: Playbook | undefined): Fault[] {
  const names = dealNames(root, playbook);
  const taken = playbook === undefined ? new Map() : playbookNames(playbook);
  return [
    ...checkUnique(root, DEAL_DEFINITIONS, taken, 'deal'),
    ...checkUniqueInside(root, DEAL_INNER, 'deal'),
    ...checkDealReferences({ root, names, values: valuesOf(root), area: 'deal' }),
  ];
}

function valuesOf(root: unknown): Map<string, ReadonlySet<string>> {
  const values = new Map<string, ReadonlySet<string>>();
  for (const { value } of select(root, 'unknowns[]'))
    for (const id of selectTexts(value, 'id'))
      values.set(id.value, new Set(selectTexts(value, 'values[].id').map((text) => text.value)));
  return values;
}
