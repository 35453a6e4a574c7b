// Builds what a trainee may see, field by field, from the allow-listed readings and the noticed part of the history.
import { CONCERNS, RESOURCES } from '#src/core/schema/dimensions.ts';
import type {
  ActOption,
  ControlView,
  ReviewView,
  RunStatus,
  SceneView,
  View,
} from '#src/core/schema/view.ts';
import { get, idiv } from './cells.ts';
import type { Game } from './game.ts';
import { isKnown, week } from './game.ts';
import { BOOK_AHEAD, BOOK_WEEKS, HEAD, OUTCOME } from './layout.ts';
import { REFUSALS, REFUSED, refusePerson, refuseVerb } from './legal.ts';
import { countCoaches, holds } from './read.ts';
import { choicesNow, isOpenChoice } from './rules/scenes.ts';
import type { Run } from './run.ts';
import { peek } from './run.ts';
import { isCalibrated, isSelfRated, readingOf, zoneOf } from './seen.ts';
import { viewPerson, viewVendor } from './view-people.ts';
import { forecastDue } from './forecast.ts';
import { advicePerson } from './advice.ts';
import {
  changesOf,
  evidenceOf,
  factsOf,
  noticesOf,
  plansOf,
  saidOf,
  scenePathOf,
  markWeeks,
} from './view-history.ts';

const STATUSES: readonly RunStatus[] = ['playing', 'scene', 'review', 'over'];
const OUTCOMES = [null, 'won', 'lost', 'no-decision', 'withdrawn', 'disqualified'] as const;
const BLOCKS = ['r1', 'r2', 'r3', 'i1', 'i2', 'i3', 'c1', 'c2', 'c3'];

function viewScene(run: Run, g: Game): SceneView | null {
  const at = get(g.s, HEAD.scene) - 1;
  const scene = g.c.deal.scenes[at];
  const node = scene?.nodes[get(g.s, HEAD.node)];
  if (scene === undefined || node === undefined) return null;
  const open = choicesNow(g).map((choice) => isOpenChoice(g, choice));
  return {
    id: scene.id,
    person: scene.person,
    node: node.id,
    mood: node.mood,
    patience: scene.patience,
    asked: get(g.s, HEAD.asked),
    blocks: BLOCKS.filter((_, b) => (get(g.s, HEAD.blocks) & (1 << b)) !== 0),
    board: scene.nodes.some((n) => n.choices.some((choice) => choice.block !== undefined)),
    choices: node.choices.map((choice, k) => ({
      id: choice.id,
      kind: choice.kind,
      block: choice.block ?? null,
      open: open[k] ?? false,
    })),
    path: scenePathOf(run, scene),
  };
}

function viewStages(g: Game): View['stages'] {
  return g.c.names.stages.map((id, s) => {
    const claimed = get(g.s, g.c.layout.claimed + s);
    return {
      id,
      claimed: claimed === 0 ? null : claimed,
      canTakeBack: claimed > 0 && get(g.c.stageBack, s) === 1,
    };
  });
}

function viewValue(g: Game): View['value'] {
  if (!g.c.deal.facts.some((fact) => fact.figure !== undefined)) return null;
  const verified = get(g.s, HEAD.valueVerified);
  const { price } = g.c.deal;
  return { held: get(g.s, HEAD.valueHeld), verified, returns: idiv(verified * 100, price), price };
}

function viewReview(run: Run, g: Game): ReviewView | null {
  const stage = g.c.playbook.stages[get(g.s, HEAD.review) - 1];
  if (stage === undefined) return null;
  const at = get(g.s, HEAD.question);
  const answers = run.log
    .slice(run.log.length - at)
    .map((entry) => (entry.type === 'answer' ? (entry.fact ?? null) : null));
  return { stage: stage.id, questions: stage.questions, at, answers };
}

function viewControl(g: Game): ControlView {
  const self = readingOf(g, isSelfRated);
  const calibrated = readingOf(g, isCalibrated);
  const layout = g.c.layout;
  const ids = [...g.c.names.items, 'f1', 'f2', 'f3', 'w'];
  const items = g.c.names.items.length;
  return {
    self,
    calibrated,
    coaches: countCoaches(g),
    zone: zoneOf(g, calibrated),
    items: ids.map((id, e) => ({
      id,
      self: isSelfRated(g, e),
      calibrated: isCalibrated(g, e),
      held: e < items ? get(g.s, layout.itemHeld + e) : 0,
      verified: e < items ? get(g.s, layout.itemVerified + e) : 0,
      needed: e < items ? get(g.c.needed, e) : 0,
    })),
  };
}

function viewOptions(g: Game): ActOption[] {
  return g.c.names.verbs.flatMap((verb, v): ActOption[] => {
    const no = refuseVerb(g, v);
    const code = (n: number): string | null => (n === REFUSED.no ? null : (REFUSALS[n] ?? null));
    if (get(g.c.verbs.reach, v) === 0) return [{ verb, target: null, refusal: code(no) }];
    return g.c.names.people.flatMap((target, p): ActOption[] => {
      if (!isKnown(g, p)) return [];
      return [{ verb, target, refusal: code(no === REFUSED.no ? refusePerson(g, v, p) : no) }];
    });
  });
}

function viewAdvice(g: Game): View['advice'] {
  const at = g.c.advice.findIndex((program) => holds(g, program));
  const id = g.c.names.advice[at];
  return id === undefined ? null : { id, person: advicePerson(g, id) };
}

function viewGuide(g: Game): View['guide'] {
  const steps = g.c.deal.guide ?? [];
  const at = g.c.guide.findIndex((program) => !holds(g, program));
  const step = steps[at];
  if (step === undefined) return null;
  return { id: step.id, point: step.point, person: step.person ?? null, at, of: steps.length };
}

function viewPhases(g: Game): View['phases'] {
  const now = get(g.s, HEAD.phase);
  let from = 1;
  return g.c.deal.phases.map((phase, at) => {
    if (at === now) from = get(g.s, HEAD.phaseStart);
    const ended = get(g.s, g.c.layout.phaseEnds + at);
    const planned = at === now ? get(g.s, HEAD.phaseEnd) : from + phase.weeks - 1;
    const to = ended > 0 ? ended : planned;
    const known = phase.milestones.filter((m) => m.known || from + m.week - 1 <= week(g));
    const view = {
      id: phase.id,
      from,
      to,
      milestones: known.map((m) => ({ id: m.id, week: from + m.week - 1 })),
    };
    from = to + 1;
    return view;
  });
}

function viewBookings(g: Game): View['bookings'] {
  return RESOURCES.flatMap((resource, r) =>
    Array.from({ length: BOOK_AHEAD }, (_, k) => week(g) + k + 1)
      .filter((w) => get(g.s, g.c.layout.bookings + r * BOOK_WEEKS + (w % BOOK_WEEKS)) > 0)
      .map((w) => ({ resource, week: w })),
  );
}

function capacityOf(g: Game): View['capacity'] {
  const of = (r: number): { left: number; full: number } => ({
    left: get(g.s, g.c.layout.capacity + r),
    full: get(g.s, g.c.layout.full + r),
  });
  return {
    rep: of(0),
    presales: of(1),
    manager: of(2),
    expert: of(3),
    budget: of(4),
    inside: of(5),
    partner: of(6),
    services: of(7),
    marketing: of(8),
  };
}

function concernsOf(g: Game): View['concerns'] {
  const of = (k: number): number => get(g.s, g.c.layout.concerns + k);
  return {
    need: of(CONCERNS.indexOf('need')),
    cost: of(CONCERNS.indexOf('cost')),
    solution: of(CONCERNS.indexOf('solution')),
    risk: of(CONCERNS.indexOf('risk')),
  };
}

/** The rows of the playbook's curve for the phases of this deal. */
function curveOf(g: Game): View['curve'] {
  const rows = g.c.deal.phases.map((phase) => phase.curve - 1);
  const last = (rows.at(-1) ?? 0) + 1;
  return [...rows, last].flatMap((row) => g.c.playbook.concerns[row] ?? []);
}

function present<T>(list: readonly (T | null)[]): T[] {
  return list.flatMap((one) => (one === null ? [] : [one]));
}

/** The view of a run. Nothing hidden enters: no trait, no true attitude, no seed, no future event. */
export function viewOf(run: Run): View {
  const g = peek(run);
  const weeks = markWeeks(run);
  const status = STATUSES[get(g.s, HEAD.status)] ?? 'over';
  const outcome = get(g.s, HEAD.outcome);
  const phases = viewPhases(g);
  return {
    deal: g.c.deal.id,
    playbook: g.c.playbook.id,
    status,
    // A win is announced at the decision; what follows the contract is still to be played.
    outcome: outcome === OUTCOME.none ? null : (OUTCOMES[outcome] ?? null),
    week: week(g),
    weeks: phases.at(-1)?.to ?? g.c.weeks,
    phase: g.c.names.phases[get(g.s, HEAD.phase)] ?? '',
    phaseAt: get(g.s, HEAD.phase),
    phases,
    concerns: concernsOf(g),
    curve: curveOf(g),
    capacity: capacityOf(g),
    bookings: viewBookings(g),
    people: present(g.c.names.people.map((_, p) => viewPerson(g, p, weeks))),
    vendors: present(g.c.names.vendors.map((_, v) => viewVendor(g, v))),
    factions: g.c.deal.factions.map((f) => ({
      id: f.id,
      wash: f.wash,
      opposes: f.opposes ?? null,
    })),
    facts: factsOf(run),
    evidence: evidenceOf(run),
    plans: plansOf(run, g),
    notices: noticesOf(run),
    changes: changesOf(run),
    control: viewControl(g),
    stage: g.c.names.stages[get(g.s, HEAD.stage) - 1] ?? null,
    stages: viewStages(g),
    aids: g.c.names.aids.map((id, a) => ({
      id,
      step: get(g.s, g.c.layout.aids + a),
      steps: get(g.c.aidSteps, a),
    })),
    value: viewValue(g),
    forecasts: g.c.names.phases.map((phase, at) => {
      const given = get(g.s, g.c.layout.forecasts + at);
      return { phase, percent: given === 0 ? null : given - 1 };
    }),
    forecastDue: forecastDue(g),
    scene: viewScene(run, g),
    said: saidOf(run),
    review: viewReview(run, g),
    advice: viewAdvice(g),
    guide: viewGuide(g),
    options: viewOptions(g),
    used: Object.fromEntries(
      g.c.names.verbs.map((verb, v) => [verb, get(g.s, g.c.layout.used + v)]),
    ),
    discount: get(g.s, HEAD.discount),
    integrity: get(g.s, HEAD.reds) > 0 ? 'red' : get(g.s, HEAD.ambers) > 0 ? 'amber' : 'clean',
  };
}
