// The words of one deal and its playbook in one language, looked up by what they are about.
import type { Dimension } from '#src/core/schema/dimensions.ts';
import type { EvidenceView, NoticeView, Reaction } from '#src/core/schema/view.ts';

export interface TextTree {
  readonly [key: string]: string | readonly string[] | TextTree;
}

type Node = string | readonly string[] | TextTree | undefined;

const isTree = (node: Node): node is TextTree =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

function find(tree: TextTree, path: readonly string[]): Node {
  let node: Node = tree;
  for (const key of path) {
    if (!isTree(node) || !Object.hasOwn(node, key)) return undefined;
    node = node[key];
  }
  return node;
}

export class Texts {
  readonly #deal: TextTree;
  readonly #playbook: TextTree;

  constructor(deal: TextTree, playbook: TextTree) {
    this.#deal = deal;
    this.#playbook = playbook;
  }

  /** The text at a path of the deal, or else of the playbook; '' if neither has it. */
  say(...path: readonly string[]): string {
    const own = find(this.#deal, path);
    if (typeof own === 'string') return own;
    const general = find(this.#playbook, path);
    return typeof general === 'string' ? general : '';
  }

  /** The same, but never empty: the last key stands in for a text that is missing. */
  name(...path: readonly string[]): string {
    const last = path.at(-1) === 'name' ? path.at(-2) : path.at(-1);
    return this.say(...path) || (last ?? '');
  }

  /** The title of the methodology; elsewhere the deal's own stands in front of it. */
  method(): string {
    const title = find(this.#playbook, ['title']);
    return typeof title === 'string' ? title : '';
  }

  /** The paragraphs of a longer text, or the one there is. */
  paragraphs(...path: readonly string[]): readonly string[] {
    const node = find(this.#deal, path) ?? find(this.#playbook, path);
    if (typeof node === 'string') return [node];
    return Array.isArray(node) ? node : [];
  }

  /** One of several phrasings, by a number of any size. */
  phrasing(at: number, ...path: readonly string[]): string {
    const own = find(this.#deal, path);
    const list = Array.isArray(own) ? own : find(this.#playbook, path);
    if (!Array.isArray(list) || list.length === 0) return '';
    return String(list[Math.abs(at) % list.length]);
  }

  person(id: string): string {
    return this.name('people', id, 'name');
  }

  role(id: string): string {
    return this.say('people', id, 'role');
  }

  vendor(id: string): string {
    return this.name('vendors', id, 'name');
  }

  level(dimension: Dimension, level: string): string {
    return this.name('levels', dimension, level, 'name');
  }

  /** What a person was heard to say or seen to do; '' for kinds that the interface words itself. */
  evidence(piece: EvidenceView): string {
    const { person, dimension, level, phrasing } = piece;
    if (piece.source === 'reaction') return this.reaction(piece.reaction ?? 'lukewarm', phrasing);
    if (piece.source !== 'tell' && piece.source !== 'scene') return '';
    return (
      this.phrasing(phrasing, 'people', person, 'tells', dimension, level) ||
      this.phrasing(phrasing, 'tells', dimension, level)
    );
  }

  reaction(reaction: Reaction, phrasing: number): string {
    return this.phrasing(phrasing, 'reactions', reaction);
  }

  /** Headline of a notice, or '' if only the interface has words for it. */
  notice(notice: NoticeView): string {
    switch (notice.kind) {
      case 'event':
        return this.say('events', notice.id, 'title');
      case 'milestone':
        return this.say('milestones', notice.id);
      case 'phase':
        return this.say('phases', notice.id, 'name');
      case 'mistake':
        return this.say('mistakes', notice.id, 'name');
      case 'aid':
        return this.name('aids', notice.id, 'name');
      case 'credit':
        return this.name('credits', notice.id, 'name');
      case 'review':
      case 'stage-back':
        return this.name('stages', notice.id, 'name');
      default:
        return this.say('events', notice.id, 'title');
    }
  }

  /** What is true of a paper at the step it has reached; '' for other notices and for a paper put back. */
  paperStep({ kind, id, step }: NoticeView): string {
    return kind === 'aid' && step !== undefined ? this.say('aids', id, `step-${step}`) : '';
  }

  advice(id: string, person: string | null): { readonly text: string; readonly why: string } {
    const name = person === null ? '' : this.person(person);
    return {
      text: this.say('advice', id, 'text').replaceAll('{person}', name),
      why: this.say('advice', id, 'why').replaceAll('{person}', name),
    };
  }
}
