// The sand table: mounts a Phaser game in an element, draws the model, turns clicks into intents.
import { CANVAS, Game, WEBGL, type Scene, type Types } from 'phaser';
import { loadLabelFonts } from './fonts.ts';
import { PALETTE } from './palette.ts';
import { createPortraitStore } from './portraits.ts';
import { TableDirector } from './table-director.ts';
import type { TableAnimation } from './table-animation.ts';
import type { TableModel } from './table-model.ts';
import type { TableOptions } from './table-options.ts';

export interface TableHandle {
  /** Resolves when the first picture stands; rejects where nothing can be drawn. */
  readonly ready: Promise<void>;
  update(model: TableModel): void;
  /** Resolves when it is over, at once after `destroy`. */
  play(animation: TableAnimation): Promise<void>;
  select(person: string | null): void;
  /** Takes away what animations left standing: cause slips. */
  clear(): void;
  /** Shows all people again, or those around the chosen one on a phone. */
  recentre(): void;
  change(options: Partial<TableOptions>): void;
  resize(): void;
  destroy(): void;
}

/** Sharper than this is not seen, but costs. */
const MOST_DENSITY = 2;

export function mountTable(host: HTMLElement, options: TableOptions): TableHandle {
  const density = Math.min(MOST_DENSITY, Math.max(1, window.devicePixelRatio));
  const { clientWidth, clientHeight } = host;
  let director: TableDirector | null = null;
  let waiting: ((director: TableDirector) => void)[] = [];
  let settle: { readonly done: () => void; readonly fail: (reason: unknown) => void };
  const ready = new Promise<void>((done, fail) => {
    settle = { done, fail };
  });
  ready.catch(() => undefined);
  const portraits = createPortraitStore();
  const game = startGame(host, options, density, { clientWidth, clientHeight }, (scene) => {
    director = new TableDirector({ game, scene, host, options, density, portraits });
    director.onFirstPicture(() => settle.done());
    for (const act of waiting) act(director);
    waiting = [];
  });
  const whenReady = (act: (director: TableDirector) => void) => {
    if (director === null) waiting.push(act);
    else act(director);
  };
  const watch = new ResizeObserver(() => whenReady((stage) => stage.resize()));
  watch.observe(host);
  void loadLabelFonts('');
  return {
    ready,
    update: (model) => whenReady((stage) => stage.update(model)),
    play: (animation) =>
      new Promise((done) => {
        whenReady((stage) => {
          stage.play(animation).then(done, done);
        });
      }),
    select: (person) => whenReady((stage) => stage.select(person)),
    clear: () => whenReady((stage) => stage.clear()),
    recentre: () => whenReady((stage) => stage.recentre()),
    change: (next) => whenReady((stage) => stage.change(next)),
    resize: () => whenReady((stage) => stage.resize()),
    destroy: () => {
      watch.disconnect();
      waiting = [];
      director?.destroy();
      game.destroy(true);
      game.loop.wake();
    },
  };
}

function startGame(
  host: HTMLElement,
  options: TableOptions,
  density: number,
  size: { readonly clientWidth: number; readonly clientHeight: number },
  onCreate: (scene: Scene) => void,
): Game {
  const config: Types.Core.GameConfig = {
    type: chooseRenderer(options.renderer),
    parent: host,
    width: Math.max(1, Math.round(size.clientWidth * density)),
    height: Math.max(1, Math.round(size.clientHeight * density)),
    zoom: 1 / density,
    backgroundColor: PALETTE.sand,
    banner: false,
    autoFocus: false,
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    audio: { noAudio: true },
    render: { antialias: true, roundPixels: false, powerPreference: 'low-power' },
    scene: {
      create(this: Scene) {
        onCreate(this);
      },
    },
    callbacks: {
      postBoot: (game) => {
        game.canvas.setAttribute('aria-hidden', 'true');
        game.canvas.removeAttribute('tabindex');
        game.canvas.style.display = 'block';
        game.canvas.style.touchAction = 'none';
      },
    },
  };
  return new Game(config);
}

function chooseRenderer(asked: TableOptions['renderer']): number {
  if (asked === 'auto') return hasGraphicsCard() ? WEBGL : CANVAS;
  return asked === 'webgl' ? WEBGL : CANVAS;
}

const IN_SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** WebGL worked out by the processor is slower than a plain canvas, and looks the same here. */
function hasGraphicsCard(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (context === null) return false;
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const name = names === null ? '' : context.getParameter(names.UNMASKED_RENDERER_WEBGL);
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return !IN_SOFTWARE.test(String(name));
}
