// Random play without a bot: the bare cost of the rules, for measuring.
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { markLegal, markedPair, personOfPair, verbOfPair } from '#src/core/engine/legal.ts';
import { luck } from '#src/core/engine/luck.ts';
import { playAct, playEnd, playSay } from '#src/core/engine/play.ts';
import { choicesNow, isOpenChoice } from '#src/core/engine/rules/scenes.ts';

const PURPOSE = 9_002;
/** Of so many turns one ends the week although more could be done. */
const ENDS_ONE_IN = 12;

/** The first open choice from a random one on. */
function speak(g: Game, dice: number): void {
  const choices = choicesNow(g);
  for (let k = 0; k < choices.length; k += 1) {
    const place = (dice + k) % choices.length;
    const choice = choices[place];
    if (choice === undefined || !isOpenChoice(g, choice)) continue;
    playSay(g, place);
    return;
  }
}

function act(g: Game, pair: number, dice: number): void {
  const verb = verbOfPair(pair);
  const argues = get(g.c.verbs.argue, verb) > 0;
  playAct(g, verb, personOfPair(pair), argues ? dice % g.c.names.messages.length : -1);
}

/** Plays a started game to its end by chance alone, with a mask per verb as scratch; returns the steps. Allocates nothing. */
export function playRandomly(g: Game, masks: Int32Array): number {
  let steps = 0;
  while (get(g.s, HEAD.status) !== STATUS.over) {
    const dice = luck(g.seed, steps, PURPOSE, 0);
    steps += 1;
    if (get(g.s, HEAD.status) === STATUS.scene) {
      speak(g, dice >> 8);
      continue;
    }
    const count = markLegal(g, masks);
    if (count === 0 || dice % ENDS_ONE_IN === 0) playEnd(g);
    else act(g, markedPair(masks, (dice >> 4) % count), dice >> 12);
  }
  return steps;
}
