// Drawn textures by what they show: the same drawing is made once, and let go when nothing shows it.
import type { Textures } from 'phaser';

export interface Drawing {
  /** All that the picture depends on; two drawings with one key look alike. */
  readonly key: string;
  readonly width: number;
  readonly height: number;
  /** Texture pixels per unit of the drawing. */
  readonly density: number;
  readonly draw: (context: CanvasRenderingContext2D) => void;
}

export class TextureStore {
  readonly #textures: Textures.TextureManager;
  readonly #held = new Map<string, number>();
  #used = new Set<string>();
  #kept = new Set<string>();
  #edition = 0;

  constructor(textures: Textures.TextureManager) {
    this.#textures = textures;
  }

  /** Name of the texture, drawn if it is new. */
  paint({ key: name, width, height, density, draw }: Drawing): string {
    const key = `${this.#edition} ${name}`;
    this.#used.add(key);
    if (this.#textures.exists(key)) return key;
    const canvas = createCanvas(width * density, height * density);
    const context = contextOf(canvas);
    context.scale(density, density);
    draw(context);
    this.#textures.addCanvas(key, canvas);
    return key;
  }

  /** Keeps a texture while something still shows it; returns the function that lets it go. */
  hold(key: string): () => void {
    this.#held.set(key, (this.#held.get(key) ?? 0) + 1);
    return () => {
      const count = (this.#held.get(key) ?? 1) - 1;
      if (count > 0) this.#held.set(key, count);
      else this.#held.delete(key);
    };
  }

  /** Lets go of all textures that were not painted since the last sweep. */
  sweep(): void {
    const kept = this.#used;
    for (const key of this.#kept) {
      if (kept.has(key)) continue;
      if (this.#held.has(key)) kept.add(key);
      else if (this.#textures.exists(key)) this.#textures.remove(key);
    }
    this.#kept = kept;
    this.#used = new Set();
  }

  /** Everything is drawn anew from now on: letters have come that were missing. */
  renew(): void {
    this.#edition += 1;
  }
}

export function createCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(width));
  canvas.height = Math.max(1, Math.ceil(height));
  return canvas;
}

/** A context that paints in memory: what is painted once and then read gains nothing from a graphics card. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('The browser gives no 2-D context for a canvas.');
  return context;
}
