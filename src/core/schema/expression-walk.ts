// What a condition or a list of effects speaks of, read off data of any shape.
import { isRecord, type Selected } from './select.ts';
import { onwards, type Trail } from './trail.ts';

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
  readonly trail: Trail;
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

export function walkExpression(root: unknown, from: Trail): Walked {
  const mentions: Mention[] = [];
  let nodes = 0;
  const rest: Selected[] = [{ value: root, trail: from }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { value, trail } = next;
    if (Array.isArray(value))
      value.forEach((item: unknown, i) => rest.push({ value: item, trail: onwards(trail, i) }));
    if (!isRecord(value)) continue;
    nodes += 1;
    addMentions(value, trail, mentions);
    for (const field of INNER)
      if (Object.hasOwn(value, field))
        rest.push({ value: value[field], trail: onwards(trail, field) });
  }
  return { mentions, nodes };
}

function addMentions(
  node: Readonly<Record<string, unknown>>,
  trail: Trail,
  mentions: Mention[],
): void {
  for (const [field, kind] of FIELDS) {
    const value = node[field];
    if (typeof value === 'string') mentions.push({ kind, value, trail: onwards(trail, field) });
  }
  const { shift, dimension, to } = node;
  if (typeof shift === 'string' && typeof dimension === 'string' && typeof to === 'string')
    mentions.push({ kind: 'level', value: to, trail: onwards(trail, 'to'), dimension });
}
