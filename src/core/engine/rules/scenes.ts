// Scenes: scripted dialogue with choices; the questions asked, the blocks filled, and what came of it.
import { add, get } from '#src/core/engine/cells.ts';
import type { CompiledChoice, CompiledScene } from '#src/core/engine/compiled.ts';
import type { Game } from '#src/core/engine/game.ts';
import { week } from '#src/core/engine/game.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { holds } from '#src/core/engine/read.ts';
import type { Origin } from './effects.ts';
import { runEffects } from './effects.ts';
import { fireEvent } from './events.ts';
import { RESULT, closePlan } from './plans.ts';

/** The first four kinds are the SPIN questions. */
const SPIN_KINDS = 4;
/** No meeting goes on for ever, whatever is said. */
const TURNS_MOST = 40;
const BY_SCENE: Origin = { step: 'scene', reason: 'scene', seen: true };
const AMBER = 1;
const RED = 2;

export const sceneNow = (g: Game): CompiledScene | undefined =>
  g.c.scenes[get(g.s, HEAD.scene) - 1];

export const choicesNow = (g: Game): readonly CompiledChoice[] =>
  sceneNow(g)?.nodes[get(g.s, HEAD.node)] ?? [];

/** Whether anything at all can be said at a place of a scene: where nothing can, the meeting is at its end. */
function canSpeak(g: Game, scene: number, node: number): boolean {
  const choices = g.c.scenes[scene]?.nodes[node] ?? [];
  for (const choice of choices) if (isOpenChoice(g, choice)) return true;
  return false;
}

/** Opens the scene that an act with a person brings, if there is one that was not played. */
export function openScene(g: Game, verb: number, target: number): void {
  const list = g.c.sceneOf[verb * g.c.names.people.length + target] ?? [];
  g.items += list.length;
  for (let k = 0; k < list.length; k += 1) {
    const scene = list[k] as number;
    if (get(g.s, g.c.layout.scenes + scene) !== 0) continue;
    if (!holds(g, g.c.scenes[scene]?.when ?? -1) || !canSpeak(g, scene, 0)) continue;
    g.s[HEAD.scene] = scene + 1;
    g.s[HEAD.node] = 0;
    g.s[HEAD.asked] = 0;
    g.s[HEAD.blocks] = 0;
    g.s[HEAD.sceneTurn] = 0;
    g.s[HEAD.status] = STATUS.scene;
    g.s[g.c.layout.scenes + scene] = 1;
    return;
  }
}

function closeScene(g: Game, result: number): void {
  const scene = get(g.s, HEAD.scene) - 1;
  const person = g.c.scenes[scene]?.person ?? -1;
  g.s[g.c.layout.scenes + scene] = result;
  g.s[HEAD.scene] = 0;
  if (get(g.s, HEAD.status) === STATUS.scene) g.s[HEAD.status] = STATUS.playing;
  if (person >= 0) closePlan(g, person, 0, result);
}

export const isOpenChoice = (g: Game, choice: CompiledChoice): boolean => holds(g, choice.when);

function noteSaid(g: Game, choice: number): void {
  const to = g.recorder;
  if (to === null) return;
  const scene = get(g.s, HEAD.scene) - 1;
  const node = get(g.s, HEAD.node);
  to.record({ type: 'said', week: week(g), entry: to.entry, scene, node, choice });
}

/** What is kept of a choice whatever it leads to: questions, lines crossed, blocks filled. */
function countSaid(g: Game, choice: CompiledChoice): void {
  if (choice.kind < SPIN_KINDS) {
    add(g.s, HEAD.asked, 1);
    add(g.s, HEAD.situation + choice.kind, 1);
  }
  if (choice.integrity === AMBER) add(g.s, HEAD.ambers, 1);
  if (choice.integrity === RED) add(g.s, HEAD.reds, 1);
  if (choice.block >= 0) g.s[HEAD.blocks] = get(g.s, HEAD.blocks) | (1 << choice.block);
  add(g.s, HEAD.sceneTurn, 1);
}

/** Says the choice at `place`; ends the scene when it leads nowhere or patience is gone. */
export function say(g: Game, place: number): void {
  const scene = sceneNow(g);
  const choice = choicesNow(g)[place];
  if (scene === undefined || choice === undefined) return;
  noteSaid(g, place);
  countSaid(g, choice);
  runEffects(g, choice.effects, BY_SCENE, fireEvent);
  if (get(g.s, HEAD.status) === STATUS.over) return;
  const bored = get(g.s, HEAD.asked) > scene.patience || get(g.s, HEAD.sceneTurn) >= TURNS_MOST;
  if (choice.to < 0) closeScene(g, choice.result === 0 ? RESULT.continuation : choice.result);
  else if (bored || !canSpeak(g, get(g.s, HEAD.scene) - 1, choice.to))
    closeScene(g, RESULT.continuation);
  else g.s[HEAD.node] = choice.to;
}
