// The words that stand on the screen, from the same files as the product: tests name things by them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#src/cli/setup/ensure.mjs';

export type Language = 'zh-CN' | 'en';

type Tree = Readonly<Record<string, unknown>>;

function readTree(path: string): Tree {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

function lookUp(tree: Tree, keys: readonly string[]): string | undefined {
  let at: unknown = tree;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.entries(at).find(([name]) => name === key)?.[1];
  }
  return typeof at === 'string' ? at : undefined;
}

const escapePattern = (text: string): string =>
  text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** A pattern for a text that begins so: names often go on with a line of explanation. */
export const beginningWith = (text: string): RegExp => new RegExp(`^${escapePattern(text)}`, 'u');

export class Words {
  readonly language: Language;
  readonly #deal: Tree;
  readonly #playbook: Tree;
  readonly #interface = new Map<string, Tree>();

  constructor(language: Language, deal: string) {
    this.language = language;
    const { playbook } = readTree(`scenarios/deals/${deal}/deal.json`);
    this.#deal = readTree(`scenarios/deals/${deal}/${language}.json`);
    this.#playbook = readTree(`scenarios/playbooks/${String(playbook)}/${language}.json`);
  }

  /** A word of the interface, "namespace:key"; a counted one by its form for many. */
  ui(name: string): string {
    const [space = '', path = ''] = name.split(':');
    const tree = this.#interface.get(space) ?? readTree(`locales/${this.language}/${space}.json`);
    this.#interface.set(space, tree);
    const keys = path.split('.');
    const found =
      lookUp(tree, keys) ?? lookUp(tree, [...keys.slice(0, -1), `${keys.at(-1)}_other`]);
    if (found === undefined) throw new Error(`No word ${name} in ${this.language}.`);
    return found;
  }

  /** A pattern for an interface word whose blanks may be filled with anything. */
  like(name: string): RegExp {
    const parts = this.ui(name).split(/\{\{[^}]*\}\}/u);
    return new RegExp(`^\\s*${parts.map(escapePattern).join('.*')}\\s*$`, 'su');
  }

  /** A word of the deal, or else of its playbook. */
  of(...keys: readonly string[]): string {
    const found = lookUp(this.#deal, keys) ?? lookUp(this.#playbook, keys);
    if (found === undefined) throw new Error(`No word ${keys.join('.')} in ${this.language}.`);
    return found;
  }

  person(id: string): string {
    return this.of('people', id, 'name');
  }

  verb(id: string): string {
    return this.of('verbs', id, 'name');
  }
}
