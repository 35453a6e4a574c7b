// Cause slips: what changed with a person and why, beside the token, until they are cleared.
import type { GameObjects } from 'phaser';
import { SANS, SERIF } from '#src/client/scene/fonts.ts';
import { PALETTE } from '#src/client/scene/palette.ts';
import { overlapArea, type Point, type Rect, type Size } from '#src/client/scene/projection.ts';
import type { TokenLayout } from '#src/client/scene/table-layout.ts';
import type { TableStage } from '#src/client/scene/table-stage.ts';
import { contextOf, createCanvas } from '#src/client/scene/texture-store.ts';
import { DEPTH } from '#src/client/scene/token-sprites.ts';

export interface SlipText {
  readonly direction: 1 | -1 | 0;
  readonly title: string;
  readonly reason: string;
}

export interface SlipBoard {
  /** Puts a slip beside a person and returns its sprite for the rise. */
  put(person: string, text: SlipText): GameObjects.Image | null;
  /** Moves all slips with the camera. */
  place(): void;
  clear(): void;
}

interface Slip {
  readonly person: string;
  readonly image: GameObjects.Image;
  readonly key: string;
  readonly size: Size;
  readonly side: 1 | -1;
}

const MARGIN = 12;
const BEAK = 8;

let serial = 0;

export function createSlipBoard(stage: TableStage): SlipBoard {
  let slips: Slip[] = [];
  const drop = (slip: Slip) => {
    stage.scene.tweens.killTweensOf(slip.image);
    slip.image.destroy();
    stage.scene.textures.remove(slip.key);
  };
  const tokenOf = (person: string) => stage.layout.tokens.find(({ id }) => id === person);
  const place = () => {
    for (const { person, image, size, side } of slips) {
      const token = tokenOf(person);
      if (token === undefined) continue;
      const { x, y } = slipCorner(token, size, side);
      image.setPosition(x - MARGIN, y - MARGIN);
    }
  };
  return {
    put: (person, text) => {
      for (const old of slips.filter((slip) => slip.person === person)) drop(old);
      slips = slips.filter((slip) => slip.person !== person);
      const token = tokenOf(person);
      if (token === undefined) return null;
      const taken = slips.flatMap((slip) => {
        const other = tokenOf(slip.person);
        return other === undefined
          ? []
          : [boxOf(slipCorner(other, slip.size, slip.side), slip.size)];
      });
      const slip = paintSlip(stage, token, text, taken);
      slips.push(slip);
      place();
      return slip.image;
    },
    place,
    clear: () => {
      for (const slip of slips) drop(slip);
      slips = [];
    },
  };
}

function paintSlip(
  stage: TableStage,
  token: TokenLayout,
  text: SlipText,
  taken: readonly Rect[],
): Slip {
  const { scene, density, view, layout } = stage;
  const ruler = contextOf(createCanvas(1, 1));
  const size = measureCause(ruler, text);
  const faces = layout.tokens
    .filter(({ id }) => id !== token.id)
    .flatMap(({ tablet, plate }) => [tablet, plate]);
  const side = chooseSide(token, size, [...faces, ...taken], view);
  serial += 1;
  const key = `cause ${serial}`;
  const canvas = createCanvas(
    (size.width + MARGIN * 2) * density,
    (size.height + MARGIN * 2) * density,
  );
  const context = contextOf(canvas);
  context.scale(density, density);
  context.translate(MARGIN, MARGIN);
  drawCause(context, size, side, text);
  scene.textures.addCanvas(key, canvas);
  const image = scene.add
    .image(0, 0, key)
    .setOrigin(0, 0)
    .setScale(1 / density)
    .setDepth(DEPTH.slips);
  return { person: token.id, image, key, size, side };
}

function slipCorner(token: TokenLayout, size: Size, side: 1 | -1): Point {
  const { tablet } = token;
  const x = side === 1 ? tablet.x + tablet.width + BEAK + 3 : tablet.x - size.width - BEAK - 3;
  return { x: Math.round(x), y: Math.round(tablet.y + tablet.height * 0.42 - size.height / 2) };
}

function boxOf(corner: Point, size: Size): Rect {
  return { ...corner, ...size };
}

function chooseSide(
  token: TokenLayout,
  size: Size,
  obstacles: readonly Rect[],
  view: Size,
): 1 | -1 {
  const cost = (side: 1 | -1) => {
    const box = boxOf(slipCorner(token, size, side), size);
    const seen = overlapArea(box, { x: 0, y: 0, ...view });
    const crowd = obstacles.reduce((sum, other) => sum + overlapArea(box, other), 0);
    return crowd + (size.width * size.height - seen) * 4;
  };
  return cost(1) <= cost(-1) ? 1 : -1;
}

const TITLE = `700 15px ${SERIF}`;
const REASON = `400 13px ${SANS}`;
const LINE = 18;
const WIDEST = 196;
const MOST_LINES = 2;

function titleOf({ direction, title }: SlipText): string {
  if (direction === 0) return title;
  return `${direction === 1 ? '▲' : '▼'} ${title}`;
}

function measureCause(context: CanvasRenderingContext2D, text: SlipText): Size {
  context.font = TITLE;
  const title = context.measureText(titleOf(text)).width;
  context.font = REASON;
  const lines = wrapText(context, text.reason);
  const widths = lines.map((line) => context.measureText(line).width);
  return {
    width: Math.ceil(Math.max(title, 0, ...widths)) + 24,
    height: 30 + lines.length * LINE,
  };
}

/** At most two lines; Chinese breaks anywhere, other writing between words. */
function wrapText(context: CanvasRenderingContext2D, text: string): string[] {
  const pieces =
    text.match(/[\u3000-\u9fff\uff00-\uffef]|[^\u3000-\u9fff\uff00-\uffef\s]+\s*|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && context.measureText(line + piece.trimEnd()).width > WIDEST) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line !== '') lines.push(line.trimEnd());
  if (lines.length <= MOST_LINES) return lines;
  const last = `${(lines[MOST_LINES - 1] ?? '').slice(0, -1)}…`;
  return [...lines.slice(0, MOST_LINES - 1), last];
}

function drawCause(
  context: CanvasRenderingContext2D,
  { width, height }: Size,
  side: 1 | -1,
  text: SlipText,
): void {
  context.beginPath();
  context.roundRect(0.5, 0.5, width - 1, height - 1, 2);
  const edge = side === 1 ? 0.5 : width - 0.5;
  context.moveTo(edge, height / 2 - 7);
  context.lineTo(edge - side * BEAK, height / 2);
  context.lineTo(edge, height / 2 + 7);
  context.save();
  context.shadowColor = 'rgba(74,50,14,.3)';
  context.shadowBlur = 8;
  context.shadowOffsetX = 2;
  context.shadowOffsetY = 3;
  context.fillStyle = PALETTE.card;
  context.fill();
  context.restore();
  context.strokeStyle = PALETTE.ink2;
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = PALETTE.card;
  context.fillRect(Math.min(edge, edge + side * 2), height / 2 - 6.2, 2, 12.4);
  context.textBaseline = 'middle';
  context.font = TITLE;
  context.fillStyle = COLOURS[text.direction];
  context.fillText(titleOf(text), 12, 16);
  context.font = REASON;
  context.fillStyle = PALETTE.ink;
  wrapText(context, text.reason).forEach((line, index) => {
    context.fillText(line, 12, 34.5 + index * LINE);
  });
}

const COLOURS: Readonly<Record<SlipText['direction'], string>> = {
  1: PALETTE.jadeText,
  [-1]: PALETTE.vermilionText,
  0: PALETTE.ink,
};
