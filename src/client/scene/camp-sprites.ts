// Camps, the cloud over a rumoured one, and the slips with the names of factions.
import type { Scene } from 'phaser';
import { drawCamp } from './camps.ts';
import { CLOUD_BOX, cloudShape, drawBands, drawMist } from './clouds.ts';
import { seedOf } from './noise.ts';
import { WASHES } from './palette.ts';
import { drawSlip } from './plates.ts';
import { toScreen, type Camera, type Point, type Rect, type Size } from './projection.ts';
import type { CampLayout } from './table-layout.ts';
import type { TableCamp, TableFaction } from './table-model.ts';
import type { TextureStore } from './texture-store.ts';
import { DEPTH } from './token-sprites.ts';

const CAMP_BOX: Rect = { x: -84, y: -108, width: 168, height: 144 };

export interface CampSprites {
  dress(camp: TableCamp, density: number): void;
  place(layout: CampLayout): void;
  destroy(): void;
}

export function createCamp(scene: Scene, store: TextureStore): CampSprites {
  const image = scene.add.image(0, 0, '__DEFAULT').setVisible(false);
  const cloud = scene.add.image(0, 0, '__DEFAULT').setVisible(false);
  let density = 1;
  let y = 0;
  return {
    dress: (camp, pixels) => {
      density = pixels;
      y = camp.at.y;
      const key = store.paint({
        key: `camp ${camp.kind} ${camp.crest} ${camp.colour} ${pixels}`,
        ...CAMP_BOX,
        density: pixels,
        draw: (context) => {
          context.translate(-CAMP_BOX.x, -CAMP_BOX.y);
          drawCamp(context, camp);
        },
      });
      image.setTexture(key).setVisible(true);
      image.setOrigin(-CAMP_BOX.x / CAMP_BOX.width, -CAMP_BOX.y / CAMP_BOX.height);
      cloud.setVisible(camp.kind === 'rumoured');
      if (camp.kind !== 'rumoured') return;
      const shape = cloudShape('camp', seedOf(camp.id));
      const cloudKey = store.paint({
        key: `camp-cloud ${camp.id} ${pixels}`,
        ...CLOUD_BOX,
        density: pixels,
        draw: (context) => {
          context.translate(-CLOUD_BOX.x, -CLOUD_BOX.y);
          drawMist(context, shape);
          drawBands(context, shape);
        },
      });
      cloud.setTexture(cloudKey);
      cloud.setOrigin(-CLOUD_BOX.x / CLOUD_BOX.width, -CLOUD_BOX.y / CLOUD_BOX.height);
    },
    place: ({ foot, scale }) => {
      for (const part of [image, cloud]) {
        part.setPosition(foot.x, foot.y).setScale(scale / density);
      }
      image.setDepth(DEPTH.tokens + y / 10);
      cloud.setDepth(DEPTH.tokens + y / 10 + 0.1);
    },
    destroy: () => {
      image.destroy();
      cloud.destroy();
    },
  };
}

export interface SlipSprite {
  dress(faction: TableFaction, size: Size, density: number): void;
  /** Where its middle is on the picture; null leaves it out. */
  pin(place: Point | null): void;
  place(camera: Camera, view: Size): void;
  destroy(): void;
}

export function createSlip(scene: Scene, store: TextureStore): SlipSprite {
  const image = scene.add
    .image(0, 0, '__DEFAULT')
    .setVisible(false)
    .setDepth(DEPTH.ways + 1);
  let pinned: Point | null = null;
  let density = 1;
  return {
    dress: ({ name, wash }, size, pixels) => {
      density = pixels;
      const key = store.paint({
        key: `slip ${name} ${wash} ${pixels}`,
        ...size,
        density: pixels,
        draw: (context) => drawSlip(context, size, name, WASHES[wash].ink),
      });
      image.setTexture(key).setOrigin(0.5, 0.5);
    },
    pin: (place) => {
      pinned = place;
    },
    place: (camera, view) => {
      image.setVisible(pinned !== null);
      if (pinned === null) return;
      const { x, y } = toScreen(camera, view, pinned);
      image.setPosition(Math.round(x), Math.round(y)).setScale(1 / density);
    },
    destroy: () => {
      image.destroy();
    },
  };
}
