// The buyer's process has moved: the name of the phase on a strip of paper at the head of the table.
import { SERIF } from '#src/client/scene/fonts.ts';
import { PALETTE } from '#src/client/scene/palette.ts';
import { createScratchImage } from '#src/client/scene/scratch-image.ts';
import type { TableStage } from '#src/client/scene/table-stage.ts';
import { contextOf, createCanvas } from '#src/client/scene/texture-store.ts';
import { DEPTH } from '#src/client/scene/token-sprites.ts';
import { pause, runTween } from './tweens.ts';

const FONT = `900 22px ${SERIF}`;
const HEIGHT = 46;

export async function unrollPhase(stage: TableStage, title: string, calm: boolean): Promise<void> {
  const { scene, view, density } = stage;
  const ruler = contextOf(createCanvas(1, 1));
  ruler.font = FONT;
  const width = Math.ceil(ruler.measureText(title).width) + 56;
  const box = { x: -width / 2 - 14, y: -14, width: width + 28, height: HEIGHT + 28 };
  const strip = createScratchImage(scene, box, density, (context) => {
    context.shadowColor = 'rgba(74,50,14,.34)';
    context.shadowBlur = 9;
    context.shadowOffsetX = 4;
    context.shadowOffsetY = 5;
    context.fillStyle = PALETTE.card;
    context.fillRect(-width / 2, 0, width, HEIGHT);
    context.shadowColor = 'transparent';
    context.strokeStyle = PALETTE.rule2;
    context.lineWidth = 1;
    context.strokeRect(-width / 2 + 4.5, 4.5, width - 9, HEIGHT - 9);
    context.fillStyle = PALETTE.indigo;
    context.fillRect(-width / 2, 0, 5, HEIGHT);
    context.fillRect(width / 2 - 5, 0, 5, HEIGHT);
    context.font = FONT;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = PALETTE.ink;
    context.fillText(title, 0, HEIGHT / 2 + 1);
  });
  strip.image.setDepth(DEPTH.slips + 50).setPosition(view.width / 2, view.height * 0.07);
  const full = 1 / density;
  await runTween(scene, calm ? 120 : 240, 'Cubic.easeOut', (share) => {
    strip.image.setAlpha(share);
    if (!calm) strip.image.setScale(full * (0.2 + 0.8 * share), full);
  });
  await pause(1300);
  await runTween(scene, 240, 'Linear', (share) => strip.image.setAlpha(1 - share));
  strip.destroy();
}
