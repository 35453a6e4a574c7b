// Lets the game loop run only while something moves: at rest the table costs nothing.
import { Core, type Game, type Scene } from 'phaser';

export interface FrameClock {
  /** Something on the stage changed: draw some frames. */
  wake(): void;
  /** Keeps the frames coming until the returned function is called. */
  hold(): () => void;
}

const FRAMES_AFTER_CHANGE = 3;

export function createFrameClock(game: Game, scene: Scene): FrameClock {
  let holds = 0;
  let left = FRAMES_AFTER_CHANGE;
  let waking = false;
  const busy = () => left > 0 || holds > 0 || scene.tweens.getTweens().length > 0;
  game.events.on(Core.Events.POST_RENDER, () => {
    left -= 1;
    if (busy()) return;
    // One movement may begin where another ended: whoever waited for it goes on first.
    queueMicrotask(() => {
      if (!busy()) game.loop.sleep();
    });
  });
  const wake = () => {
    left = FRAMES_AFTER_CHANGE;
    if (game.loop.running || waking) return;
    waking = true;
    queueMicrotask(() => {
      waking = false;
      if (game.loop.running || game.renderer === null) return;
      game.loop.resetDelta();
      game.loop.wake();
    });
  };
  const onVisible = () => {
    if (document.visibilityState === 'visible') wake();
  };
  document.addEventListener('visibilitychange', onVisible);
  game.events.once(Core.Events.DESTROY, () => {
    document.removeEventListener('visibilitychange', onVisible);
  });
  return {
    wake,
    hold: () => {
      holds += 1;
      wake();
      let held = true;
      return () => {
        if (held) holds -= 1;
        held = false;
        left = FRAMES_AFTER_CHANGE;
      };
    },
  };
}
