// One person on the stage: mist, tablet, banner, cloud and name plate, and how they change.
import type { GameObjects, Scene } from 'phaser';
import { pause, runTween } from './animations/tweens.ts';
import { CLOUD_BOX } from './clouds.ts';
import type { Point, Rect } from './projection.ts';
import type { TokenLayout } from './table-layout.ts';
import type { BannerLevel, Fog } from './table-model.ts';
import { TABLET_TOP } from './tablets.ts';
import type { TextureStore } from './texture-store.ts';
import {
  BANNER_BOX,
  bannerTexture,
  cloudTexture,
  PLATE_MARGIN,
  plateTexture,
  TABLET_BOX,
  tabletTexture,
  type TokenLook,
} from './token-textures.ts';

export const DEPTH = {
  ground: 0,
  ways: 10,
  tokens: 100,
  plates: 1000,
  veil: 1500,
  chosen: 1600,
  slips: 1800,
  frame: 2000,
} as const;

const LOWER_TIME = 120;
const RAISE_TIME = 200;
const PART_TIME = 900;
/** How far a banner goes down behind its tablet. */
const DROP = 37;
const FOG_ORDER: Readonly<Record<Fog, number>> = { clear: 0, thin: 1, thick: 2, unknown: 3 };

export class TokenSprites {
  readonly #scene: Scene;
  readonly #store: TextureStore;
  readonly #density: number;
  readonly #mist: GameObjects.Image;
  readonly #tablet: GameObjects.Image;
  readonly #banner: GameObjects.Image;
  readonly #bands: GameObjects.Image;
  readonly #plate: GameObjects.Image;
  #look: TokenLook | null = null;
  #layout: TokenLayout | null = null;
  #offset: Point = { x: 0, y: 0 };
  #lowered = 0;
  #pixels = 1;
  #hovered = false;
  #raised = false;

  constructor(scene: Scene, store: TextureStore, density: number) {
    const blank = () => scene.add.image(0, 0, '__DEFAULT').setVisible(false);
    this.#scene = scene;
    this.#store = store;
    this.#density = density;
    this.#mist = blank();
    this.#tablet = blank();
    this.#banner = blank();
    this.#bands = blank();
    this.#plate = blank();
  }

  /** Draws what differs. Lively changes are seen to happen: a banner is lowered, clouds part. */
  dress(look: TokenLook, lively: boolean): void {
    const before = this.#look;
    this.#look = look;
    const { person } = look;
    this.#pixels = this.#density * look.sharpness.token;
    show(this.#tablet, tabletTexture(this.#store, look, this.#pixels), TABLET_BOX);
    this.#drawPlate(look);
    this.#plate.setOrigin(0, 0);
    const turned =
      before?.person.banner !== person.banner || before.person.unsure !== person.unsure;
    if (lively && before !== null && turned) void this.hoist(person.banner, person.unsure);
    else if (this.#lowered === 0) this.#fly(person.banner, person.unsure);
    const thinner = before !== null && FOG_ORDER[person.fog] < FOG_ORDER[before.person.fog];
    if (lively && thinner) void this.part();
    this.#cloud(person.fog, person.id);
  }

  /** The edge of the plate turns ink under the mouse. */
  hover(hovered: boolean): void {
    this.#hovered = hovered;
    if (this.#look !== null) this.#drawPlate(this.#look);
  }

  place(layout: TokenLayout): void {
    this.#layout = layout;
    const density = this.#density;
    const { scale, plate } = layout;
    const snap = (value: number) => Math.round(value * density) / density;
    const foot = { x: layout.foot.x + this.#offset.x, y: layout.foot.y + this.#offset.y };
    const base = this.#raised ? DEPTH.chosen : DEPTH.tokens;
    const depth = base + (this.#look?.person.at.y ?? 0) / 10;
    const veiled = this.#look?.person.fog === 'unknown' && !this.#look.chosen;
    for (const image of [this.#mist, this.#tablet, this.#bands]) {
      image.setPosition(snap(foot.x), snap(foot.y));
      image.setScale((image === this.#tablet ? scale : layout.cloudScale) / this.#pixels);
    }
    const drop = this.#lowered * DROP * scale;
    this.#banner.setPosition(snap(foot.x), snap(foot.y - TABLET_TOP * scale) + drop);
    this.#banner.setScale(scale / this.#pixels);
    const margin = PLATE_MARGIN * layout.plateScale;
    this.#plate.setPosition(snap(plate.x - margin), snap(plate.y - margin));
    this.#plate.setDisplaySize(plate.width + margin * 2, plate.height + margin * 2);
    this.#plate.setVisible(layout.seen);
    this.#mist.setDepth(depth + (veiled ? 0.3 : 0));
    this.#tablet.setDepth(depth + 0.1);
    this.#banner.setDepth(depth + (this.#lowered > 0 ? 0.05 : 0.2));
    this.#bands.setDepth(depth + 0.4);
    this.#plate.setDepth(this.#raised ? depth + 1 : DEPTH.plates + depth / 10);
  }

  /** Moves the token a little from its place. */
  nudge(offset: Point): void {
    this.#offset = offset;
    if (this.#layout !== null) this.place(this.#layout);
  }

  /** Above the veil that pales the others. */
  raise(raised: boolean): void {
    this.#raised = raised;
    if (this.#layout !== null) this.place(this.#layout);
  }

  /** Lowers the banner behind the tablet, swaps it, and raises the new one. */
  async hoist(level: BannerLevel, unsure: boolean): Promise<void> {
    const release = this.#store.hold(this.#banner.texture.key);
    await runTween(this.#scene, LOWER_TIME, 'Sine.easeIn', (share) => this.#lower(share));
    release();
    if (!this.#banner.active) return;
    this.#fly(level, unsure);
    const releaseNew = this.#store.hold(this.#banner.texture.key);
    await runTween(this.#scene, RAISE_TIME, 'Back.easeOut', (share) => this.#lower(1 - share));
    this.#lower(0);
    releaseNew();
  }

  /** The bands of the cloud slide apart and fade; what is left of the fog stays. */
  async part(): Promise<void> {
    if (!this.#bands.visible) return;
    const { key } = this.#bands.texture;
    const release = this.#store.hold(key);
    const halves = [-1, 1].map((side) => {
      const half = this.#scene.add.image(this.#bands.x, this.#bands.y, key);
      half.setOrigin(this.#bands.originX, this.#bands.originY).setScale(this.#bands.scaleX);
      const { width, height } = half.frame;
      half.setCrop(side === -1 ? 0 : width / 2, 0, width / 2, height);
      half.setDepth(this.#bands.depth + 0.05);
      return { half, side, x: half.x };
    });
    await runTween(this.#scene, PART_TIME, 'Sine.easeInOut', (share) => {
      for (const { half, side, x } of halves) {
        half.setX(x + side * share * 70).setAlpha(1 - share);
      }
    });
    for (const { half } of halves) half.destroy();
    await pause(0);
    release();
  }

  destroy(): void {
    for (const image of this.#all()) image.destroy();
  }

  #drawPlate(look: TokenLook): void {
    const density = this.#density * look.sharpness.plate;
    this.#plate.setTexture(plateTexture(this.#store, look, this.#hovered, density));
  }

  #all(): readonly GameObjects.Image[] {
    return [this.#mist, this.#tablet, this.#banner, this.#bands, this.#plate];
  }

  #lower(share: number): void {
    this.#lowered = share;
    if (this.#layout !== null && this.#banner.active) this.place(this.#layout);
  }

  #fly(level: BannerLevel, unsure: boolean): void {
    const { language = 'en' } = this.#look ?? {};
    const key = bannerTexture(this.#store, level, unsure, language, this.#pixels);
    show(this.#banner, key, BANNER_BOX);
  }

  #cloud(fog: Fog, id: string): void {
    this.#mist.setVisible(false);
    this.#bands.setVisible(false);
    if (fog === 'clear') return;
    show(this.#mist, cloudTexture(this.#store, 'mist', fog, id, this.#pixels), CLOUD_BOX);
    this.#bands.setAlpha(fog === 'thin' ? 0.92 : 1);
    show(this.#bands, cloudTexture(this.#store, 'bands', fog, id, this.#pixels), CLOUD_BOX);
  }
}

function show(image: GameObjects.Image, key: string, box: Rect): void {
  image.setTexture(key).setVisible(true);
  image.setOrigin(-box.x / box.width, -box.y / box.height);
}
