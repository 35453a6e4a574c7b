// How somebody took it: a small movement of the tablet, and a slip that says what came of it.
import type { TableAnimation } from '#src/client/scene/table-animation.ts';
import type { TableStage } from '#src/client/scene/table-stage.ts';
import type { SlipBoard, SlipText } from './slip-board.ts';
import { runTween } from './tweens.ts';

type Mood = Extract<TableAnimation, { readonly type: 'reaction' }>['mood'];

const RISE = 8;
const RISE_TIME = 240;

const MOVES: Readonly<Record<Mood, (share: number) => { readonly x: number; readonly y: number }>> =
  {
    warm: (share) => ({ x: 0, y: -7 * Math.sin(share * Math.PI) }),
    lukewarm: (share) => ({ x: 0, y: 2.5 * Math.sin(share * Math.PI) }),
    cold: (share) => ({ x: 3.5 * Math.sin(share * Math.PI * 3) * (1 - share), y: 0 }),
  };

export async function react(stage: TableStage, person: string, mood: Mood): Promise<void> {
  const token = stage.tokens.get(person);
  if (token === undefined) return;
  await runTween(stage.scene, 420, 'Sine.easeInOut', (share) => token.nudge(MOVES[mood](share)));
  token.nudge({ x: 0, y: 0 });
}

export async function raiseSlip(
  stage: TableStage,
  slips: SlipBoard,
  person: string,
  text: SlipText,
): Promise<void> {
  const image = slips.put(person, text);
  if (image === null || stage.options.reducedMotion) return;
  const { y } = image;
  await runTween(stage.scene, RISE_TIME, 'Cubic.easeOut', (share) => {
    if (!image.active) return;
    image.setAlpha(share).setY(y + RISE * (1 - share));
  });
}
