// What the screens ask of the picture of the table, so that neither knows the other.
import type { View } from '#src/core/schema/view.ts';
import type { Catalogue } from '#src/core/schema/catalogue.ts';
import type { Texts } from './texts.ts';

export interface TableFrame {
  readonly view: View;
  readonly catalogue: Catalogue;
  readonly texts: Texts;
  readonly language: string;
  readonly chosen: string | null;
  readonly calm: boolean;
  readonly allInfluence: boolean;
  /** With whom a meeting is on: the table then looks at that person and the rest pales. */
  readonly meeting: string | null;
}

/** What happens on the table before one's eyes; words are in the reader's language, short. */
export type TableMove =
  | { readonly type: 'messenger'; readonly person: string }
  | {
      readonly type: 'reaction';
      readonly person: string;
      readonly mood: 'warm' | 'lukewarm' | 'cold';
      readonly title: string;
      readonly reason: string;
    }
  | {
      readonly type: 'cause';
      readonly person: string;
      /** For us, against us, or neither. */
      readonly direction: 1 | -1 | 0;
      readonly title: string;
      readonly reason: string;
    }
  | { readonly type: 'influence'; readonly from: string; readonly to: string }
  | { readonly type: 'fog'; readonly person: string };

/** Where a token stands, in CSS pixels from the corner of the host. */
export interface TokenPlace {
  readonly person: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TableEvents {
  readonly onLayout: (places: readonly TokenPlace[]) => void;
  readonly onChoose: (person: string | null) => void;
}

export interface TableHandle {
  update(frame: TableFrame): void;
  /** Resolves when the move is over; a cause slip stays until `clear`. */
  play(move: TableMove): Promise<void>;
  clear(): void;
  destroy(): void;
}

/** Draws the table in a host element; rejects where there is no WebGL. */
export type MountTable<Host> = (
  host: Host,
  frame: TableFrame,
  events: TableEvents,
) => Promise<TableHandle>;

export interface ReliefHill {
  readonly x: number;
  readonly y: number;
  /** 1 to 10. */
  readonly height: number;
  readonly wash: 'moss' | 'ochre' | null;
}

/** Paints ground and hills on a canvas; places are in CSS pixels. */
export type DrawRelief<Canvas> = (canvas: Canvas, hills: readonly ReliefHill[]) => void;
