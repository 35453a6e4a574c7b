// The shipped deals, imported and compiled as the product does it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileDeal } from '#src/core/engine/compile.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Deal } from '#src/core/schema/deal.ts';
import { importDeal } from '#src/core/schema/import-deal.ts';
import { importPlaybook } from '#src/core/schema/import-playbook.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';

const root = join(import.meta.dirname, '../..');

export const DEALS_FOLDER = join(root, 'scenarios/deals');

export const shippedDeals = (): string[] =>
  readdirSync(DEALS_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

export interface Loaded {
  readonly deal: Deal;
  readonly playbook: Playbook;
  readonly dealHash: string;
  readonly playbookHash: string;
  readonly compiled: Compiled;
}

/** A deal under scenarios/deals with its playbook; throws if either has errors. */
export function loadDeal(id: string): Loaded {
  const dealText = readFileSync(join(DEALS_FOLDER, id, 'deal.json'), 'utf8');
  const { playbook: name } = JSON.parse(dealText) as { playbook: string };
  const file = join(root, 'scenarios/playbooks', name, 'playbook.json');
  const book = importPlaybook(readFileSync(file, 'utf8'));
  if (book.value === undefined) throw new Error(`loadDeal: ${name} has errors`);
  const deal = importDeal(dealText, book.value);
  if (deal.value === undefined) throw new Error(`loadDeal: ${id} has errors`);
  return {
    deal: deal.value,
    playbook: book.value,
    dealHash: deal.hash ?? '',
    playbookHash: book.hash ?? '',
    compiled: compileDeal(deal.value, book.value),
  };
}
