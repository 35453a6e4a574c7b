// Decides what the stage shows and when: models as they come, the camera, gestures, animations.
import type { Game, Scene } from 'phaser';
import { playAnimation } from './animations/play-animation.ts';
import { pause } from './animations/tweens.ts';
import { createSlipBoard, type SlipBoard } from './animations/slip-board.ts';
import { bannerLetters } from './banners.ts';
import { loadLabelFonts } from './fonts.ts';
import { createFrameClock, type FrameClock } from './frame-clock.ts';
import { watchGestures } from './gestures.ts';
import type { PortraitStore } from './portraits.ts';
import type { Camera } from './projection.ts';
import type { TableAnimation } from './table-animation.ts';
import { clampCamera, fitCamera, focusCamera, mixCameras, zoomAbout } from './table-camera.ts';
import type { TableModel } from './table-model.ts';
import type { TableOptions } from './table-options.ts';
import { TableStage } from './table-stage.ts';

const CAMERA_TIME = 450;
const REST = 180;
/** Faces and letters that are not there by then do not hold the picture back. */
const PATIENCE = 1200;

export interface DirectorParts {
  readonly game: Game;
  readonly scene: Scene;
  readonly host: HTMLElement;
  readonly options: TableOptions;
  readonly density: number;
  readonly portraits: PortraitStore;
}

export class TableDirector {
  readonly stage: TableStage;
  readonly clock: FrameClock;
  readonly slips: SlipBoard;
  readonly #parts: DirectorParts;
  readonly #stopGestures: () => void;
  #options: TableOptions;
  #wanted: TableModel | null = null;
  #letters = new Set<string>();
  #faces = new Set<string>();
  #firstPicture: () => void = () => undefined;
  #moved = false;
  #restTimer = 0;
  #fitKey = '';
  #gone = false;

  constructor(parts: DirectorParts) {
    this.#parts = parts;
    this.#options = parts.options;
    this.stage = new TableStage(parts.scene, parts.options, parts.portraits, parts.density);
    this.clock = createFrameClock(parts.game, parts.scene);
    this.slips = createSlipBoard(this.stage);
    this.#stopGestures = watchGestures(parts.options.gestures ?? parts.host, {
      onPan: (east, south) => this.#pan(east, south),
      onZoom: (at, factor) =>
        this.#steer(zoomAbout(this.stage.camera, this.stage.view, at, factor)),
      onTap: (at) => this.#options.onSelect(this.stage.personAt(at)),
      onHover: (at) => {
        if (this.stage.hover(at === null ? null : this.stage.personAt(at))) this.clock.wake();
      },
    });
  }

  onFirstPicture(act: () => void): void {
    this.#firstPicture = act;
  }

  update(model: TableModel): void {
    this.#wanted = model;
    const missing = this.#missing(model);
    if (missing === null) {
      this.#show(model);
      return;
    }
    const show = () => {
      if (this.#wanted === model && !this.#gone) this.#show(model);
    };
    let late = false;
    const timer = window.setTimeout(() => {
      late = true;
      show();
    }, PATIENCE);
    void missing.then(() => {
      window.clearTimeout(timer);
      if (late) this.stage.renewLabels();
      show();
    });
  }

  select(person: string | null): void {
    if (this.#wanted === null || this.#wanted.chosen === person) return;
    this.update({ ...this.#wanted, chosen: person });
  }

  async play(animation: TableAnimation): Promise<void> {
    if (this.#gone || this.stage.model === null) return;
    const release = this.clock.hold();
    try {
      if ('title' in animation) await this.#fetchLetters(animation);
      await playAnimation({ stage: this.stage, slips: this.slips }, animation);
    } finally {
      release();
    }
  }

  clear(): void {
    this.slips.clear();
    this.clock.wake();
  }

  recentre(): void {
    this.#moved = false;
    this.#fitKey = '';
    if (this.stage.model !== null) this.#show(this.stage.model);
  }

  change(options: Partial<TableOptions>): void {
    const { mode, focus } = this.#options;
    this.#options = { ...this.#options, ...options };
    if (mode !== this.#options.mode || focus !== this.#options.focus) this.#moved = false;
    this.stage.options = this.#options;
    if (this.#wanted !== null) this.update(this.#wanted);
  }

  resize(): void {
    const { game, host, density } = this.#parts;
    const { clientWidth, clientHeight } = host;
    const { view, model } = this.stage;
    if (clientWidth === 0 || clientHeight === 0) return;
    if (clientWidth === view.width && clientHeight === view.height) return;
    game.scale.resize(Math.round(clientWidth * density), Math.round(clientHeight * density));
    this.stage.resize({ width: clientWidth, height: clientHeight });
    if (model !== null) this.#show(model);
  }

  destroy(): void {
    this.#gone = true;
    window.clearTimeout(this.#restTimer);
    this.#stopGestures();
    this.slips.clear();
  }

  async #fetchLetters(text: { readonly title: string; readonly reason?: string }): Promise<void> {
    const letters = Array.from(text.title + (text.reason ?? ''));
    const missing = letters.filter((letter) => !this.#letters.has(letter));
    if (missing.length === 0) return;
    await Promise.race([loadLabelFonts(missing.join('')), pause(PATIENCE)]);
    for (const letter of missing) this.#letters.add(letter);
  }

  /** What has to be fetched before this model can be drawn, or null. */
  #missing(model: TableModel): Promise<unknown> | null {
    const text = labelText(model, this.#options.language);
    const letters = Array.from(text).filter((letter) => !this.#letters.has(letter));
    const files = model.people.flatMap(({ portrait }) => portrait ?? []);
    const faces = files.filter((file) => !this.#faces.has(file));
    if (letters.length === 0 && faces.length === 0) return null;
    return Promise.all([loadLabelFonts(letters.join('')), this.#parts.portraits.load(faces)]).then(
      () => {
        for (const letter of letters) this.#letters.add(letter);
        for (const face of faces) this.#faces.add(face);
      },
    );
  }

  #show(model: TableModel): void {
    const first = this.stage.model === null;
    const key = this.#cameraKey(model);
    const target = this.#target(model);
    const refit = key !== this.#fitKey && (!this.#moved || this.#options.mode !== 'laptop');
    this.#fitKey = key;
    const still = first || this.#options.reducedMotion || !refit;
    this.stage.show(model, still && refit ? target : this.stage.camera);
    if (refit && !still) this.#travel(target);
    this.slips.place();
    this.clock.wake();
    if (first) this.#firstPicture();
  }

  /** The camera moves by itself only when this changes. */
  #cameraKey(model: TableModel): string {
    const { mode, focus } = this.#options;
    const { width, height } = this.stage.view;
    const who = mode === 'phone' ? model.chosen : '';
    const people = model.people.map(({ id }) => id).join();
    return JSON.stringify([mode, focus ?? null, width, height, who, people]);
  }

  #target(model: TableModel): Camera {
    const { mode, focus } = this.#options;
    const { view } = this.stage;
    if (focus) return focusCamera(model, view, focus) ?? fitCamera(model, view, mode);
    return fitCamera(model, view, mode);
  }

  #travel(target: Camera): void {
    const { stage } = this;
    const from = stage.camera;
    const release = this.clock.hold();
    stage.scene.tweens.addCounter({
      from: 0,
      to: 1,
      duration: CAMERA_TIME,
      ease: 'Cubic.easeOut',
      onUpdate: (tween) => {
        stage.look(mixCameras(from, target, tween.getValue() ?? 1));
        this.slips.place();
      },
      onComplete: () => {
        release();
        stage.settle();
        stage.place();
      },
    });
  }

  #pan(east: number, south: number): void {
    const { x, y, zoom } = this.stage.camera;
    this.#steer({ x: x - east / zoom, y: y - south / zoom, zoom });
  }

  #steer(camera: Camera): void {
    const { model } = this.stage;
    if (model === null || this.#options.mode === 'backdrop') return;
    this.#moved = true;
    this.stage.look(clampCamera(camera, model));
    this.slips.place();
    this.clock.wake();
    window.clearTimeout(this.#restTimer);
    this.#restTimer = window.setTimeout(() => {
      this.stage.settle();
      this.stage.place();
      this.clock.wake();
    }, REST);
  }
}

/** Every letter that the canvas writes. */
function labelText(model: TableModel, language: string): string {
  return [
    ...model.people.flatMap(({ name, role }) => [name, role]),
    ...model.camps.map(({ crest }) => crest),
    ...model.factions.map(({ name }) => name),
    model.oddsWord,
    bannerLetters(language),
    '0123456789?+',
  ].join('');
}
