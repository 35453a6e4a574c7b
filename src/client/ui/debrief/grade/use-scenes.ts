import type { Scene } from '#src/core/schema/deal.ts';
import { useContent } from '#src/client/ui/debrief/use-content.ts';

const NONE: readonly Scene[] = [];

/** The meetings of the deal. */
export const useScenes = (): readonly Scene[] => useContent()?.deal.scenes ?? NONE;
