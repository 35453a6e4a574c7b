// Name plates and the slips of paper with a word on the ground.
import { SANS, SERIF } from './fonts.ts';
import { PALETTE } from './palette.ts';
import type { Size } from './projection.ts';

const PAD = 7;
const NAME = `700 14px ${SANS}`;
const ROLE = `400 12px ${SANS}`;
/** Kerning against a space closes it at this size: "IT manager". */
const WORD_SPACING = '1.2px';

export function measurePlate(context: CanvasRenderingContext2D, name: string, role: string): Size {
  context.font = NAME;
  const nameWidth = context.measureText(name).width;
  context.font = ROLE;
  context.wordSpacing = WORD_SPACING;
  const roleWidth = role === '' ? 0 : context.measureText(role).width;
  context.wordSpacing = '0px';
  const width = Math.ceil(Math.max(nameWidth, roleWidth, 44)) + PAD * 2;
  return { width, height: role === '' ? 24 : 39 };
}

interface PlateText {
  readonly name: string;
  readonly role: string;
  readonly chosen: boolean;
  readonly hovered: boolean;
}

/** The origin is the top left corner. */
export function drawPlate(
  context: CanvasRenderingContext2D,
  { width, height }: Size,
  text: PlateText,
): void {
  context.save();
  context.beginPath();
  context.roundRect(0.5, 0.5, width - 1, height - 1, 2);
  context.save();
  context.shadowColor = 'rgba(74,50,14,.34)';
  context.shadowBlur = 7;
  context.shadowOffsetX = 3;
  context.shadowOffsetY = 4;
  context.fillStyle = text.chosen ? PALETTE.ink : PALETTE.card;
  context.fill();
  context.restore();
  context.strokeStyle = text.chosen || text.hovered ? PALETTE.ink : PALETTE.rule2;
  context.lineWidth = text.hovered ? 1.4 : 1;
  context.stroke();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = NAME;
  context.fillStyle = text.chosen ? '#FFFFFF' : PALETTE.ink;
  context.fillText(text.name, width / 2, text.role === '' ? height / 2 + 0.5 : 12.5);
  context.font = ROLE;
  context.wordSpacing = WORD_SPACING;
  context.fillStyle = text.chosen ? '#E9E2D2' : PALETTE.ink2;
  if (text.role !== '') context.fillText(text.role, width / 2, 28.5);
  context.restore();
}

const SLIP_SIZE = 15;

/** Chinese stands upright, letter under letter; other writing lies. */
function isUpright(text: string): boolean {
  return /^[\u3400-\u9fff\u3001-\u303f·]+$/.test(text);
}

export function measureSlip(context: CanvasRenderingContext2D, text: string): Size {
  if (isUpright(text)) {
    return { width: SLIP_SIZE + 9, height: text.length * (SLIP_SIZE + 3.4) + 9 };
  }
  context.font = `600 ${SLIP_SIZE - 1}px ${SERIF}`;
  return { width: Math.ceil(context.measureText(text).width) + 14, height: SLIP_SIZE + 9 };
}

/** The name of a faction on the ground; the origin is the top left corner. */
export function drawSlip(
  context: CanvasRenderingContext2D,
  { width, height }: Size,
  text: string,
  ink: string,
): void {
  context.save();
  context.beginPath();
  context.roundRect(0, 0, width, height, 2);
  context.fillStyle = 'rgba(251,246,234,.62)';
  context.fill();
  context.fillStyle = ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  if (isUpright(text)) {
    context.font = `600 ${SLIP_SIZE}px ${SERIF}`;
    Array.from(text).forEach((letter, index) => {
      context.fillText(letter, width / 2, 5 + (index + 0.5) * (SLIP_SIZE + 3.4));
    });
  } else {
    context.font = `600 ${SLIP_SIZE - 1}px ${SERIF}`;
    context.fillText(text, width / 2, height / 2 + 0.5);
  }
  context.restore();
}
