// What a condition or a list of effects speaks of, read off data of any shape.
import type { Path } from './json-places.ts';
import { isRecord } from './select.ts';

type MentionKind =
  | 'read'
  | 'write'
  | 'level'
  | 'person-or-role'
  | 'open'
  | 'person'
  | 'learn'
  | 'verify'
  | 'introduce'
  | 'fire';

export interface Mention {
  readonly kind: MentionKind;
  readonly value: string;
  readonly path: Path;
  /** The dimension of a level. */
  readonly dimension?: string;
}

const FIELDS: readonly (readonly [field: string, kind: MentionKind])[] = [
  ['read', 'read'],
  ['change', 'write'],
  ['set', 'write'],
  ['shift', 'person-or-role'],
  ['tell', 'person-or-role'],
  ['open', 'open'],
  ['introduce', 'introduce'],
  ['learn', 'learn'],
  ['from', 'person'],
  ['verify', 'verify'],
  ['fire', 'fire'],
];
const INNER = ['all', 'any', 'not', 'when', 'then', 'otherwise'] as const;

export interface Walked {
  readonly mentions: readonly Mention[];
  /** Conditions and effects in it, nested ones included. */
  readonly nodes: number;
}

export function walkExpression(root: unknown, at: Path): Walked {
  const mentions: Mention[] = [];
  let nodes = 0;
  const rest: { value: unknown; path: Path }[] = [{ value: root, path: at }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { value, path } = next;
    if (Array.isArray(value))
      value.forEach((item: unknown, i) => rest.push({ value: item, path: [...path, i] }));
    if (!isRecord(value)) continue;
    nodes += 1;
    mentions.push(...mentionsOf(value, path));
    for (const field of INNER)
      if (Object.hasOwn(value, field)) rest.push({ value: value[field], path: [...path, field] });
  }
  return { mentions, nodes };
}

function mentionsOf(node: Readonly<Record<string, unknown>>, path: Path): Mention[] {
  const mentions: Mention[] = [];
  for (const [field, kind] of FIELDS) {
    const value = Object.hasOwn(node, field) ? node[field] : undefined;
    if (typeof value === 'string') mentions.push({ kind, value, path: [...path, field] });
  }
  const { shift, dimension, to } = node;
  if (typeof shift === 'string' && typeof dimension === 'string' && typeof to === 'string')
    mentions.push({ kind: 'level', value: to, path: [...path, 'to'], dimension });
  return mentions;
}
