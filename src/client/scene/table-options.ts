import type { Point, Rect } from './projection.ts';

/** A laptop shows all; a phone the chosen person and those tied to them; a backdrop does not move. */
export type TableMode = 'laptop' | 'phone' | 'backdrop' | 'projector';

interface TokenRects {
  readonly id: string;
  readonly tablet: Rect;
  readonly banner: Rect;
  readonly plate: Rect;
}

/** Where things are, in CSS pixels from the corner of the host. */
export interface TableRects {
  readonly people: readonly TokenRects[];
  readonly camps: readonly { readonly id: string; readonly box: Rect }[];
  /** The tab at an edge that counts the people outside the view. */
  readonly outside: {
    readonly left: { readonly count: number; readonly box: Rect } | null;
    readonly right: { readonly count: number; readonly box: Rect } | null;
  };
}

/** Looks at one person instead of all: for scenes. */
export interface TableFocus {
  readonly person: string;
  readonly zoom: number;
  /** Where on the view the person stands, as shares of width and height. */
  readonly at: Point;
}

export interface TableOptions {
  readonly language: string;
  readonly reducedMotion: boolean;
  /** `auto` takes WebGL where a graphics card does it. */
  readonly renderer: 'auto' | 'webgl' | 'canvas';
  readonly mode: TableMode;
  /** 0 to 1: how far everything but the chosen person sinks into the paper. */
  readonly paleness?: number;
  readonly focus?: TableFocus | null;
  /** Element whose gestures move the table, if not the host. */
  readonly gestures?: HTMLElement;
  readonly onSelect: (person: string | null) => void;
  readonly onLayout: (rects: TableRects) => void;
}
