// The template deal and the shipped playbook, whole or damaged in one place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deal } from '#src/core/schema/deal.ts';
import { importDeal } from '#src/core/schema/import-deal.ts';
import { importPlaybook } from '#src/core/schema/import-playbook.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

export const templateFiles = (): Map<string, string> =>
  new Map(
    ['deal.json', 'zh-CN.json', 'en.json'].map((name) => [name, read(`src/cli/template/${name}`)]),
  );

export const playbookFiles = (): Map<string, string> =>
  new Map(
    ['playbook.json', 'zh-CN.json', 'en.json'].map((name) => [
      name,
      read(`scenarios/playbooks/five-dimensions/${name}`),
    ]),
  );

export const dealText = (): string => templateFiles().get('deal.json') ?? '';
export const playbookText = (): string => playbookFiles().get('playbook.json') ?? '';

export function samplePlaybook(): Playbook {
  const { value } = importPlaybook(playbookText());
  if (value === undefined) throw new Error('samplePlaybook: the shipped playbook has errors');
  return value;
}

export function sampleDeal(): Deal {
  const { value } = importDeal(dealText(), samplePlaybook());
  if (value === undefined) throw new Error('sampleDeal: the template has errors');
  return value;
}

type Tree = Record<string, unknown>;

/** The text of a file with one value changed; `path` is dotted, list places are numbers. */
export function damaged(text: string, path: string, value: unknown): string {
  const tree = JSON.parse(text) as Tree;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let holder = tree;
  for (const step of steps) holder = holder[step] as Tree;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return JSON.stringify(tree, null, 2);
}
