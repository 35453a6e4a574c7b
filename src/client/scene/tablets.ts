// A person on the table: an arched tablet with a face, on an ink plinth that says the power.
import { SANS } from './fonts.ts';
import { formatColour, mixColours, PALETTE, parseColour, WASHES, type Wash } from './palette.ts';

export const TABLET = { width: 52, height: 60, plinth: 15, plinthWidth: 62 } as const;
/** From the ground to the top of the arch. */
export const TABLET_TOP = TABLET.height + TABLET.plinth - 3;

export interface TabletSpec {
  readonly face: CanvasImageSource | null;
  readonly wash: Wash | null;
  /** Terraces, or null under cloud. */
  readonly power: number | null;
  readonly chosen: boolean;
  /** Cut off from the others for a while. */
  readonly isolated: boolean;
  /** Under a ban on contact: sealed with two strips of paper. */
  readonly barred: boolean;
}

/** The origin is on the ground, under the middle of the plinth. */
export function drawTablet(context: CanvasRenderingContext2D, spec: TabletSpec): void {
  context.save();
  drawShadow(context);
  if (spec.chosen) drawRing(context);
  if (spec.isolated) drawFence(context);
  drawArch(context, spec);
  if (spec.barred) drawStrips(context);
  drawPlinth(context, spec.power);
  context.restore();
}

function drawShadow(context: CanvasRenderingContext2D): void {
  context.save();
  context.translate(6, -1);
  context.scale(1, 10 / 34);
  const gradient = context.createRadialGradient(0, 0, 14, 0, 0, 38);
  gradient.addColorStop(0, 'rgba(58,38,8,.42)');
  gradient.addColorStop(1, 'rgba(58,38,8,0)');
  context.fillStyle = gradient;
  context.beginPath();
  context.arc(0, 0, 38, 0, Math.PI * 2);
  context.fill();
  context.restore();
}

function drawRing(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.ellipse(0, -6, 47, 18.5, 0, 0, Math.PI * 2);
  context.strokeStyle = PALETTE.paper;
  context.lineWidth = 8.5;
  context.stroke();
  context.strokeStyle = PALETTE.indigo;
  context.lineWidth = 3;
  context.stroke();
  context.beginPath();
  context.ellipse(0, -6, 41.5, 14.5, 0, 0, Math.PI * 2);
  context.lineWidth = 1.1;
  context.stroke();
}

function drawFence(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.ellipse(0, -4, 43, 15, 0, 0, Math.PI * 2);
  context.strokeStyle = PALETTE.ink2;
  context.lineWidth = 4.5;
  context.setLineDash([1.6, 5.2]);
  context.stroke();
  context.setLineDash([]);
}

function traceArch(context: CanvasRenderingContext2D, inset: number): void {
  const half = TABLET.width / 2 - inset;
  const top = -TABLET_TOP + inset;
  context.beginPath();
  context.moveTo(-half, -4);
  context.lineTo(-half, top + half);
  context.arc(0, top + half, half, Math.PI, 0);
  context.lineTo(half, -4);
  context.closePath();
}

function drawArch(context: CanvasRenderingContext2D, spec: TabletSpec): void {
  const tint = spec.wash === null ? parseColour(PALETTE.rule) : parseColour(WASHES[spec.wash].tint);
  traceArch(context, 0);
  context.fillStyle = formatColour(mixColours(parseColour(PALETTE.card), tint, 0.42));
  context.fill();
  traceArch(context, 3);
  context.strokeStyle = formatColour(tint, 0.8);
  context.lineWidth = 0.8;
  context.stroke();
  if (spec.face === null) drawNoFace(context);
  else {
    context.save();
    traceArch(context, 0.6);
    context.clip();
    context.drawImage(spec.face, -31, -69, 62, 62);
    context.restore();
  }
  traceArch(context, 0);
  context.strokeStyle = spec.chosen ? PALETTE.indigo : PALETTE.ink;
  context.lineWidth = spec.chosen ? 2.6 : 1.7;
  context.stroke();
}

function drawNoFace(context: CanvasRenderingContext2D): void {
  context.font = `700 30px ${SANS}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = 'rgba(71,74,80,.62)';
  context.fillText('?', 0, -40);
}

/** Crossed strips over the lower half, so that the face stays to be seen. */
function drawStrips(context: CanvasRenderingContext2D): void {
  context.save();
  traceArch(context, 0);
  context.clip();
  for (const turn of [1, -1]) {
    context.save();
    context.translate(0, -25);
    context.rotate(turn * 0.5);
    context.fillStyle = PALETTE.card;
    context.fillRect(-44, -4.5, 88, 9);
    context.strokeStyle = PALETTE.ink;
    context.lineWidth = 1.3;
    context.strokeRect(-44, -4.5, 88, 9);
    context.restore();
  }
  context.restore();
}

function drawPlinth(context: CanvasRenderingContext2D, power: number | null): void {
  const { plinthWidth, plinth } = TABLET;
  context.beginPath();
  context.roundRect(-plinthWidth / 2, -plinth, plinthWidth, plinth, 2);
  context.fillStyle = PALETTE.ink;
  context.fill();
  context.strokeStyle = PALETTE.ringIcon;
  context.lineWidth = 1;
  for (const reach of [7.6, 5, 2.2]) {
    context.beginPath();
    context.ellipse(-10, -7.5, reach, reach * 0.62, 0, 0, Math.PI * 2);
    context.stroke();
  }
  context.font = `700 12.5px ${SANS}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = '#FFFFFF';
  context.fillText(power === null ? '?' : String(power), 4, -6.9);
}
