import type { Entry } from '#src/core/schema/entry.ts';
import type { SceneView } from '#src/core/schema/view.ts';
import { useDeedWords } from './use-deed-words.ts';

/** A plan as a short list of what it does; the same thing done again is counted. */
export function DeedList({
  entries,
  scene = null,
}: {
  readonly entries: readonly Entry[];
  readonly scene?: SceneView | null;
}) {
  const words = useDeedWords();
  const counted = new Map<string, number>();
  for (const line of words(entries, scene)) counted.set(line, (counted.get(line) ?? 0) + 1);
  return (
    <span className="pr-deeds">
      {[...counted].map(([line, times]) => (
        <span key={line}>
          {line}
          {times > 1 && ` ×${times}`}
        </span>
      ))}
    </span>
  );
}
