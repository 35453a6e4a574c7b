// The textures of one person's pieces.
import { drawBanner } from './banners.ts';
import { CLOUD_BOX, cloudShape, drawBands, drawMist, type CloudKind } from './clouds.ts';
import { seedOf } from './noise.ts';
import { drawPlate } from './plates.ts';
import type { Rect, Size } from './projection.ts';
import { levelsOf, type BannerLevel, type TablePerson } from './table-model.ts';
import { drawTablet } from './tablets.ts';
import type { TextureStore } from './texture-store.ts';

export const TABLET_BOX: Rect = { x: -60, y: -84, width: 120, height: 108 };
export const BANNER_BOX: Rect = { x: -48, y: -44, width: 96, height: 48 };
export const PLATE_MARGIN = 12;

export interface TokenLook {
  readonly person: TablePerson;
  readonly chosen: boolean;
  readonly face: HTMLImageElement | null;
  readonly plate: Size;
  /** Only the name, where there is no room for more. */
  readonly short: boolean;
  readonly language: string;
  /** Texture pixels per pixel of the screen for tokens drawn large, and for large names. */
  readonly sharpness: { readonly token: number; readonly plate: number };
}

export function tabletTexture(
  store: TextureStore,
  { person, chosen, face }: TokenLook,
  density: number,
): string {
  const veiled = person.fog === 'unknown';
  const power = veiled ? null : levelsOf(person.power);
  const { wash, isolated, barred, portrait } = person;
  const drawn = veiled ? null : face;
  return store.paint({
    key: `tablet ${drawn === null ? '' : portrait} ${wash} ${power} ${chosen} ${isolated} ${barred} ${density}`,
    ...TABLET_BOX,
    density,
    draw: (context) => {
      context.translate(-TABLET_BOX.x, -TABLET_BOX.y);
      drawTablet(context, { face: drawn, wash, power, chosen, isolated, barred });
    },
  });
}

export function bannerTexture(
  store: TextureStore,
  level: BannerLevel,
  unsure: boolean,
  language: string,
  density: number,
): string {
  return store.paint({
    key: `banner ${level} ${unsure} ${language} ${density}`,
    ...BANNER_BOX,
    density,
    draw: (context) => {
      context.translate(-BANNER_BOX.x, -BANNER_BOX.y);
      drawBanner(context, { level, unsure, language });
    },
  });
}

export function plateTexture(
  store: TextureStore,
  { person: { name, role }, chosen, plate, short }: TokenLook,
  hovered: boolean,
  density: number,
): string {
  return store.paint({
    key: `plate ${name}|${role} ${chosen} ${short} ${hovered} ${density}`,
    width: plate.width + PLATE_MARGIN * 2,
    height: plate.height + PLATE_MARGIN * 2,
    density,
    draw: (context) => {
      context.translate(PLATE_MARGIN, PLATE_MARGIN);
      drawPlate(context, plate, { name, role: short ? '' : role, chosen, hovered });
    },
  });
}

export function cloudTexture(
  store: TextureStore,
  part: 'mist' | 'bands',
  kind: CloudKind,
  id: string,
  density: number,
): string {
  const shape = cloudShape(kind, seedOf(id));
  return store.paint({
    key: `${part} ${kind} ${part === 'mist' ? '' : id} ${density}`,
    ...CLOUD_BOX,
    density,
    draw: (context) => {
      context.translate(-CLOUD_BOX.x, -CLOUD_BOX.y);
      if (part === 'mist') drawMist(context, shape);
      else drawBands(context, shape);
    },
  });
}
