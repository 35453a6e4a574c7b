// The unknown as drawn clouds with curls, like those of a screen painting, and a little mist.
import { createChance } from './noise.ts';
import { PALETTE } from './palette.ts';
import type { Rect } from './projection.ts';

export type CloudKind = 'thin' | 'thick' | 'unknown' | 'camp';

interface Puff {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface CloudShape {
  readonly bars: readonly Rect[];
  readonly puffs: readonly Puff[];
  readonly curls: readonly (Puff & { readonly turn: 1 | -1 })[];
  readonly lines: readonly { readonly x: number; readonly y: number; readonly length: number }[];
  readonly mist: {
    readonly x: number;
    readonly y: number;
    readonly strength: number;
    readonly reach: number;
  };
}

interface Band {
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shift: number;
  readonly puffs: readonly number[];
}

/** Bands from the back to the front; y is the top of the bar, puffs are radii from left to right. */
const BANDS: Readonly<Record<CloudKind, readonly Band[]>> = {
  thin: [
    { y: 40, width: 112, height: 30, shift: 6, puffs: [17, 0, 14] },
    { y: 58, width: 176, height: 28, shift: 0, puffs: [14, 11, 0, 15] },
  ],
  thick: [
    { y: 22, width: 150, height: 36, shift: -8, puffs: [21, 15, 0, 19] },
    { y: 46, width: 226, height: 36, shift: 4, puffs: [19, 0, 14, 18] },
  ],
  unknown: [
    { y: -2, width: 136, height: 36, shift: 0, puffs: [22, 16, 0, 21] },
    { y: 22, width: 226, height: 36, shift: 2, puffs: [26, 0, 0, 25] },
    { y: 46, width: 176, height: 38, shift: -8, puffs: [0, 13, 13, 0] },
  ],
  camp: [
    { y: 2, width: 120, height: 34, shift: 4, puffs: [17, 15, 0, 16] },
    { y: 22, width: 196, height: 36, shift: 0, puffs: [22, 0, 13, 22] },
  ],
};

const MIST: Readonly<Record<CloudKind, CloudShape['mist']>> = {
  thin: { x: 0, y: 58, strength: 0.4, reach: 92 },
  thick: { x: 0, y: 46, strength: 0.55, reach: 140 },
  unknown: { x: 0, y: 10, strength: 0.95, reach: 172 },
  camp: { x: 0, y: 20, strength: 0.6, reach: 118 },
};

/** What the bands cover, without the mist. */
export const CLOUD_BODY: Readonly<Record<CloudKind, Rect>> = {
  thin: { x: -92, y: 26, width: 184, height: 62 },
  thick: { x: -116, y: 4, width: 232, height: 80 },
  unknown: { x: -122, y: -20, width: 244, height: 106 },
  camp: { x: -102, y: -14, width: 204, height: 74 },
};

/** Box that holds any cloud, round its person's place on the ground. */
export const CLOUD_BOX: Rect = { x: -176, y: -120, width: 352, height: 260 };

export function cloudShape(kind: CloudKind, seed: number): CloudShape {
  const chance = createChance(seed);
  const side = chance() < 0.5 ? 1 : -1;
  const bars: Rect[] = [];
  const puffs: Puff[] = [];
  const lines: { x: number; y: number; length: number }[] = [];
  for (const band of BANDS[kind]) {
    const width = band.width * (0.94 + chance() * 0.12);
    const x = band.shift * side - width / 2;
    bars.push({ x, y: band.y, width, height: band.height });
    const radii = side === 1 ? band.puffs : [...band.puffs].reverse();
    radii.forEach((size, index) => {
      if (size === 0) return;
      const radius = size * (0.92 + chance() * 0.16);
      const share =
        (index + (index === 0 ? 0.32 : index === radii.length - 1 ? 0.68 : 0.5)) / radii.length;
      puffs.push({ x: x + width * share, y: band.y + radius * 0.42 + chance() * 2, radius });
    });
    lines.push(
      { x: x + width * (0.2 + chance() * 0.1), y: band.y + band.height - 6, length: width * 0.3 },
      { x: x + width * (0.58 + chance() * 0.1), y: band.y + band.height - 12, length: width * 0.2 },
    );
  }
  const curls = puffs.map((puff) => ({ ...puff, turn: chance() < 0.5 ? 1 : -1 }) as const);
  return { bars, puffs, curls, lines, mist: MIST[kind] };
}

/** The mist alone: it lies under the drawn bands, over the hill. */
export function drawMist(context: CanvasRenderingContext2D, { mist }: CloudShape): void {
  const { x, y, strength, reach } = mist;
  context.save();
  context.translate(x, y);
  context.scale(1, 0.58);
  const gradient = context.createRadialGradient(0, 0, reach * 0.3, 0, 0, reach);
  gradient.addColorStop(0, `rgba(250,244,230,${strength})`);
  gradient.addColorStop(0.55, `rgba(250,244,230,${strength * 0.62})`);
  gradient.addColorStop(1, 'rgba(250,244,230,0)');
  context.fillStyle = gradient;
  context.beginPath();
  context.arc(0, 0, reach, 0, Math.PI * 2);
  context.fill();
  context.restore();
}

/** One band of the cloud: an outline round all its puffs, then the paper, then curls and lines. */
export function drawBands(context: CanvasRenderingContext2D, shape: CloudShape): void {
  const outline = new Path2D();
  for (const { x, y, width, height } of shape.bars) {
    outline.roundRect(x, y, width, height, height / 2);
  }
  for (const { x, y, radius } of shape.puffs) {
    outline.moveTo(x + radius, y);
    outline.arc(x, y, radius, 0, Math.PI * 2);
  }
  const top = Math.min(...shape.puffs.map(({ y, radius }) => y - radius));
  const bottom = Math.max(...shape.bars.map(({ y, height }) => y + height));
  context.save();
  context.save();
  context.shadowColor = 'rgba(74,50,14,.26)';
  context.shadowBlur = 9;
  context.shadowOffsetX = 3;
  context.shadowOffsetY = 5;
  context.fillStyle = PALETTE.cloudEdge;
  context.fill(outline);
  context.restore();
  context.strokeStyle = PALETTE.cloudEdge;
  context.lineWidth = 2;
  context.stroke(outline);
  const paper = context.createLinearGradient(0, top, 0, bottom);
  paper.addColorStop(0, '#FEFAF0');
  paper.addColorStop(0.6, '#F8F0DE');
  paper.addColorStop(1, '#EFE3C9');
  context.fillStyle = paper;
  context.fill(outline);
  drawCurls(context, shape);
  context.restore();
}

function drawCurls(context: CanvasRenderingContext2D, { curls, lines }: CloudShape): void {
  context.strokeStyle = '#B7A681';
  context.lineWidth = 0.95;
  context.lineCap = 'round';
  for (const { x, y, radius, turn } of curls) {
    context.beginPath();
    for (let step = 0; step <= 34; step += 1) {
      const share = step / 34;
      const angle = -0.5 * Math.PI + turn * (0.15 + share * 3.7 * Math.PI) * 0.92;
      const reach = radius * (0.66 - share * 0.56);
      const px = x + Math.cos(angle) * reach;
      const py = y + 2 + Math.sin(angle) * reach;
      if (step === 0) context.moveTo(px, py);
      else context.lineTo(px, py);
    }
    context.stroke();
  }
  for (const { x, y, length } of lines) {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + length, y);
    context.stroke();
  }
}
