import type { GameObjects, Scene } from 'phaser';
import type { Rect } from './projection.ts';
import { contextOf, createCanvas } from './texture-store.ts';

export interface ScratchImage {
  readonly image: GameObjects.Image;
  /** Draws again from nothing. */
  redraw(draw: (context: CanvasRenderingContext2D) => void): void;
  destroy(): void;
}

let serial = 0;

/** A drawing for one occasion. `box` is what it covers round the place where the image is put. */
export function createScratchImage(
  scene: Scene,
  box: Rect,
  density: number,
  draw: (context: CanvasRenderingContext2D) => void,
): ScratchImage {
  serial += 1;
  const key = `scratch ${serial}`;
  const canvas = createCanvas(box.width * density, box.height * density);
  const context = contextOf(canvas);
  const paint = (act: (context: CanvasRenderingContext2D) => void) => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(density, 0, 0, density, -box.x * density, -box.y * density);
    act(context);
  };
  paint(draw);
  const texture = scene.textures.addCanvas(key, canvas);
  const image = scene.add
    .image(0, 0, key)
    .setOrigin(-box.x / box.width, -box.y / box.height)
    .setScale(1 / density);
  return {
    image,
    redraw: (act) => {
      paint(act);
      texture?.refresh();
    },
    destroy: () => {
      scene.tweens.killTweensOf(image);
      image.destroy();
      scene.textures.remove(key);
    },
  };
}
