// The deals a server can hold workshops on: those of the repository, and sealed ones in the data folder.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileDeal } from '#src/core/engine/compile.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { RULES_VERSION } from '#src/core/engine/rules-version.ts';
import { parseDeal } from '#src/core/schema/import-deal.ts';
import { parsePlaybook } from '#src/core/schema/import-playbook.ts';
import { ID_PATTERN } from '#src/core/schema/ids.ts';

export interface ServedDeal {
  readonly compiled: Compiled;
  readonly dealHash: string;
  readonly playbookHash: string;
  /** What a log must be replayed with to come out the same: deal, playbook and rules. */
  readonly edition: string;
  /** Its files are not part of the page that everybody can read. */
  readonly sealed: boolean;
  readonly texts: Readonly<Record<string, string>>;
  readonly playbookTexts: Readonly<Record<string, string>>;
}

export interface Deals {
  ids(): readonly string[];
  /** Those that are not part of the page. */
  sealed(): readonly string[];
  /** Null if there is no such deal, or it has errors. */
  open(id: string): ServedDeal | null;
}

interface Shelf {
  readonly folder: string;
  readonly sealed: boolean;
}

const LANGUAGES = ['zh-CN', 'en'];

const read = (path: string): string | null =>
  existsSync(path) ? readFileSync(path, 'utf8') : null;

interface Found {
  readonly text: string;
  readonly shelf: Shelf;
}

function find(
  shelves: readonly Shelf[],
  kind: 'deals' | 'playbooks',
  id: string,
  file: string,
): Found | null {
  for (const shelf of shelves) {
    const text = read(join(shelf.folder, kind, id, file));
    if (text !== null) return { text, shelf };
  }
  return null;
}

const textsBeside = (
  { shelf }: Found,
  kind: 'deals' | 'playbooks',
  id: string,
): Record<string, string> =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = read(join(shelf.folder, kind, id, `${language}.json`));
      return text === null ? [] : [[language, text]];
    }),
  );

function load(shelves: readonly Shelf[], id: string): ServedDeal | null {
  const found = find(shelves, 'deals', id, 'deal.json');
  const alone = found === null ? null : parseDeal(found.text);
  if (found === null || alone === null || !alone.ok) return null;
  const book = find(shelves, 'playbooks', alone.value.deal.playbook, 'playbook.json');
  const playbook = book === null ? null : parsePlaybook(book.text);
  if (book === null || playbook === null || !playbook.ok) return null;
  const deal = parseDeal(found.text, playbook.value.playbook);
  if (!deal.ok) return null;
  return {
    compiled: compileDeal(deal.value.deal, playbook.value.playbook),
    dealHash: deal.value.hash,
    playbookHash: playbook.value.hash,
    edition: [RULES_VERSION, deal.value.hash, playbook.value.hash].join(' '),
    sealed: found.shelf.sealed,
    texts: textsBeside(found, 'deals', id),
    playbookTexts: textsBeside(book, 'playbooks', alone.value.deal.playbook),
  };
}

/** `scenarios` is the folder of the repository; sealed deals lie in `deals` of the data folder, playbooks beside them. */
export function createDeals(scenarios: string, dataFolder: string): Deals {
  const shelves: Shelf[] = [
    { folder: dataFolder, sealed: true },
    { folder: scenarios, sealed: false },
  ];
  const opened = new Map<string, ServedDeal | null>();
  const idsOn = (some: readonly Shelf[]): string[] => {
    const all = some.flatMap(({ folder }) => {
      const deals = join(folder, 'deals');
      return existsSync(deals) ? readdirSync(deals) : [];
    });
    return [...new Set(all)].filter((id) => ID_PATTERN.test(id)).toSorted();
  };
  return {
    ids: () => idsOn(shelves),
    sealed: () => idsOn(shelves.filter(({ sealed }) => sealed)),
    open: (id) => {
      if (!ID_PATTERN.test(id)) return null;
      const known = opened.get(id);
      if (known !== undefined) return known;
      // What is not there is not remembered: anybody may ask for any name.
      if (find(shelves, 'deals', id, 'deal.json') === null) return null;
      const made = load(shelves, id);
      opened.set(id, made);
      return made;
    },
  };
}
