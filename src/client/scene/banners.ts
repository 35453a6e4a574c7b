// What a person thinks of us, as charted: direction, shape and fill tell before colour does.
import { SANS } from './fonts.ts';
import { PALETTE } from './palette.ts';
import type { BannerLevel } from './table-model.ts';

const POLE = 30;

const MARKS: Readonly<Record<'zh' | 'en', Readonly<Record<BannerLevel, string>>>> = {
  zh: {
    guide: '导',
    supporter: '支',
    neutral: '中',
    'non-supporter': '非',
    opponent: '反',
    unknown: '?',
  },
  en: {
    guide: '+2',
    supporter: '+1',
    neutral: '0',
    'non-supporter': '−1',
    opponent: '−2',
    unknown: '?',
  },
};

/** The letters that banners may carry in a language. */
export function bannerLetters(language: string): string {
  return Object.values(MARKS[language.startsWith('zh') ? 'zh' : 'en']).join('');
}

export interface BannerSpec {
  readonly level: BannerLevel;
  readonly unsure: boolean;
  readonly language: string;
}

/** The origin is the foot of the pole, on top of the tablet. */
export function drawBanner(context: CanvasRenderingContext2D, spec: BannerSpec): void {
  const mark = MARKS[spec.language.startsWith('zh') ? 'zh' : 'en'][spec.level];
  context.save();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  drawPole(context);
  CLOTHS[spec.level](context, mark);
  drawFinial(context);
  if (spec.unsure && spec.level !== 'unknown') drawDoubt(context, FREE_CORNER[spec.level]);
  context.restore();
}

function drawPole(context: CanvasRenderingContext2D): void {
  context.strokeStyle = PALETTE.ink;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(0, 1);
  context.lineTo(0, -POLE);
  context.stroke();
}

function drawFinial(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.arc(0, -POLE - 1.5, 2.5, 0, Math.PI * 2);
  context.fillStyle = PALETTE.gold;
  context.fill();
  context.strokeStyle = PALETTE.ink;
  context.lineWidth = 0.9;
  context.stroke();
}

const TOP = 1.5 - POLE;
const FLY = 36;

type Cloth = (context: CanvasRenderingContext2D, mark: string) => void;

const CLOTHS: Readonly<Record<BannerLevel, Cloth>> = {
  guide: (context, mark) => drawSwallowtail(context, 1, PALETTE.jadeText, mark),
  supporter: (context, mark) => drawPennant(context, 1, '#E9F1E8', PALETTE.jadeText, mark),
  neutral: drawGonfalon,
  'non-supporter': (context, mark) =>
    drawPennant(context, -1, '#FAEAE2', PALETTE.vermilionText, mark),
  opponent: (context, mark) => drawSwallowtail(context, -1, PALETTE.vermilion, mark),
  unknown: drawQuestion,
};

function drawSwallowtail(
  context: CanvasRenderingContext2D,
  side: 1 | -1,
  colour: string,
  mark: string,
): void {
  context.beginPath();
  context.moveTo(side, TOP);
  context.lineTo(side * FLY, TOP);
  context.lineTo(side * (FLY - 6.5), TOP + 10);
  context.lineTo(side * FLY, TOP + 20);
  context.lineTo(side, TOP + 20);
  context.closePath();
  context.fillStyle = colour;
  context.fill();
  context.strokeStyle = 'rgba(255,252,244,.72)';
  context.lineWidth = 1.1;
  context.beginPath();
  for (const line of [2.6, 17.4]) {
    context.moveTo(side * 2.5, TOP + line);
    context.lineTo(side * (FLY - 3.4), TOP + line);
  }
  context.stroke();
  drawMark(context, mark, side * 14.5, TOP + 10, '#FFFFFF', 12.5);
}

function drawPennant(
  context: CanvasRenderingContext2D,
  side: 1 | -1,
  fill: string,
  line: string,
  mark: string,
): void {
  context.beginPath();
  context.moveTo(side * 1.4, TOP + 0.8);
  context.lineTo(side * (FLY - 1), TOP + 10);
  context.lineTo(side * 1.4, TOP + 19.2);
  context.closePath();
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = line;
  context.lineWidth = 2.2;
  context.stroke();
  drawMark(context, mark, side * 10.6, TOP + 10.2, line, 12);
}

function drawGonfalon(context: CanvasRenderingContext2D, mark: string): void {
  context.strokeStyle = PALETTE.ink;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(-12.5, TOP + 0.5);
  context.lineTo(12.5, TOP + 0.5);
  context.stroke();
  context.beginPath();
  context.moveTo(-9.5, TOP + 0.5);
  context.lineTo(9.5, TOP + 0.5);
  context.lineTo(9.5, TOP + 19);
  context.lineTo(0, TOP + 24.5);
  context.lineTo(-9.5, TOP + 19);
  context.closePath();
  context.fillStyle = PALETTE.card;
  context.fill();
  context.lineWidth = 1.5;
  context.stroke();
  drawMark(context, mark, 0, TOP + 11.5, PALETTE.ink, 12.5);
}

function drawQuestion(context: CanvasRenderingContext2D, mark: string): void {
  context.beginPath();
  context.arc(0, TOP + 10.5, 10, 0, Math.PI * 2);
  context.fillStyle = PALETTE.card;
  context.fill();
  context.strokeStyle = PALETTE.ink;
  context.lineWidth = 1.4;
  context.setLineDash([3.4, 2.6]);
  context.lineCap = 'butt';
  context.stroke();
  context.setLineDash([]);
  drawMark(context, mark, 0, TOP + 10.8, PALETTE.ink2, 12);
}

const FREE_CORNER: Readonly<Record<BannerLevel, readonly [number, number]>> = {
  guide: [FLY + 2, TOP - 1],
  supporter: [FLY - 4, TOP + 1],
  neutral: [14, TOP - 3],
  'non-supporter': [4 - FLY, TOP + 1],
  opponent: [-FLY - 2, TOP - 1],
  unknown: [12, TOP],
};

function drawDoubt(context: CanvasRenderingContext2D, [x, y]: readonly [number, number]): void {
  context.beginPath();
  context.arc(x, y, 7, 0, Math.PI * 2);
  context.fillStyle = PALETTE.card;
  context.fill();
  context.strokeStyle = PALETTE.ink;
  context.lineWidth = 1.2;
  context.stroke();
  drawMark(context, '?', x, y + 0.3, PALETTE.ink, 10.5);
}

function drawMark(
  context: CanvasRenderingContext2D,
  mark: string,
  x: number,
  y: number,
  colour: string,
  size: number,
): void {
  context.font = `700 ${size}px ${SANS}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colour;
  context.fillText(mark, x, y + size * 0.06);
}
