// In which order the choices of an exchange are shown. Authors write the good answer first more often than not; readers
// soon learn that. The order is a hash of the ids: the same for everybody, on every device, and not the author's.
import type { SceneView } from '#src/core/schema/view.ts';

const START = 0x811c9dc5;
const PRIME = 0x01000193;
const MIX = 0x85ebca6b;

/** FNV-1a over a short text of ids, mixed once more, for ids often differ in their last letter alone. */
export function hashOf(text: string): number {
  let hash = START;
  for (let k = 0; k < text.length; k += 1) hash = Math.imul(hash ^ text.charCodeAt(k), PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), MIX);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export interface ShownChoice {
  readonly choice: SceneView['choices'][number];
  /** Its place in the log's terms. */
  readonly at: number;
}

/** The choices as they are shown, each with the place by which it is said. */
export function shownChoices(
  scene: Pick<SceneView, 'id' | 'node' | 'choices'>,
): readonly ShownChoice[] {
  return scene.choices
    .map((choice, at) => ({ choice, at, key: hashOf(`${scene.id}/${scene.node}/${choice.id}`) }))
    .toSorted((a, b) => a.key - b.key || a.at - b.at)
    .map(({ choice, at }) => ({ choice, at }));
}
