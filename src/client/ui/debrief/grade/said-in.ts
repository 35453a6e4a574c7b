// What would be said in the meetings of a plan: entries only tell the place of a choice in its list.
import type { Scene } from '#src/core/schema/deal.ts';
import type { Entry } from '#src/core/schema/entry.ts';

export interface Saying {
  readonly scene: string;
  readonly node: string;
  readonly choice: string;
}

/** Where a meeting stands. */
export interface Standing {
  readonly scene: string;
  readonly node: string;
}

function opening(
  entry: Extract<Entry, { type: 'act' }>,
  scenes: readonly Scene[],
): Standing | null {
  const scene = scenes.find(
    ({ person, verbs }) => person === entry.target && verbs.includes(entry.verb),
  );
  const node = scene?.nodes[0];
  return scene === undefined || node === undefined ? null : { scene: scene.id, node: node.id };
}

/** For each entry what is said by it, or null: for other entries, and where it cannot be told. */
export function sayingsOf(
  entries: readonly Entry[],
  from: Standing | null,
  scenes: readonly Scene[],
): (Saying | null)[] {
  let at = from;
  return entries.map((entry) => {
    if (entry.type === 'act') at = opening(entry, scenes);
    if (entry.type !== 'say' || at === null) return null;
    const { scene, node } = at;
    const choice = scenes.find(({ id }) => id === scene)?.nodes.find(({ id }) => id === node)
      ?.choices[entry.choice];
    at = choice?.to === undefined ? null : { scene, node: choice.to };
    return choice === undefined ? null : { scene, node, choice: choice.id };
  });
}
