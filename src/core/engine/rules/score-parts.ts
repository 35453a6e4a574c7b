// The parts of the score, each a share of its weight in the rubric, from the state alone.
import { DIMENSIONS } from '#src/core/schema/dimensions.ts';
import type { Dimension } from '#src/core/schema/dimensions.ts';
import { clamp, get, idiv } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import {
  attitudeLevel,
  attitudeOf,
  closenessLevel,
  closenessOf,
  personAt,
  roleOf,
} from '#src/core/engine/game.ts';
import { HEAD, OUTCOME } from '#src/core/engine/layout.ts';
import { isMarked, posterior } from '#src/core/engine/seen.ts';
import { clearCount, firstCount, topIsWon } from './control.ts';
import { FACT, isTrue } from './facts.ts';

/** Shares are per mille of a part's weight. */
const WHOLE = 1000;
const READ: readonly Dimension[] = ['need', 'change', 'focus', 'attitude'];
/** Of reading: against the ideal reader, the rest against the truth. */
const READER_SHARE = 550;
const TRUTH_SHARE = 450;
/** Below this the reader does not know either, and a blank cell is right. */
const READER_UNSURE = 400;
const MOVED_MOST = 400;

/** Outcome: a win with the price kept; a right no-go earns part. */
export function outcomeShare(g: Game): number {
  const outcome = get(g.s, HEAD.outcome);
  if (outcome === OUTCOME.won) return WHOLE - clamp(get(g.s, HEAD.discount), 0, 30) * 15;
  if (outcome !== OUTCOME.withdrawn) return 0;
  // Giving up is right where neither the top nor key people were within reach, and the sooner the better.
  const hopeless = !topIsWon(g) && firstCount(g) === 0;
  const known = clearCount(g) * 50;
  return hopeless ? Math.min(400, known) : 0;
}

const truthOf = (g: Game, p: number, dimension: Dimension): number => {
  const at = personAt(g, p) + g.c.layout.person.trait;
  if (dimension === 'closeness') return closenessLevel(g, closenessOf(g, p));
  if (dimension === 'attitude') return attitudeLevel(g, attitudeOf(g, p, g.c.us));
  return get(g.s, at + DIMENSIONS.indexOf(dimension));
};

/** One cell of the chart: per mille against the reader and against the truth. */
function cellShare(
  g: Game,
  p: number,
  dimension: Dimension,
): { reader: number; truth: number; counts: boolean } {
  const mark = isMarked(g, p, dimension);
  const chances = posterior(g, p, dimension);
  const best = Math.max(...chances);
  const evidence = get(
    g.s,
    personAt(g, p) + g.c.layout.person.evidenced + DIMENSIONS.indexOf(dimension),
  );
  const unsure = evidence === 0 || best < READER_UNSURE;
  if (mark < 0) return { reader: 0, truth: 0, counts: !unsure };
  const reader = idiv((chances[mark] ?? 0) * WHOLE, Math.max(1, best));
  return { reader, truth: truthOf(g, p, dimension) === mark ? WHOLE : 0, counts: true };
}

/** Reading people: cells weighed by power; somebody nobody could read is left out, up to half of the table. */
export function readingShare(g: Game): number {
  let reader = 0;
  let truth = 0;
  let counted = 0;
  let all = 0;
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    if (get(g.c.person.ours, p) === 1) continue;
    const power = Math.max(1, idiv(get(g.s, personAt(g, p) + g.c.layout.person.power), 10));
    for (const dimension of READ) {
      const cell = cellShare(g, p, dimension);
      all += power;
      if (!cell.counts) continue;
      counted += power;
      reader += cell.reader * power;
      truth += cell.truth * power;
    }
  }
  const base = Math.max(counted, idiv(all, 2), 1);
  return idiv(idiv(reader, base) * READER_SHARE + idiv(truth, base) * TRUTH_SHARE, WHOLE);
}

function movedShare(g: Game): number {
  let sum = 0;
  let power = 0;
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    if (get(g.c.person.ours, p) === 1) continue;
    const at = personAt(g, p);
    const mine = idiv(get(g.s, at + g.c.layout.person.power), 10);
    const from = get(g.s, at + g.c.layout.person.attitudeStart + g.c.us);
    sum += clamp(attitudeOf(g, p, g.c.us) - from, -MOVED_MOST, MOVED_MOST) * mine;
    power += mine;
  }
  return clamp(idiv(idiv(sum, Math.max(1, power)) * WHOLE, MOVED_MOST), 0, WHOLE);
}

/** The strongest opponent is isolated, or nobody is one. */
function opponentShare(g: Game): number {
  let worst = WHOLE;
  let opponents = 0;
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    if (attitudeLevel(g, attitudeOf(g, p, g.c.us)) > 0) continue;
    opponents += 1;
    const isolated = get(g.s, personAt(g, p) + g.c.layout.person.isolation);
    worst = Math.min(worst, idiv(isolated * WHOLE, Math.max(1, g.c.model.isolateMost)));
  }
  return opponents === 0 ? idiv(movedShare(g), 1) : worst;
}

/** Winning people: movement by power, the sponsor, the opponent. */
export function winningShare(g: Game): number {
  const sponsor = roleOf(g, g.c.roleSponsor);
  const level = sponsor < 0 ? 0 : attitudeLevel(g, attitudeOf(g, sponsor, g.c.us));
  const won = level >= 4 ? WHOLE : level === 3 ? 700 : 0;
  return idiv(movedShare(g) * 60 + won * 20 + opponentShare(g) * 20, 100);
}

/** Knowing the deal: truly clear items, and false facts caught. */
export function knowingShare(g: Game): number {
  const items = Math.max(1, g.c.names.items.length);
  const usable = usableItems(g);
  const clear = idiv(Math.min(clearCount(g), usable) * WHOLE, Math.min(items, usable));
  let caught = 0;
  let planted = 0;
  for (let f = 0; f < g.c.names.facts.length; f += 1) {
    if (isTrue(g, f)) continue;
    planted += 1;
    if (get(g.s, g.c.layout.factStatus + f) === FACT.exposed) caught += 1;
  }
  const false_ = planted === 0 ? WHOLE : idiv(caught * WHOLE, planted);
  return idiv(clear * 73 + false_ * 27, 100);
}

/** Items that this deal has enough true facts for. */
function usableItems(g: Game): number {
  let usable = 0;
  for (let i = 0; i < g.c.names.items.length; i += 1) {
    let facts = 0;
    for (let f = 0; f < g.c.names.facts.length; f += 1)
      if (get(g.c.facts.item, f) === i && isTrue(g, f)) facts += 1;
    if (facts >= get(g.c.needed, i)) usable += 1;
  }
  return Math.max(1, usable);
}

function claimShare(g: Game): number {
  const stages = g.c.names.stages.length;
  let earned = 0;
  for (let s = 0; s < stages; s += 1) {
    if (get(g.s, g.c.layout.claimed + s) === 0) continue;
    const met = get(g.s, g.c.layout.claimTrue + s) === 1;
    const grounded = get(g.s, g.c.layout.grounded + s) === 1;
    earned += met ? (grounded ? WHOLE : 600) : -500;
  }
  return clamp(idiv(earned, Math.max(1, stages)), 0, WHOLE);
}

/** Plan cards that brought what was expected; a continuation earns nothing, and few cards earn little. */
function planShare(g: Game): number {
  const kept = get(g.s, HEAD.plansKept);
  const all = kept + get(g.s, HEAD.plansSlack) + get(g.s, HEAD.plansBack);
  const enough = Math.max(1, g.c.weeks);
  return idiv(kept * WHOLE, Math.max(all, enough));
}

function careShare(g: Game): number {
  let lost = 0;
  g.c.playbook.mistakes.forEach((mistake, m) => {
    lost += mistake.points * get(g.s, g.c.layout.mistakes + m);
  });
  // Avoiding mistakes by doing nothing earns nothing.
  const busy = clamp(idiv(get(g.s, HEAD.acts) * WHOLE, g.c.weeks * 2), 0, WHOLE);
  return clamp(idiv(busy * (150 - lost), 150), 0, WHOLE);
}

/** Process: grounded claims, advances planned and got, mistakes avoided. */
export const processShare = (g: Game): number =>
  idiv(claimShare(g) * 40 + planShare(g) * 30 + careShare(g) * 30, 100);

/** Forecasts by the Brier score: 50 per cent all the way earns half, silence nothing. */
export function forecastShare(g: Game): number {
  const won = get(g.s, HEAD.outcome) === OUTCOME.won ? 100 : 0;
  let due = 0;
  let earned = 0;
  for (let at = 0; at < g.c.names.phases.length; at += 1) {
    const decides = get(g.c.phase.decides, at) === 1;
    due += 1;
    const given = get(g.s, g.c.layout.forecasts + at);
    if (given > 0) {
      const miss = given - 1 - won;
      // 1 - Brier / 0.5, in per mille: a miss of 70 points or more earns nothing.
      earned += Math.max(0, WHOLE - idiv(miss * miss, 5));
    }
    if (decides) break;
  }
  return idiv(earned, Math.max(1, due));
}
