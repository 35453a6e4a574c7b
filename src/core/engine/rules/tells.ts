// Evidence: what people say and do, with its likelihood for each level, added up as an ideal reader would.
import { add, get } from '#src/core/engine/cells.ts';
import { TELL_DIMENSIONS, tellAt } from '#src/core/engine/compile-tells.ts';
import type { Model } from '#src/core/schema/playbook-model.ts';
import type { Game } from '#src/core/engine/game.ts';
import {
  attitudeLevel,
  attitudeOf,
  closenessLevel,
  closenessOf,
  personAt,
  week,
} from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { LUCK, luck } from '#src/core/engine/luck.ts';
import type { Heard } from '#src/core/engine/recorder.ts';
import { believeAttitude, believeReaction, believeTell } from './belief.ts';
import { reactionClass } from './fit.ts';

/** Which dimension a tell speaks of, by a draw of ten. */
const DIMENSION_BY_TEN = [0, 0, 0, 1, 1, 1, 2, 2, 3, 3];
/** Places of need, change, focus, attitude among the five dimensions. */
const PLACE = [0, 1, 2, 4];
const LEVEL_COUNT = [5, 5, 4, 5];
const PHRASINGS = 840;
/** Subjects of luck for the tells of one person on one dimension: those of verbs, then those of effects. */
const TELLS = 65_536;
const TELLS_OF_VERBS = 1_024;
const TELLS_PER_VERB = 8;
/** Repeats of a message in a channel that meet fresh luck. */
const REPEATS = 8;

export function record(
  g: Game,
  p: number,
  dimension: number,
  level: number,
  source: Heard['source'],
  weight: number,
  reaction = -1,
  quality = -1,
): void {
  add(g.s, personAt(g, p) + g.c.layout.person.evidenced + dimension, 1);
  const to = g.recorder;
  if (to === null) return;
  to.record({
    type: 'evidence',
    week: week(g),
    entry: to.entry,
    person: p,
    dimension,
    level,
    phrasing: luck(g.seed, week(g), LUCK.phrasing, p * 8 + dimension) % PHRASINGS,
    weight,
    quality,
    source,
    reaction,
    message: source === 'reaction' ? get(g.s, HEAD.actMessage) - 1 : -1,
  });
}

/** The level a tell about a person really comes from: their own, or that of who stands behind them. */
function sourceLevel(g: Game, p: number, d: number): number {
  const place = PLACE[d] as number;
  const behind = get(g.c.person.echo, p);
  const echoed = behind >= 0 && (get(g.c.person.echoBits, p) & (1 << place)) !== 0;
  const who = echoed ? behind : p;
  if (d < 3) return get(g.s, personAt(g, who) + g.c.layout.person.trait + d);
  const shown = attitudeOf(g, who, g.c.us) + (echoed ? 0 : get(g.c.person.mask, p));
  return attitudeLevel(g, shown);
}

/** One tell about dimension d (need, change, focus, attitude), more or less reliable. */
export function hearTell(
  g: Game,
  p: number,
  d: number,
  quality: number,
  subject: number,
  source: Heard['source'],
): void {
  g.items += 1;
  const truth = sourceLevel(g, p, d);
  let draw = luck(g.seed, week(g), LUCK.tellLevel, (p * 4 + d) * TELLS + subject) % 1000;
  const levels = LEVEL_COUNT[d] as number;
  let shown = 0;
  for (; shown < levels - 1; shown += 1) {
    draw -= get(g.c.tells.chance, tellAt(quality, d, truth, shown));
    if (draw < 0) break;
  }
  believeTell(g, p, d, quality, shown);
  record(g, p, PLACE[d] as number, shown, source, Math.min(3, quality + 1), -1, quality);
}

/** The subject of luck of a tell that an effect brings, by the place of the effect. */
export const tellOfEffect = (place: number): number =>
  TELLS_OF_VERBS + (place % (TELLS - TELLS_OF_VERBS));

/** Hears so many tells of a person; sharper ways of asking are more reliable. */
export function hearTells(g: Game, p: number, count: number, sharper: number): void {
  const quality = Math.min(3, closenessLevel(g, closenessOf(g, p)) + sharper);
  const verb = get(g.s, HEAD.actVerb);
  for (let k = 0; k < count; k += 1) {
    const own = verb * TELLS_PER_VERB + k;
    const subject = p * TELLS_OF_VERBS + own;
    const draw = luck(g.seed, week(g), LUCK.tellDimension, subject) % 10;
    hearTell(g, p, DIMENSION_BY_TEN[draw] as number, quality, own, 'tell');
  }
}

function reactionChances(model: Model, fit: number): readonly number[] {
  if (fit === 0) return model.reactionWarm;
  return fit === 1 ? model.reactionMild : model.reactionCold;
}

/** What a warm, lukewarm, cold answer says about each level of attitude. */
const WARMTH = [8, 0, -10];

/** Warm, lukewarm or cold: one sees how a message is taken, not why. */
export function hearReaction(g: Game, p: number, message: number, fit: number, uses: number): void {
  const chances = reactionChances(g.c.model, reactionClass(fit));
  const subject = (p * 128 + message) * 128 + get(g.s, HEAD.actVerb);
  const repeat = Math.min(uses, REPEATS - 1);
  const draw = luck(g.seed, week(g), LUCK.reaction, subject * REPEATS + repeat) % 100;
  const warm = chances[0] as number;
  const reaction = draw < warm ? 0 : draw < warm + (chances[1] as number) ? 1 : 2;
  const appeals = get(g.c.messages.channel, message * 2 + 1) >= 0 ? 2 : 1;
  believeReaction(g, p, message, reaction);
  for (let k = 0; k < appeals; k += 1) {
    const channel = get(g.c.messages.channel, message * 2 + k);
    const level = get(g.c.messages.level, message * 2 + k);
    record(g, p, PLACE[Math.min(2, channel)] as number, level, 'reaction', 1, reaction);
  }
  believeAttitude(g, p, WARMTH[reaction] as number);
}

/** Help given or refused is the plainest evidence of an attitude. */
export function hearHelp(g: Game, p: number, given: boolean): void {
  believeAttitude(g, p, given ? 40 : -25);
  record(g, p, PLACE[3] as number, given ? 3 : 1, given ? 'help' : 'refusal', 2);
}

export const tellDimensionOf = (place: number): number =>
  place === 4 ? 3 : Math.min(place, TELL_DIMENSIONS.length - 2);
