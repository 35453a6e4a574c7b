import type { Scene } from 'phaser';

/** Runs `step` from 0 to 1 over some milliseconds; resolves when done, or when the scene is gone. */
export function runTween(
  scene: Scene,
  duration: number,
  ease: string,
  step: (share: number) => void,
): Promise<void> {
  return new Promise((done) => {
    scene.tweens.addCounter({
      from: 0,
      to: 1,
      duration,
      ease,
      onUpdate: (tween) => step(tween.getValue() ?? 1),
      onComplete: () => {
        step(1);
        done();
      },
      onStop: () => done(),
    });
    scene.events.once('destroy', () => done());
  });
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    window.setTimeout(done, milliseconds);
  });
}
