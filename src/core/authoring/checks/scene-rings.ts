import type { StudiedDeal } from '#src/core/authoring/deal-content.ts';
import type { Scene } from '#src/core/schema/deal.ts';
import { faultAt, type Fault } from '#src/core/schema/fault.ts';

/** Patience counts questions only: a ring of exchanges without one can be gone round for ever. */
const QUESTIONS = ['situation', 'problem', 'implication', 'payoff'];

export function checkSceneRings({ deal }: StudiedDeal): Fault[] {
  return deal.scenes.flatMap((scene, i) => {
    const j = ringIn(scene);
    const id = scene.nodes[j]?.id;
    if (id === undefined) return [];
    const path = ['scenes', i, 'nodes', j, 'id'];
    return [faultAt(path, 'deal/talk_goes_round', { severity: 'warning', params: { id } })];
  });
}

/** Place of an exchange that can be come back to without a question; -1 if there is none. */
const ringIn = (scene: Scene): number =>
  scene.nodes.findIndex((node) => idleFrom(scene, node.id).has(node.id));

/** Exchanges that can be come to from one without asking anything. */
function idleFrom(scene: Scene, from: string): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [from];
  for (const id of queue)
    for (const { kind, to } of scene.nodes.find((node) => node.id === id)?.choices ?? []) {
      if (to === undefined || found.has(to) || QUESTIONS.includes(kind)) continue;
      found.add(to);
      queue.push(to);
    }
  return found;
}
