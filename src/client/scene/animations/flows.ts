// Power on the move: rings round a person, and beads of influence on their way to a listener.
import { drawInfluence } from '#src/client/scene/influence-arcs.ts';
import { PALETTE } from '#src/client/scene/palette.ts';
import { toScreen, type Point, type Rect } from '#src/client/scene/projection.ts';
import { createScratchImage } from '#src/client/scene/scratch-image.ts';
import { boxOf, roadScale, tokenScale } from '#src/client/scene/table-camera.ts';
import type { TableStage } from '#src/client/scene/table-stage.ts';
import { DEPTH } from '#src/client/scene/token-sprites.ts';
import { influencePath } from '#src/client/scene/ways.ts';
import { pause, runTween } from './tweens.ts';

const RINGS = 3;
const RING_TIME = 900;
const RING_GAP = 180;
const RING_BOX: Rect = { x: -110, y: -50, width: 220, height: 100 };

export async function ripple(stage: TableStage, person: string): Promise<void> {
  const token = stage.layout.tokens.find(({ id }) => id === person);
  if (token === undefined) return;
  const rings = Array.from({ length: RINGS }, async (_, index) => {
    await pause(index * RING_GAP);
    const ring = createScratchImage(stage.scene, RING_BOX, stage.density, (context) => {
      context.beginPath();
      context.ellipse(0, 0, 105, 45, 0, 0, Math.PI * 2);
      context.strokeStyle = PALETTE.gold;
      context.lineWidth = 3;
      context.stroke();
    });
    ring.image.setDepth(DEPTH.tokens - 1);
    ring.image.setPosition(token.foot.x, token.foot.y - 4);
    await runTween(stage.scene, RING_TIME, 'Sine.easeOut', (share) => {
      ring.image.setScale((token.scale * (0.36 + share * 0.64)) / stage.density);
      ring.image.setAlpha(0.95 * (1 - share));
    });
    ring.destroy();
  });
  await Promise.all(rings);
}

const BEADS = 3;
const FLOW_TIME = 900;
const BEAD_BOX: Rect = { x: -8, y: -8, width: 16, height: 16 };

/** The arc appears, beads run along it to the listener, and it goes again. */
export async function flowInfluence(stage: TableStage, from: string, to: string): Promise<void> {
  const points = arcOnScreen(stage, from, to);
  if (points.length < 3) return;
  const box = boxOf(points);
  const room = { x: box.x - 20, y: box.y - 20, width: box.width + 40, height: box.height + 40 };
  const arc = createScratchImage(stage.scene, room, stage.density, (context) =>
    drawInfluence(context, points, 30, roadScale(stage.camera.zoom)),
  );
  arc.image.setDepth(DEPTH.plates - 2).setAlpha(0);
  await runTween(stage.scene, 160, 'Linear', (share) => arc.image.setAlpha(share));
  const beads = Array.from({ length: BEADS }, async (_, index) => {
    await pause(index * RING_GAP);
    const bead = createScratchImage(stage.scene, BEAD_BOX, stage.density, drawBead);
    bead.image.setDepth(DEPTH.plates - 1);
    await runTween(stage.scene, FLOW_TIME, 'Sine.easeInOut', (share) => {
      const place = points[Math.round(share * (points.length - 1))];
      if (place !== undefined) bead.image.setPosition(place.x, place.y);
    });
    bead.destroy();
  });
  await Promise.all(beads);
  await runTween(stage.scene, 240, 'Linear', (share) => arc.image.setAlpha(1 - share));
  arc.destroy();
}

function arcOnScreen(stage: TableStage, from: string, to: string): Point[] {
  const { model, camera, view, options } = stage;
  if (model === null) return [];
  const token = tokenScale(camera.zoom, options.mode) / camera.zoom;
  return influencePath(model, from, to, token).map((point) => toScreen(camera, view, point));
}

function drawBead(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.arc(0, 0, 5.6, 0, Math.PI * 2);
  context.fillStyle = PALETTE.gold;
  context.fill();
  context.strokeStyle = PALETTE.ink;
  context.lineWidth = 1.5;
  context.stroke();
}
