// A painted part of the picture that follows the camera, and is painted anew once the camera rests.
import type { GameObjects, Scene } from 'phaser';
import { toScreen, visibleRect, type Camera, type Rect, type Size } from './projection.ts';
import { contextOf, createCanvas } from './texture-store.ts';

interface RasterView {
  /** The part of the picture that fills the canvas. */
  readonly rect: Rect;
  /** Canvas pixels per pixel of the picture. */
  readonly scale: number;
  /** Canvas pixels per pixel of the screen. */
  readonly density: number;
}

export type RasterPainter = (context: CanvasRenderingContext2D, view: RasterView) => void;

interface Sheet {
  readonly image: GameObjects.Image;
  readonly rect: Rect;
}

let serial = 0;

export class RasterLayer {
  readonly #scene: Scene;
  readonly #depth: number;
  readonly #density: number;
  readonly #margin: number;
  #sheet: Sheet | null = null;
  /** The sheet that the present one is fading in over. */
  #under: Sheet | null = null;

  constructor(scene: Scene, depth: number, density: number, margin: number) {
    this.#scene = scene;
    this.#depth = depth;
    this.#density = density;
    this.#margin = margin;
  }

  /** Paints what `camera` sees and a margin round it. With a fade the old sheet gives way slowly. */
  paint(camera: Camera, view: Size, painter: RasterPainter, fade: number): void {
    const rect = visibleRect(camera, {
      width: view.width + this.#margin * 2,
      height: view.height + this.#margin * 2,
    });
    const scale = camera.zoom * this.#density;
    const canvas = createCanvas(rect.width * scale, rect.height * scale);
    painter(contextOf(canvas), { rect, scale, density: this.#density });
    serial += 1;
    const key = `raster ${serial}`;
    this.#scene.textures.addCanvas(key, canvas);
    this.#dropUnder();
    this.#under = this.#sheet;
    const image = this.#scene.add.image(0, 0, key).setOrigin(0, 0).setDepth(this.#depth);
    this.#sheet = { image, rect };
    put(this.#sheet, camera, view);
    if (fade === 0 || this.#under === null) this.#dropUnder();
    else this.#fadeIn(image, fade);
  }

  /** Moves the painted sheet to where a camera sees it. */
  follow(camera: Camera, view: Size): void {
    if (this.#sheet !== null) put(this.#sheet, camera, view);
    if (this.#under !== null) put(this.#under, camera, view);
  }

  #fadeIn(image: GameObjects.Image, duration: number): void {
    image.setDepth(this.#depth + 0.5).setAlpha(0);
    this.#scene.tweens.add({
      targets: image,
      alpha: 1,
      duration,
      onComplete: () => {
        image.setDepth(this.#depth);
        this.#dropUnder();
      },
    });
  }

  #dropUnder(): void {
    if (this.#under === null) return;
    const { image } = this.#under;
    const { key } = image.texture;
    this.#scene.tweens.killTweensOf(image);
    image.destroy();
    this.#scene.textures.remove(key);
    this.#under = null;
  }
}

function put({ image, rect }: Sheet, camera: Camera, view: Size): void {
  const corner = toScreen(camera, view, rect);
  image.setPosition(corner.x, corner.y);
  image.setDisplaySize(rect.width * camera.zoom, rect.height * camera.zoom);
}
