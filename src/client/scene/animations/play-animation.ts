// One entry per thing that can happen on the table.
import type { TableAnimation } from '#src/client/scene/table-animation.ts';
import type { TableStage } from '#src/client/scene/table-stage.ts';
import { flowInfluence, ripple } from './flows.ts';
import { walkMessenger } from './messenger.ts';
import { unrollPhase } from './phase-slip.ts';
import { raiseSlip, react } from './reaction.ts';
import { drawRivalRoad } from './rival-road.ts';
import type { SlipBoard } from './slip-board.ts';

export interface Theatre {
  readonly stage: TableStage;
  readonly slips: SlipBoard;
}

const DIRECTIONS = { warm: 1, lukewarm: 0, cold: -1 } as const;

/** Nothing travels where motion is unwelcome: slips stand at once, the rest is left out. */
export async function playAnimation(theatre: Theatre, animation: TableAnimation): Promise<void> {
  const { stage, slips } = theatre;
  const calm = stage.options.reducedMotion;
  switch (animation.type) {
    case 'cause': {
      const { person, direction, title, reason } = animation;
      await raiseSlip(stage, slips, person, { direction, title, reason });
      return;
    }
    case 'reaction': {
      const { person, mood, title, reason } = animation;
      const slip = raiseSlip(stage, slips, person, { direction: DIRECTIONS[mood], title, reason });
      await Promise.all([slip, calm ? undefined : react(stage, person, mood)]);
      return;
    }
    case 'phase':
      await unrollPhase(stage, animation.title, calm);
      return;
    default:
      if (!calm) await playMotion(stage, animation);
  }
}

async function playMotion(
  stage: TableStage,
  animation: Exclude<TableAnimation, { readonly type: 'cause' | 'reaction' | 'phase' }>,
): Promise<void> {
  switch (animation.type) {
    case 'messenger':
      await walkMessenger(stage, animation.person, animation.camp);
      return;
    case 'ripple':
      await ripple(stage, animation.person);
      return;
    case 'influence':
      await flowInfluence(stage, animation.from, animation.to);
      return;
    case 'rival-road':
      await drawRivalRoad(stage, animation.camp, animation.person, animation.level);
      return;
    case 'fog':
      await stage.tokens.get(animation.person)?.part();
      return;
    case 'banner':
      await stage.tokens.get(animation.person)?.hoist(animation.level, animation.unsure);
  }
}
