// The table on a Phaser scene: keeps the sprites in step with the model and the camera.
import type { Scene } from 'phaser';
import { createCamp, createSlip, type CampSprites, type SlipSprite } from './camp-sprites.ts';
import { createFrame, type Frame } from './frame-sprites.ts';
import { measurePlate, measureSlip } from './plates.ts';
import type { PortraitStore } from './portraits.ts';
import { overlapArea, type Camera, type Point, type Rect, type Size } from './projection.ts';
import { RasterLayer } from './raster-layer.ts';
import { paintRelief } from './relief.ts';
import { plateScale, roadScale, tiedTo, tokenScale } from './table-camera.ts';
import { layOutSlips } from './slip-layout.ts';
import { surveyLand, type TableLand } from './table-land.ts';
import { layOutTable, type LayoutInput, type TableLayout } from './table-layout.ts';
import { shownInfluence, shownOdds, type TableModel } from './table-model.ts';
import type { TableOptions, TableRects } from './table-options.ts';
import { contextOf, createCanvas, TextureStore } from './texture-store.ts';
import { DEPTH, TokenSprites } from './token-sprites.ts';
import { drawWays, type WaysSpec } from './ways.ts';

const MARGIN = 110;
const GROUND_FADE = 320;
const WAYS_FADE = 240;

export class TableStage {
  readonly scene: Scene;
  readonly density: number;
  options: TableOptions;
  view: Size;
  camera: Camera = { x: 500, y: 350, zoom: 1 };
  model: TableModel | null = null;
  land: TableLand | null = null;
  layout: TableLayout = { tokens: [], camps: [], outside: { left: 0, right: 0 } };
  readonly tokens = new Map<string, TokenSprites>();
  readonly camps = new Map<string, CampSprites>();
  readonly #slips = new Map<string, SlipSprite>();
  readonly #portraits: PortraitStore;
  readonly #store: TextureStore;
  readonly #ground: RasterLayer;
  readonly #ways: RasterLayer;
  readonly #frame: Frame;
  readonly #ruler = contextOf(createCanvas(1, 1));
  #plates: ReadonlyMap<string, Size> = new Map();
  #short: ReadonlySet<string> = new Set();
  #groundKey = '';
  #waysKey = '';
  #told = '';
  #sharpness = 1;
  #hovered: string | null = null;

  constructor(scene: Scene, options: TableOptions, portraits: PortraitStore, density: number) {
    this.scene = scene;
    this.options = options;
    this.density = density;
    this.view = { width: scene.scale.width / density, height: scene.scale.height / density };
    this.#portraits = portraits;
    this.#store = new TextureStore(scene.textures);
    this.#ground = new RasterLayer(scene, DEPTH.ground, density, MARGIN);
    this.#ways = new RasterLayer(scene, DEPTH.ways, density, MARGIN);
    this.#frame = createFrame(scene, density);
    scene.cameras.main.setOrigin(0, 0).setZoom(density);
  }

  /** Shows another state of the table, seen through `camera`. */
  show(model: TableModel, camera: Camera): void {
    this.model = model;
    this.camera = camera;
    this.land = surveyLand(model, this.land);
    this.#measurePlates(model);
    this.#dressTokens(model);
    this.#dressCamps(model);
    this.layout = layOutTable(this.#layoutInput(model));
    this.#dressSlips(model);
    this.#frame.dress(this.view, this.options.mode, this.options.paleness ?? 0);
    this.settle();
    this.place();
    this.#store.sweep();
  }

  #measurePlates(model: TableModel): void {
    const sizes = (short: ReadonlySet<string>): ReadonlyMap<string, Size> =>
      new Map(
        model.people.map(({ id, name, role }) => [
          id,
          measurePlate(this.#ruler, name, short.has(id) ? '' : role),
        ]),
      );
    const whole = sizes(new Set());
    this.#short =
      this.options.mode === 'phone' || isCrowded(whole, this.view) ? shortPlates(model) : new Set();
    this.#plates = this.#short.size === 0 ? whole : sizes(this.#short);
  }

  /** Moves what is on the table to where the camera sees it. */
  look(camera: Camera): void {
    this.camera = camera;
    if (this.model === null) return;
    this.layout = layOutTable(this.#layoutInput(this.model));
    this.place();
  }

  /** Paints the land sharply for the camera that now rests. */
  settle(): void {
    const { model, land, camera, view } = this;
    if (model === null || land === null) return;
    this.#sharpen(model);
    const at = JSON.stringify([camera, view]);
    const calm = this.options.reducedMotion;
    const groundKey = `${at} ${land.reliefKey}`;
    if (groundKey !== this.#groundKey) {
      const fade = calm || !this.#groundKey.startsWith(at) ? 0 : GROUND_FADE;
      this.#ground.paint(
        camera,
        view,
        (context, raster) => paintRelief(context, land.relief, raster),
        fade,
      );
      this.#groundKey = groundKey;
    }
    const waysKey = `${at} ${land.roadsKey} ${JSON.stringify([shownInfluence(model), shownOdds(model)])}`;
    if (waysKey === this.#waysKey) return;
    const spec: WaysSpec = {
      model,
      roads: land.roads,
      width: roadScale(camera.zoom) / camera.zoom,
      token: tokenScale(camera.zoom, this.options.mode) / camera.zoom,
    };
    const fade = calm || !this.#waysKey.startsWith(at) ? 0 : WAYS_FADE;
    this.#ways.paint(
      camera,
      view,
      (context, { rect, scale }) => {
        context.setTransform(scale, 0, 0, scale, -rect.x * scale, -rect.y * scale);
        drawWays(context, spec);
      },
      fade,
    );
    this.#waysKey = waysKey;
  }

  /** Tokens seen large are drawn with more pixels. */
  #sharpen(model: TableModel): void {
    const wanted = Math.ceil(tokenScale(this.camera.zoom, this.options.mode) * 2 - 0.1) / 2;
    const sharpness = Math.max(1, wanted);
    if (sharpness === this.#sharpness) return;
    this.#sharpness = sharpness;
    this.#dressTokens(model);
  }

  place(): void {
    const { camera, view, layout } = this;
    this.#ground.follow(camera, view);
    this.#ways.follow(camera, view);
    for (const token of layout.tokens) this.tokens.get(token.id)?.place(token);
    for (const camp of layout.camps) this.camps.get(camp.id)?.place(camp);
    for (const slip of this.#slips.values()) slip.place(camera, view);
    const outside = this.#frame.count(layout.outside, view);
    this.#tell({
      people: layout.tokens.map(({ id, tablet, banner, plate }) => ({ id, tablet, banner, plate })),
      camps: layout.camps.map(({ id, box }) => ({ id, box })),
      outside,
    });
  }

  #tell(rects: TableRects): void {
    const text = JSON.stringify(rects);
    if (text === this.#told) return;
    this.#told = text;
    this.options.onLayout(rects);
  }

  /** The person whose token or plate is at a place on the screen, the nearest to the viewer first. */
  personAt(point: Point): string | null {
    const spot: Rect = { x: point.x - 2, y: point.y - 2, width: 4, height: 4 };
    const hits = this.layout.tokens.filter(
      ({ tablet, plate }) => overlapArea(tablet, spot) > 0 || overlapArea(plate, spot) > 0,
    );
    return hits.sort((one, other) => other.foot.y - one.foot.y)[0]?.id ?? null;
  }

  /** Marks the plate under the mouse; says whether anything changed. */
  hover(person: string | null): boolean {
    if (person === this.#hovered || this.options.mode === 'backdrop') return false;
    if (this.#hovered !== null) this.tokens.get(this.#hovered)?.hover(false);
    if (person !== null) this.tokens.get(person)?.hover(true);
    this.#hovered = person;
    return true;
  }

  resize(view: Size): void {
    this.view = view;
  }

  /** Letters have come that were missing when labels were drawn. */
  renewLabels(): void {
    this.#store.renew();
    this.#waysKey = '';
  }

  #layoutInput(model: TableModel): LayoutInput {
    const { camera, view } = this;
    return { model, camera, view, mode: this.options.mode, plates: this.#plates };
  }

  #dressTokens(model: TableModel): void {
    keepOnly(
      this.tokens,
      model.people,
      () => new TokenSprites(this.scene, this.#store, this.density),
    );
    const pale = (this.options.paleness ?? 0) > 0;
    for (const person of model.people) {
      const token = this.tokens.get(person.id);
      const plate = this.#plates.get(person.id);
      if (token === undefined || plate === undefined) continue;
      const face = person.portrait === null ? null : this.#portraits.get(person.portrait);
      const chosen = person.id === model.chosen;
      const { language, reducedMotion } = this.options;
      const short = this.#short.has(person.id);
      const sharpness = { token: this.#sharpness, plate: plateScale(this.options.mode) };
      token.dress({ person, chosen, face, plate, short, language, sharpness }, !reducedMotion);
      token.raise(pale && chosen);
    }
  }

  #dressCamps(model: TableModel): void {
    keepOnly(this.camps, model.camps, () => createCamp(this.scene, this.#store));
    for (const camp of model.camps) {
      this.camps.get(camp.id)?.dress(camp, this.density);
    }
  }

  #dressSlips(model: TableModel): void {
    keepOnly(this.#slips, model.factions, () => createSlip(this.scene, this.#store));
    const { land, layout } = this;
    if (land === null) return;
    const sizes = new Map(
      model.factions.map(({ id, name }) => [id, measureSlip(this.#ruler, name)]),
    );
    const ground = { layout, hills: land.hills, roads: land.roads };
    const places = layOutSlips(this.#layoutInput(model), ground, sizes);
    for (const faction of model.factions) {
      const size = sizes.get(faction.id);
      if (size === undefined) continue;
      this.#slips.get(faction.id)?.dress(faction, size, this.density);
      this.#slips.get(faction.id)?.pin(places.get(faction.id) ?? null);
    }
  }
}

/** Share of the table that names and roles may take before faces begin to hide behind them. */
const PLATES_MOST = 0.13;

function isCrowded(plates: ReadonlyMap<string, Size>, view: Size): boolean {
  let taken = 0;
  for (const { width, height } of plates.values()) taken += width * height;
  return taken > PLATES_MOST * view.width * view.height;
}

/** Where room is short, only the chosen person and those tied to them say what they do. */
function shortPlates(model: TableModel): ReadonlySet<string> {
  const near = model.chosen === null ? new Set<string>() : tiedTo(model, model.chosen);
  return new Set(model.people.map(({ id }) => id).filter((id) => !near.has(id)));
}

/** Makes sprites for the items that have none, and destroys those of items that are gone. */
function keepOnly<T extends { destroy(): void }>(
  sprites: Map<string, T>,
  items: readonly { readonly id: string }[],
  create: () => T,
): void {
  const ids = new Set(items.map(({ id }) => id));
  for (const [id, sprite] of sprites) {
    if (ids.has(id)) continue;
    sprite.destroy();
    sprites.delete(id);
  }
  for (const id of ids) if (!sprites.has(id)) sprites.set(id, create());
}
