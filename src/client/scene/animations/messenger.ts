// A letter on its way from a camp to a person.
import { tracePath, stroke } from '#src/client/scene/roads.ts';
import { CAMP_COLOURS, PALETTE } from '#src/client/scene/palette.ts';
import { toScreen, type Rect } from '#src/client/scene/projection.ts';
import { bendRoad, layRoad, type RoadPoint } from '#src/client/scene/road-curve.ts';
import { createScratchImage } from '#src/client/scene/scratch-image.ts';
import type { TableStage } from '#src/client/scene/table-stage.ts';
import { DEPTH } from '#src/client/scene/token-sprites.ts';
import { runTween } from './tweens.ts';

const BOX: Rect = { x: -24, y: -40, width: 48, height: 52 };
const SHORTEST = 700;
const LONGEST = 1100;

export async function walkMessenger(
  stage: TableStage,
  person: string,
  camp: string | undefined,
): Promise<void> {
  const { scene, density } = stage;
  const points = wayTo(stage, person, camp);
  const first = points[0];
  if (first === undefined) return;
  const colour = stage.model?.camps.find(({ id }) => id === camp)?.colour ?? CAMP_COLOURS.indigo;
  const letter = createScratchImage(scene, BOX, density, (context) => drawLetter(context, colour));
  letter.image.setDepth(DEPTH.plates - 1);
  const length = points.length * 9;
  const duration = Math.max(SHORTEST, Math.min(LONGEST, length * 2.2));
  await runTween(scene, duration, 'Sine.easeInOut', (share) => {
    const at = share * (points.length - 1);
    const here = points[Math.floor(at)] ?? first;
    const next = points[Math.ceil(at)] ?? here;
    const part = at - Math.floor(at);
    const place = toScreen(stage.camera, stage.view, {
      x: here.x + (next.x - here.x) * part,
      y: here.y + (next.y - here.y) * part,
    });
    const hop = Math.abs(Math.sin(share * Math.PI * 7)) * 5;
    letter.image.setPosition(place.x, place.y - hop);
    letter.image.setAlpha(here.hidden ? 0.3 : Math.min(1, share * 8, (1 - share) * 9));
  });
  letter.destroy();
}

/** Along our road where there is one, else the way a first road would take. */
function wayTo(stage: TableStage, person: string, camp: string | undefined): readonly RoadPoint[] {
  const { model, land } = stage;
  if (model === null || land === null) return [];
  const from =
    model.camps.find(({ id }) => id === camp) ?? model.camps.find(({ kind }) => kind === 'ours');
  const to = model.people.find(({ id }) => id === person);
  if (from === undefined || to === undefined) return [];
  const road = land.roads.find((known) => known.camp === from.id && known.person === person);
  if (road !== undefined) return road.points;
  return layRoad(bendRoad(from.at, to.at, land.hills, []), land.hills);
}

function drawLetter(context: CanvasRenderingContext2D, colour: string): void {
  context.beginPath();
  context.ellipse(3, 1, 13, 4, 0, 0, Math.PI * 2);
  context.fillStyle = 'rgba(58,38,8,.28)';
  context.fill();
  context.strokeStyle = PALETTE.ink;
  context.lineWidth = 1.6;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(0, -35);
  context.stroke();
  context.beginPath();
  context.roundRect(-13, -24, 26, 17, 1.5);
  context.fillStyle = PALETTE.card;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.7;
  context.stroke();
  const flap = tracePath([
    { x: -12.4, y: -23 },
    { x: 0, y: -13.5 },
    { x: 12.4, y: -23 },
  ]);
  stroke(context, flap, colour, 1.4);
  context.beginPath();
  context.arc(0, -13, 2.6, 0, Math.PI * 2);
  context.fillStyle = colour;
  context.fill();
  context.beginPath();
  context.moveTo(0.8, -36);
  context.lineTo(14, -31.5);
  context.lineTo(0.8, -27);
  context.closePath();
  context.fill();
}
