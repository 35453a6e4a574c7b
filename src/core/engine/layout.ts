// Where every quantity lies in the flat state. The only file that knows.
import { CONCERNS, DIMENSIONS, FOCUS_LEVELS, RESOURCES } from '#src/core/schema/dimensions.ts';

/** Cells at the head of the state, by position. */
export const HEAD = {
  week: 0,
  phase: 1,
  /** Last week of the present phase. */
  phaseEnd: 2,
  phaseStart: 3,
  status: 4,
  outcome: 5,
  discount: 6,
  criteria: 7,
  reserve: 8,
  heat: 9,
  reds: 10,
  ambers: 11,
  /** Stages claimed so far. */
  stage: 12,
  /** Open scene + 1. */
  scene: 13,
  node: 14,
  asked: 15,
  blocks: 16,
  /** Exchanges of the open scene so far. */
  sceneTurn: 17,
  /** Stage under review + 1. */
  review: 18,
  question: 19,
  answered: 20,
  acts: 21,
  marks: 22,
  plansKept: 23,
  plansSlack: 24,
  plansBack: 25,
  forecasts: 26,
  rated: 27,
  actVerb: 28,
  actTarget: 29,
  actMessage: 30,
  actStrength: 31,
  actPlanned: 32,
  actFalse: 33,
  actRepeat: 34,
  actGain: 35,
  actLearned: 36,
  actCloser: 37,
  actDoor: 38,
  actCommit: 39,
  /** Per cent of the other good that the meeting can do after the message it began with. */
  actReceived: 40,
  decided: 41,
  winAtEnd: 42,
  firstAtEnd: 43,
  clearAtEnd: 44,
  doorsOpened: 45,
  falseUsed: 46,
  clearCount: 47,
  situation: 48,
  problem: 49,
  implication: 50,
  payoff: 51,
  /** Always 0: what a playbook reads of a verb that a deal does not have. */
  zero: 52,
  /** Sums of the figures of facts held, and of those verified: the customer's value model, in thousands. */
  valueHeld: 53,
  valueVerified: 54,
  size: 55,
} as const;

export const STATUS = { playing: 0, scene: 1, review: 2, over: 3 } as const;
export const OUTCOME = {
  none: 0,
  won: 1,
  lost: 2,
  noDecision: 3,
  withdrawn: 4,
  disqualified: 5,
} as const;

/** A ring of weeks: the last one, this one, and those for which something can be booked. */
export const BOOK_WEEKS = 8;
export const BOOK_AHEAD = BOOK_WEEKS - 2;
/** Need, change and the four focuses: ways by which an argument reaches somebody. */
export const CHANNELS = 6;

/** Quantities of one person, relative to the start of their block. */
export interface PersonCells {
  readonly known: number;
  readonly met: number;
  readonly power: number;
  /** Power as the trainee knows it, until the decision structure is clear. */
  readonly powerShown: number;
  /** Dominant level of need, change, focus; then the second of each. */
  readonly trait: number;
  readonly second: number;
  readonly closeness: number;
  readonly door: number;
  /** Week of the last meeting; 0 is never. */
  readonly seen: number;
  readonly isolation: number;
  /** Last week in which rivals move them less. */
  readonly insulated: number;
  readonly favour: number;
  readonly coach: number;
  readonly needGain: number;
  readonly attitude: number;
  readonly attitudeStart: number;
  readonly room: number;
  readonly wear: number;
  readonly wearWeek: number;
  /** Log-likelihoods in hundredths of a nat: 5 need, 5 change, 4 focus, 4 closeness (unused), 5 attitude. */
  readonly belief: number;
  readonly evidenced: number;
  readonly mark: number;
  readonly sure: number;
  readonly planDimension: number;
  readonly planAdvance: number;
  /** Highest level at which each vendor was seen to court them. */
  readonly courted: number;
  readonly credits: number;
  readonly size: number;
}

export interface Counts {
  readonly people: number;
  readonly vendors: number;
  readonly facts: number;
  readonly items: number;
  readonly verbs: number;
  readonly flags: number;
  readonly events: number;
  readonly scenes: number;
  readonly unknowns: number;
  readonly roles: number;
  readonly stages: number;
  readonly mistakes: number;
  readonly phases: number;
  readonly aids: number;
  readonly credits: number;
}

export interface Layout {
  readonly size: number;
  readonly capacity: number;
  readonly full: number;
  readonly bookings: number;
  readonly flags: number;
  /** Step of each aid. */
  readonly aids: number;
  readonly used: number;
  readonly events: number;
  readonly scenes: number;
  readonly unknowns: number;
  readonly roles: number;
  readonly claimed: number;
  readonly claimTrue: number;
  readonly grounded: number;
  readonly mistakes: number;
  readonly forecasts: number;
  /** Week in which each phase truly ended; 0 while it has not. */
  readonly phaseEnds: number;
  readonly concerns: number;
  readonly factStatus: number;
  readonly factSource: number;
  /** 1 where a fact is true: hidden, and so part of the world. */
  readonly factTrue: number;
  readonly itemHeld: number;
  readonly itemVerified: number;
  readonly itemTrue: number;
  readonly itemFalse: number;
  readonly itemSelf: number;
  readonly itemCoach: number;
  readonly itemCoachWeek: number;
  readonly offer: number;
  readonly vigour: number;
  readonly lateWeek: number;
  readonly vendorDiscount: number;
  readonly vendorKnown: number;
  readonly people: number;
  readonly stride: number;
  readonly person: PersonCells;
  /** Week in which a verb was last used on a person: verb × people + person. */
  readonly lastUse: number;
  /** Week in which a verb was last used on anybody. */
  readonly lastWeek: number;
}

/** Offsets of the levels of each dimension within a belief block. */
export const BELIEF = {
  need: 0,
  change: 5,
  focus: 10,
  closeness: 14,
  attitude: 18,
  size: 23,
} as const;

function allocator(start: number): { take: (cells: number) => number; size: () => number } {
  let next = start;
  return {
    take: (cells) => {
      const at = next;
      next += cells;
      return at;
    },
    size: () => next,
  };
}

function personCells(vendors: number, credits: number): PersonCells {
  const { take, size } = allocator(0);
  const cells = {
    known: take(1),
    met: take(1),
    power: take(1),
    powerShown: take(1),
    trait: take(3),
    second: take(3),
    closeness: take(1),
    door: take(1),
    seen: take(1),
    isolation: take(1),
    insulated: take(1),
    favour: take(1),
    coach: take(1),
    needGain: take(1),
    attitude: take(vendors),
    attitudeStart: take(vendors),
    room: take(CHANNELS),
    wear: take(CHANNELS),
    wearWeek: take(CHANNELS),
    belief: take(BELIEF.size),
    evidenced: take(DIMENSIONS.length),
    mark: take(DIMENSIONS.length),
    sure: take(DIMENSIONS.length),
    planDimension: take(1),
    planAdvance: take(1),
    courted: take(vendors),
    credits: take(credits),
  };
  return { ...cells, size: size() };
}

export function createLayout(n: Counts): Layout {
  const { take, size } = allocator(HEAD.size);
  const person = personCells(n.vendors, n.credits);
  const fields = {
    capacity: take(RESOURCES.length),
    full: take(RESOURCES.length),
    bookings: take(RESOURCES.length * BOOK_WEEKS),
    flags: take(n.flags),
    aids: take(n.aids),
    used: take(n.verbs),
    events: take(n.events),
    scenes: take(n.scenes),
    unknowns: take(n.unknowns),
    roles: take(n.roles),
    claimed: take(n.stages),
    claimTrue: take(n.stages),
    grounded: take(n.stages),
    mistakes: take(n.mistakes),
    forecasts: take(n.phases),
    phaseEnds: take(n.phases),
    concerns: take(CONCERNS.length),
    factStatus: take(n.facts),
    factSource: take(n.facts),
    factTrue: take(n.facts),
    itemHeld: take(n.items),
    itemVerified: take(n.items),
    itemTrue: take(n.items),
    itemFalse: take(n.items),
    itemSelf: take(n.items + 4),
    itemCoach: take(n.items + 4),
    itemCoachWeek: take(n.items + 4),
    offer: take(n.vendors * FOCUS_LEVELS.length),
    vigour: take(n.vendors),
    lateWeek: take(n.vendors),
    vendorDiscount: take(n.vendors),
    vendorKnown: take(n.vendors),
    people: take(n.people * person.size),
    lastUse: take(n.verbs * n.people),
    lastWeek: take(n.verbs),
  };
  return { ...fields, stride: person.size, person, size: size() };
}
