import { luck } from '#src/core/engine/luck.ts';
import { DICE, THROWS } from './bot.ts';

/** Apart from every purpose of the rules. */
const PURPOSE = 9_001;

/** A number below `sides` from the bot's own dice. */
export function throwDice(memory: Int32Array, sides: number): number {
  const throws = memory[THROWS] as number;
  memory[THROWS] = throws + 1;
  return luck(memory[DICE] as number, throws, PURPOSE, sides) % sides;
}
