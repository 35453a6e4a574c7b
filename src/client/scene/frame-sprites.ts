// What does not move with the camera: vignette, neat line, paleness, and the tabs that count people.
import type { GameObjects, Scene } from 'phaser';
import { SANS } from './fonts.ts';
import { drawFrame } from './ground.ts';
import { PALETTE } from './palette.ts';
import type { Rect, Size } from './projection.ts';
import { TAB, TAB_AT } from './table-layout.ts';
import type { TableMode, TableRects } from './table-options.ts';
import { contextOf, createCanvas } from './texture-store.ts';
import { DEPTH } from './token-sprites.ts';

export interface Frame {
  dress(view: Size, mode: TableMode, paleness: number): void;
  /** Shows how many people are outside the view, and says where. */
  count(
    outside: { readonly left: number; readonly right: number },
    view: Size,
  ): TableRects['outside'];
}

export function createFrame(scene: Scene, density: number): Frame {
  const frame = scene.add.image(0, 0, '__DEFAULT').setOrigin(0, 0).setDepth(DEPTH.frame);
  const veil = scene.add.rectangle(0, 0, 1, 1, 0xf3ead6).setOrigin(0, 0).setDepth(DEPTH.veil);
  const left = createTab(scene, density, 'left');
  const right = createTab(scene, density, 'right');
  let painted = '';
  let counts = true;
  return {
    dress: (view, mode, paleness) => {
      counts = mode !== 'backdrop';
      veil
        .setSize(view.width, view.height)
        .setAlpha(paleness)
        .setVisible(paleness > 0);
      const key = `frame ${view.width}x${view.height} ${mode} ${density}`;
      if (key === painted) return;
      const canvas = createCanvas(view.width * density, view.height * density);
      const context = contextOf(canvas);
      context.scale(density, density);
      drawFrame(context, view, mode !== 'backdrop');
      scene.textures.addCanvas(key, canvas);
      frame.setTexture(key).setScale(1 / density);
      if (painted !== '') scene.textures.remove(painted);
      painted = key;
    },
    count: (outside, view) => ({
      left: left.show(counts ? outside.left : 0, { x: 0, y: view.height * TAB_AT, ...TAB }),
      right: right.show(counts ? outside.right : 0, {
        x: view.width - TAB.width,
        y: view.height * TAB_AT,
        ...TAB,
      }),
    }),
  };
}

interface Tab {
  show(count: number, box: Rect): { readonly count: number; readonly box: Rect } | null;
}

function createTab(scene: Scene, density: number, side: 'left' | 'right'): Tab {
  const image: GameObjects.Image = scene.add
    .image(0, 0, '__DEFAULT')
    .setOrigin(0, 0)
    .setDepth(DEPTH.frame + 1)
    .setVisible(false);
  let painted = '';
  return {
    show: (count, box) => {
      image.setVisible(count > 0).setPosition(box.x, box.y);
      if (count === 0) return null;
      const key = `tab ${side} ${count} ${density}`;
      if (key !== painted) {
        const canvas = createCanvas(box.width * density, box.height * density);
        const context = contextOf(canvas);
        context.scale(density, density);
        drawTab(context, box, side, count);
        scene.textures.addCanvas(key, canvas);
        image.setTexture(key).setScale(1 / density);
        if (painted !== '') scene.textures.remove(painted);
        painted = key;
      }
      return { count, box };
    },
  };
}

function drawTab(
  context: CanvasRenderingContext2D,
  { width, height }: Size,
  side: 'left' | 'right',
  count: number,
): void {
  context.save();
  if (side === 'left') {
    context.translate(width, 0);
    context.scale(-1, 1);
  }
  context.beginPath();
  context.moveTo(width + 2, 4);
  context.lineTo(12, 4);
  context.lineTo(2, height / 2);
  context.lineTo(12, height - 4);
  context.lineTo(width + 2, height - 4);
  context.closePath();
  context.fillStyle = PALETTE.card;
  context.fill();
  context.strokeStyle = PALETTE.rule2;
  context.lineWidth = 1.2;
  context.stroke();
  context.restore();
  context.font = `700 14px ${SANS}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = PALETTE.ink;
  context.fillText(`+${count}`, width / 2 + (side === 'left' ? -3 : 3), height / 2 + 1);
}
