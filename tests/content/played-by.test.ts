// scenarios/playbooks/README.md says what of each source is played where; whatever it names must be there.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '#tests/architecture/list-files.ts';

const FILE = 'scenarios/playbooks/README.md';
const playbooks = join(root, 'scenarios/playbooks');
const deals = join(root, 'scenarios/deals');
const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

type Tree = Readonly<Record<string, unknown>>;
const files = new Map<string, Tree>();
/** Reads a file once: hundreds of lines name what stands in it. */
function read(path: string): Tree {
  const tree = files.get(path) ?? (JSON.parse(readFileSync(path, 'utf8')) as Tree);
  files.set(path, tree);
  return tree;
}
const listAt = (tree: Tree, key: string): readonly { readonly id: string }[] =>
  (tree[key] ?? []) as readonly { readonly id: string }[];

/** Where the ids of a kind stand, in a playbook and in a deal. */
const OF_PLAYBOOK: Readonly<Record<string, (playbook: Tree) => readonly { id: string }[]>> = {
  verb: (tree) => listAt(tree, 'verbs'),
  message: (tree) => listAt(tree, 'messages'),
  mistake: (tree) => listAt(tree, 'mistakes'),
  stage: (tree) => listAt(tree, 'stages'),
  question: (tree) => listAt(tree, 'questions'),
  aid: (tree) => listAt(tree, 'aids'),
  credit: (tree) => listAt(tree, 'credits'),
  advice: (tree) => [...listAt(tree, 'advice'), { id: String(tree['fallback']) }],
  item: (tree) => [
    ...listAt(tree['control'] as Tree, 'clear'),
    ...['f1', 'f2', 'f3', 'w'].map((id) => ({ id })),
  ],
  zone: (tree) => listAt(tree['control'] as Tree, 'zones'),
};
const OF_DEAL: Readonly<Record<string, string>> = {
  scene: 'scenes',
  event: 'events',
  fact: 'facts',
  person: 'people',
  unknown: 'unknowns',
  phase: 'phases',
  verb: 'ownVerbs',
  message: 'ownMessages',
};

interface Mapping {
  readonly line: number;
  readonly section: string;
  readonly text: string;
}

/** What stands in backticks with a colon in the tables of a section. */
function mappingsIn(text: string): { sections: string[]; mappings: Mapping[] } {
  const sections: string[] = [];
  const mappings: Mapping[] = [];
  text.split('\n').forEach((line, at) => {
    const heading = /^## +(\S+)\s*$/.exec(line)?.[1];
    if (heading !== undefined) sections.push(heading);
    const section = sections.at(-1);
    if (section === undefined || !line.startsWith('|')) return;
    for (const [, inner = ''] of line.matchAll(/`([^`]*)`/g))
      if (inner.includes(':')) mappings.push({ line: at + 1, section, text: inner });
  });
  return { sections, mappings };
}

type Ids = readonly { readonly id: string }[] | undefined;

const ofPlaybook = (tree: Tree, kind: string): Ids => OF_PLAYBOOK[kind]?.(tree);

function ofDeal(tree: Tree, kind: string): Ids {
  const list = OF_DEAL[kind];
  return list === undefined ? undefined : listAt(tree, list);
}

/** Why a mapping names nothing; null if it does. */
function faultOf({ section, text }: Mapping): string | null {
  const found = /^(?:([a-z0-9-]+)\/)?([a-z]+):([a-z0-9-]+)$/.exec(text);
  if (found === null) return 'is no mapping';
  const [, deal, kind = '', id] = found;
  const [what, file, idsOf] =
    deal === undefined
      ? (['playbook', join(playbooks, section, 'playbook.json'), ofPlaybook] as const)
      : (['deal', join(deals, deal, 'deal.json'), ofDeal] as const);
  if (!existsSync(file)) return `there is no ${what} of that name`;
  const ids = idsOf(read(file), kind);
  if (ids === undefined) return `there is no such kind of ${what}`;
  return ids.some((one) => one.id === id) ? null : 'does not exist';
}

const faultsIn = (text: string): string[] =>
  mappingsIn(text).mappings.flatMap((mapping) => {
    const fault = faultOf(mapping);
    return fault === null
      ? []
      : [`${FILE}:${mapping.line} ${mapping.section}: \`${mapping.text}\` ${fault}`];
  });

describe('what is played where', () => {
  const text = readFileSync(join(root, FILE), 'utf8');

  test('everything that is named exists', () => {
    expect(faultsIn(text)).toEqual([]);
  });

  test('every playbook has a section, and every section maps something', () => {
    const { sections, mappings } = mappingsIn(text);
    expect(sections.toSorted()).toEqual(folders(playbooks));
    const empty = sections.filter((id) => !mappings.some(({ section }) => section === id));
    expect(empty).toEqual([]);
  });
});

test('what is wrong is named with its line', () => {
  const table = (...cells: string[]): string =>
    ['# Title', '', '## five-dimensions', '', ...cells.map((cell) => `| x | ${cell} |`)].join('\n');
  expect(faultsIn(table('`verb:visit`, `item:f2`', '`first-call/person:su` `no colon`'))).toEqual(
    [],
  );
  expect(
    faultsIn(
      table(
        '`verb:vist`',
        '`first-call/scene:nowhere`',
        '`no-such-deal/fact:x`',
        '`poem:visit`',
        '`first-call/stage:mapped`',
        '`verb: visit`',
      ),
    ),
  ).toEqual([
    `${FILE}:5 five-dimensions: \`verb:vist\` does not exist`,
    `${FILE}:6 five-dimensions: \`first-call/scene:nowhere\` does not exist`,
    `${FILE}:7 five-dimensions: \`no-such-deal/fact:x\` there is no deal of that name`,
    `${FILE}:8 five-dimensions: \`poem:visit\` there is no such kind of playbook`,
    `${FILE}:9 five-dimensions: \`first-call/stage:mapped\` there is no such kind of deal`,
    `${FILE}:10 five-dimensions: \`verb: visit\` is no mapping`,
  ]);
});
