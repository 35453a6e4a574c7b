// Camps: folded tents in a dotted ring, and a toothed banner with a crest.
import { SERIF } from './fonts.ts';
import { PALETTE } from './palette.ts';
import type { TableCamp } from './table-model.ts';

/** The origin is the middle of the ring on the ground; ours is the largest. */
export function drawCamp(context: CanvasRenderingContext2D, camp: TableCamp): void {
  const size = camp.kind === 'ours' ? 1 : 0.85;
  context.save();
  context.scale(size, size);
  if (camp.kind === 'rumoured') context.globalAlpha = 0.72;
  drawRing(context, camp.colour);
  drawFlag(context, camp);
  if (camp.kind === 'nobody') drawTent(context, 0, 8, 0.95, camp.colour);
  else {
    drawTent(context, -37, 0, 0.74, camp.colour);
    drawTent(context, 37, 1, 0.74, camp.colour);
    drawTent(context, 0, 12, 1.04, camp.colour);
  }
  context.restore();
}

function drawRing(context: CanvasRenderingContext2D, colour: string): void {
  context.beginPath();
  context.ellipse(0, 0, 73, 26, 0, 0, Math.PI * 2);
  context.fillStyle = 'rgba(255,250,238,.42)';
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.9;
  context.lineCap = 'round';
  context.setLineDash([0.01, 5.2]);
  context.stroke();
  context.setLineDash([]);
}

function drawTent(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  size: number,
  colour: string,
): void {
  context.save();
  context.translate(x, y);
  context.scale(size, size);
  context.beginPath();
  context.ellipse(5, 1.5, 30, 6.5, 0, 0, Math.PI * 2);
  context.fillStyle = 'rgba(58,38,8,.22)';
  context.fill();
  traceTent(context, -30, 30);
  context.fillStyle = PALETTE.card;
  context.fill();
  context.fillStyle = colour;
  traceTent(context, -30, -9);
  context.fill();
  traceTent(context, 9, 17);
  context.fill();
  context.globalAlpha *= 0.16;
  traceTent(context, 17, 30);
  context.fill();
  context.globalAlpha /= 0.16;
  traceTent(context, -30, 30);
  context.strokeStyle = colour;
  context.lineWidth = 1.6;
  context.lineJoin = 'round';
  context.stroke();
  context.beginPath();
  context.moveTo(-32, 0.4);
  context.lineTo(32, 0.4);
  context.lineWidth = 2.6;
  context.lineCap = 'round';
  context.stroke();
  context.restore();
}

/** A piece of the tent between two points of its foot; the cloth falls inwards. */
function traceTent(context: CanvasRenderingContext2D, from: number, to: number): void {
  context.beginPath();
  context.moveTo(0, -38);
  context.quadraticCurveTo(from * 0.3, -13, from, 0);
  context.lineTo(to, 0);
  context.quadraticCurveTo(to * 0.3, -13, 0, -38);
  context.closePath();
}

const FLAG = { width: 37, height: 48, teeth: 5 } as const;

function drawFlag(context: CanvasRenderingContext2D, camp: TableCamp): void {
  const top = -86;
  context.strokeStyle = PALETTE.ink;
  context.lineWidth = 2.6;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(-4, 0);
  context.lineTo(-4, top - 4);
  context.stroke();
  context.beginPath();
  context.moveTo(-3, top);
  context.lineTo(-3 + FLAG.width, top);
  const tooth = FLAG.height / FLAG.teeth;
  for (let index = 0; index < FLAG.teeth; index += 1) {
    context.lineTo(-3 + FLAG.width - 5.5, top + tooth * (index + 0.5));
    context.lineTo(-3 + FLAG.width, top + tooth * (index + 1));
  }
  context.lineTo(-3, top + FLAG.height);
  context.closePath();
  context.fillStyle = camp.colour;
  context.fill();
  context.strokeStyle = 'rgba(20,16,8,.35)';
  context.lineWidth = 0.8;
  context.stroke();
  context.beginPath();
  context.arc(-4, top - 5.5, 3.2, 0, Math.PI * 2);
  context.fillStyle = PALETTE.gold;
  context.fill();
  context.strokeStyle = PALETTE.ink;
  context.lineWidth = 1;
  context.stroke();
  context.font = `900 ${camp.crest.length > 1 ? 18 : 26}px ${SERIF}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = '#FFFFFF';
  context.fillText(camp.crest, -3 + (FLAG.width - 5) / 2, top + FLAG.height / 2 + 1.5);
}
