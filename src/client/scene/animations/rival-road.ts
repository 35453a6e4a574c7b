// A rival's road that we have just learnt of, drawn from its camp to the person.
import { toScreen, type Rect } from '#src/client/scene/projection.ts';
import { bendRoad, layRoad, visibleRuns } from '#src/client/scene/road-curve.ts';
import { drawRoad } from '#src/client/scene/roads.ts';
import { createScratchImage } from '#src/client/scene/scratch-image.ts';
import { roadScale } from '#src/client/scene/table-camera.ts';
import type { RoadLevel } from '#src/client/scene/table-model.ts';
import type { TableStage } from '#src/client/scene/table-stage.ts';
import { DEPTH } from '#src/client/scene/token-sprites.ts';
import { pause, runTween } from './tweens.ts';

const TIME = 800;

export async function drawRivalRoad(
  stage: TableStage,
  camp: string,
  person: string,
  level: RoadLevel,
): Promise<void> {
  const { model, land, camera, view, scene } = stage;
  const from = model?.camps.find(({ id }) => id === camp);
  const to = model?.people.find(({ id }) => id === person);
  if (from === undefined || to === undefined || land === null) return;
  const points = layRoad(bendRoad(from.at, to.at, land.hills, []), land.hills).map((point) => ({
    ...toScreen(camera, view, point),
    hidden: point.hidden,
  }));
  const box: Rect = { x: 0, y: 0, ...view };
  const style = { level, colour: from.colour, ticks: true, scale: roadScale(camera.zoom) };
  const road = createScratchImage(scene, box, stage.density, () => undefined);
  road.image.setDepth(DEPTH.ways + 2);
  let drawn = 0;
  await runTween(scene, TIME, 'Sine.easeInOut', (share) => {
    const reach = Math.ceil(points.length * share);
    if (reach === drawn || reach < 2) return;
    drawn = reach;
    road.redraw((context) => drawRoad(context, visibleRuns(points.slice(0, reach)), style));
  });
  await pause(500);
  await runTween(scene, 240, 'Linear', (share) => road.image.setAlpha(1 - share));
  road.destroy();
}
