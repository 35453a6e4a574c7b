// The end of a week: rivals, discovery, influence, lobbying, cooling, events, the buyer's process.
import { CONCERNS, RESOURCES } from '#src/core/schema/dimensions.ts';
import { add, addWithin, get, idiv, pct } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { personAt, week } from '#src/core/engine/game.ts';
import { BOOK_WEEKS, HEAD, OUTCOME, STATUS } from '#src/core/engine/layout.ts';
import { LUCK, luck } from '#src/core/engine/luck.ts';
import { noteChange, noteNotice } from '#src/core/engine/note.ts';
import { reviewCoaches } from './coach.ts';
import { runCooling } from './cooling.ts';
import { audit, decide } from './decision.ts';
import type { Origin } from './effects.ts';
import { endDeal, runEffects } from './effects.ts';
import { fireEvent, runEvents } from './events.ts';
import { runInfluence, runLobbying } from './influence.ts';
import { checkMistakes } from './mistakes.ts';
import { runRivals } from './rivals.ts';

const BY_PHASE: Origin = { step: 'process', reason: 'phase', seen: true };
const BUDGET = RESOURCES.indexOf('budget');

/** Red acts come out with a chance that grows with every one. */
function runDiscovery(g: Game): void {
  const heat = get(g.s, HEAD.heat);
  if (heat === 0) return;
  const chance = pct(heat, g.c.model.discoveryShare);
  if (luck(g.seed, week(g), LUCK.discovery, 0) % 1000 >= chance) return;
  noteNotice(g, 'discovery', 'discovered');
  endDeal(g, OUTCOME.disqualified);
}

/** The buyer's concerns now, between two rows of the curve. */
export function setConcerns(g: Game): void {
  const phase = get(g.s, HEAD.phase);
  const row = get(g.c.phase.curve, phase);
  const start = get(g.s, HEAD.phaseStart);
  const length = Math.max(1, get(g.s, HEAD.phaseEnd) - start + 1);
  const gone = Math.min(length, week(g) - start);
  g.items += CONCERNS.length;
  for (let k = 0; k < CONCERNS.length; k += 1) {
    const from = get(g.c.curve, row * CONCERNS.length + k);
    const to = g.c.curve[(row + 1) * CONCERNS.length + k] ?? from;
    g.s[g.c.layout.concerns + k] = from + idiv((to - from) * gone, length);
  }
}

function setPowers(g: Game, from: number, to: number): void {
  const phases = g.c.names.phases.length;
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    // What events and unknowns added to the power of somebody stays with them.
    const by = get(g.c.person.power, p * phases + to) - get(g.c.person.power, p * phases + from);
    if (by === 0) continue;
    const cells = g.c.layout.person;
    addWithin(g.s, personAt(g, p) + cells.power, by, 0, 1000);
    addWithin(g.s, personAt(g, p) + cells.powerShown, by, 0, 1000);
    noteChange(g, p, 'power', -1, by, BY_PHASE);
  }
}

function nextPhase(g: Game): void {
  const phase = get(g.s, HEAD.phase);
  g.s[g.c.layout.phaseEnds + phase] = week(g);
  checkMistakes(g, 'phase');
  runEffects(g, get(g.c.phase.ends, phase), BY_PHASE, fireEvent);
  if (get(g.s, HEAD.status) === STATUS.over) return;
  if (get(g.c.phase.decides, phase) === 1) {
    decide(g);
    checkMistakes(g, 'decision');
  }
  const last = phase + 1 >= g.c.names.phases.length;
  if (last) audit(g);
  const decidedAgainst = get(g.s, HEAD.decided) > 0 && get(g.s, HEAD.outcome) !== OUTCOME.won;
  if (last || decidedAgainst) {
    endDeal(
      g,
      get(g.s, HEAD.outcome) === OUTCOME.none ? OUTCOME.noDecision : get(g.s, HEAD.outcome),
    );
    return;
  }
  g.s[HEAD.phase] = phase + 1;
  g.s[HEAD.phaseStart] = week(g) + 1;
  g.s[HEAD.phaseEnd] = week(g) + get(g.c.phase.weeks, phase + 1);
  setPowers(g, phase, phase + 1);
  noteNotice(g, 'phase', g.c.names.phases[phase + 1] ?? '');
}

/** Refills the days of the team; what was booked for the week is there, and what is left of it stays for one more. */
function refill(g: Game, next: number): void {
  const { capacity, full, bookings } = g.c.layout;
  const now = next % BOOK_WEEKS;
  const last = (next + BOOK_WEEKS - 1) % BOOK_WEEKS;
  g.items += RESOURCES.length;
  for (let r = 0; r < RESOURCES.length; r += 1) {
    if (r === BUDGET) continue;
    const booked = bookings + r * BOOK_WEEKS;
    const kept = Math.min(get(g.s, capacity + r), get(g.s, booked + last));
    g.s[capacity + r] = get(g.s, full + r) + get(g.s, booked + now) + kept;
    g.s[booked + last] = 0;
  }
}

function announce(g: Game): void {
  if (g.recorder === null) return;
  const phase = get(g.s, HEAD.phase);
  const at = week(g) - get(g.s, HEAD.phaseStart) + 1;
  for (const milestone of g.c.deal.phases[phase]?.milestones ?? []) {
    if (milestone.week === at) noteNotice(g, 'milestone', milestone.id);
  }
}

export function endWeek(g: Game): void {
  checkMistakes(g, 'week');
  runRivals(g);
  runDiscovery(g);
  if (get(g.s, HEAD.status) === STATUS.over) return;
  runInfluence(g);
  runLobbying(g);
  runCooling(g);
  reviewCoaches(g);
  // Before events, so that an event can take days of the coming week.
  refill(g, week(g) + 1);
  runEvents(g);
  if (get(g.s, HEAD.status) === STATUS.over) return;
  if (week(g) >= get(g.s, HEAD.phaseEnd)) nextPhase(g);
  if (get(g.s, HEAD.status) === STATUS.over) return;
  add(g.s, HEAD.week, 1);
  setConcerns(g);
  announce(g);
}
