import { verbsIn, type StudiedDeal } from '#src/core/authoring/deal-content.ts';
import type { Scene } from '#src/core/schema/deal.ts';
import { faultAt, type Fault } from '#src/core/schema/fault.ts';
import type { Path } from '#src/core/schema/json-places.ts';

/** A meeting worth playing out has at least so many exchanges. */
const FEWEST = 3;

/** Every scene can open, every exchange of it can be reached, and none leaves the trainee mute. */
export function checkScenePaths(content: StudiedDeal): Fault[] {
  const { reached } = content;
  const verbs = new Set<string>(verbsIn(content).map(({ id }) => id));
  return content.deal.scenes.flatMap((scene, i) => {
    const path = ['scenes', i];
    const faults = checkNodes(scene, path);
    if (!scene.verbs.some((verb) => verbs.has(verb)))
      faults.push(
        faultAt([...path, 'verbs'], 'deal/scene_never_opens', { params: { id: scene.id } }),
      );
    if (!reached.has(scene.person))
      faults.push(
        faultAt([...path, 'person'], 'deal/scene_person_out_of_reach', {
          params: { id: scene.id, person: scene.person },
        }),
      );
    return faults;
  });
}

function checkNodes(scene: Scene, path: Path): Fault[] {
  const reached = reachedNodes(scene);
  const faults: Fault[] = [];
  scene.nodes.forEach((node, j) => {
    const params = { id: node.id };
    if (!reached.has(node.id))
      faults.push(faultAt([...path, 'nodes', j, 'id'], 'deal/exchange_out_of_reach', { params }));
    if (node.choices.every((choice) => choice.when !== undefined))
      faults.push(
        faultAt([...path, 'nodes', j, 'choices'], 'deal/exchange_may_be_mute', { params }),
      );
  });
  if (reached.size < FEWEST)
    faults.push(
      faultAt([...path, 'nodes'], 'deal/scene_too_short', {
        severity: 'warning',
        params: { id: scene.id, count: reached.size, limit: FEWEST },
      }),
    );
  return faults;
}

function reachedNodes(scene: Scene): ReadonlySet<string> {
  const [first] = scene.nodes;
  const reached = new Set<string>(first === undefined ? [] : [first.id]);
  // A set that grows while it is walked: each node is visited once.
  for (const id of reached)
    for (const choice of scene.nodes.find((node) => node.id === id)?.choices ?? [])
      if (choice.to !== undefined) reached.add(choice.to);
  return reached;
}
