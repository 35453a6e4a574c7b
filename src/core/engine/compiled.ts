// A deal and its playbook as dense tables: ids became indices, conditions and effects became flat programs.
import type { Deal } from '#src/core/schema/deal.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import type { Model } from '#src/core/schema/playbook-model.ts';
import type { Layout } from './layout.ts';

/** Index of each id, by kind. */
export interface Names {
  readonly people: readonly string[];
  readonly vendors: readonly string[];
  readonly factions: readonly string[];
  readonly facts: readonly string[];
  readonly items: readonly string[];
  readonly verbs: readonly string[];
  readonly messages: readonly string[];
  readonly flags: readonly string[];
  readonly events: readonly string[];
  readonly scenes: readonly string[];
  readonly unknowns: readonly string[];
  readonly roles: readonly string[];
  readonly stages: readonly string[];
  readonly questions: readonly string[];
  readonly mistakes: readonly string[];
  readonly advice: readonly string[];
  readonly phases: readonly string[];
  readonly aids: readonly string[];
  readonly credits: readonly string[];
}

/** Place of each id, for what comes from outside. */
export interface Places {
  readonly people: ReadonlyMap<string, number>;
  readonly verbs: ReadonlyMap<string, number>;
  readonly messages: ReadonlyMap<string, number>;
  readonly facts: ReadonlyMap<string, number>;
  readonly events: ReadonlyMap<string, number>;
  readonly stages: ReadonlyMap<string, number>;
  /** Control items, then f1, f2, f3, w. */
  readonly elements: ReadonlyMap<string, number>;
}

/** Start of a program in `code`; -1 is none. */
export type Program = number;

export interface VerbTable {
  /** Costs: verb × 5 resources. */
  readonly cost: Int32Array;
  /** Which verbs so much of a resource pays for, as bits: ((resource × prices) + what is left) × words + word. */
  readonly affords: Int32Array;
  /** Resources that some verb costs. */
  readonly spent: Int32Array;
  /** Which people a verb may reach, as a place in the standings of legal.ts; -1 needs nobody. */
  readonly whom: Int32Array;
  readonly reach: Int32Array;
  /** 0 green, 1 amber, 2 red. */
  readonly integrity: Int32Array;
  readonly when: Int32Array;
  readonly rest: Int32Array;
  /** 1 if it takes a message; 1 if it meets the person; and so on. */
  readonly meets: Int32Array;
  /** 1 if it cannot be done with somebody whom nobody may contact. */
  readonly contact: Int32Array;
  /** 1 if it is done with our own people. */
  readonly inward: Int32Array;
  readonly executive: Int32Array;
  readonly open: Int32Array;
  readonly argue: Int32Array;
  readonly tiesGain: Int32Array;
  readonly tiesCap: Int32Array;
  readonly tells: Int32Array;
  readonly sharper: Int32Array;
  readonly ask: Int32Array;
  readonly verify: Int32Array;
  readonly calibrate: Int32Array;
  readonly refer: Int32Array;
  readonly door: Int32Array;
  readonly isolate: Int32Array;
  readonly insulate: Int32Array;
  readonly reserve: Int32Array;
  readonly criteria: Int32Array;
  readonly crude: Int32Array;
  readonly discount: Int32Array;
  /** verb × 4 focuses. */
  readonly offer: Int32Array;
  readonly offers: Int32Array;
  readonly books: Int32Array;
  readonly bookWeeks: Int32Array;
  readonly heat: Int32Array;
  readonly sways: Int32Array;
  readonly effects: Int32Array;
}

export interface MessageTable {
  /** message × 2: channel of each appeal (0 need, 1 change, 2-5 focus); -1 none. */
  readonly channel: Int32Array;
  /** message × 2: level of each appeal. */
  readonly level: Int32Array;
  readonly concern: Int32Array;
  readonly backs: Int32Array;
  readonly vendor: Int32Array;
}

export interface EdgeTable {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Int32Array;
  /** Start of the edges that a person sends, sorted by weight; people + 1. */
  readonly outStart: Int32Array;
  readonly out: Int32Array;
}

export interface CourtTable {
  /** Start per vendor; vendors + 1. */
  readonly start: Int32Array;
  readonly person: Int32Array;
  readonly weight: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export interface EventTable {
  /** Those that can happen in each week; later weeks have none. */
  readonly byWeek: readonly Int32Array[];
  readonly when: Int32Array;
  readonly chance: Int32Array;
  readonly effects: Int32Array;
  /** 0 never, 1 always, 2 through the people listed. */
  readonly heard: Int32Array;
  readonly person: Int32Array;
  readonly through: readonly (readonly number[])[];
}

export interface CompiledChoice {
  readonly kind: number;
  readonly block: number;
  readonly when: Program;
  readonly effects: Program;
  readonly to: number;
  /** 0 green, 1 amber, 2 red. */
  readonly integrity: number;
  /** 0 none, 2 advance, 3 continuation, 4 setback. */
  readonly result: number;
}

export interface CompiledScene {
  readonly person: number;
  readonly when: Program;
  readonly patience: number;
  readonly nodes: readonly (readonly CompiledChoice[])[];
}

/** When mistakes are looked for. */
export type Moment = 'act' | 'claim' | 'week' | 'phase' | 'decision';

export interface MistakeTable {
  readonly when: Int32Array;
  readonly most: Int32Array;
  readonly burns: Int32Array;
  /** Which are looked for at a moment. */
  readonly at: Readonly<Record<Moment, Int32Array>>;
  /** Those of an act that can be true of a verb at all. */
  readonly byVerb: readonly Int32Array[];
}

export interface FactTable {
  readonly item: Int32Array;
  readonly planted: Int32Array;
  /** What each adds to the value model, in thousands. */
  readonly figure: Int32Array;
  /** Facts each person knows: start per person, people + 1. */
  readonly knownStart: Int32Array;
  readonly known: Int32Array;
  /** False facts that each vendor spreads: start per vendor. */
  readonly plantStart: Int32Array;
  readonly plant: Int32Array;
}

/** What a seed draws: weights of the values, and what each brings. */
export interface CompiledUnknown {
  readonly weights: Int32Array;
  readonly total: number;
  /** Place of the canonical value. */
  readonly case: number;
  /** Per value: pairs of role and person it gives. */
  readonly roles: readonly Int32Array[];
  readonly sets: Int32Array;
}

/** Model dials plus arrays the hot path needs. */
export interface Compiled {
  readonly deal: Deal;
  readonly playbook: Playbook;
  readonly model: Model;
  readonly names: Names;
  readonly places: Places;
  readonly layout: Layout;
  readonly us: number;
  readonly nobody: number;
  readonly weeks: number;
  readonly code: Int32Array;
  readonly verbs: VerbTable;
  /** Pairs of verb and person there are, verbs that need nobody counting one. */
  readonly pairs: number;
  readonly messages: MessageTable;
  readonly edges: EdgeTable;
  readonly courts: CourtTable;
  readonly events: EventTable;
  readonly facts: FactTable;
  readonly scenes: readonly CompiledScene[];
  /** Scene that a verb opens with a person: verb × people, scene + 1 lists by start. */
  readonly sceneOf: readonly (readonly number[])[];
  readonly mistakes: MistakeTable;
  readonly gates: readonly Program[];
  readonly advice: readonly Program[];
  readonly guide: readonly Program[];
  readonly unknowns: readonly CompiledUnknown[];
  /** Items that can upset a win late, and the item that helps with introductions. */
  readonly hazards: Int32Array;
  readonly access: number;
  /** Facts known as rumours from the briefing. */
  readonly heard: Int32Array;
  /** Whom each vendor calls on late: a person, or -2 less a role; -1 nobody. */
  readonly late: Int32Array;
  /** Item facts needed. */
  readonly needed: Int32Array;
  /** Kind of coach of items, then f1-f3 and w: 0 relationship, 1 value, 2 resource. */
  readonly coachOf: Int32Array;
  readonly person: PersonTable;
  /** Concern weight by week of the phase: curve rows × 4. */
  readonly curve: Int32Array;
  readonly phase: PhaseTable;
  readonly risk: Int32Array;
  /** The most of each aid and of each credit. */
  readonly aidSteps: Int32Array;
  readonly creditMost: Int32Array;
  /** Whether a claimed stage can be taken back. */
  readonly stageBack: Int32Array;
  readonly tells: TellTable;
  readonly initial: Int32Array;
  /** The item that shows who truly has power; -1 none. */
  readonly structure: number;
  readonly roleTop: number;
  readonly roleSponsor: number;
  readonly roleNumberTwo: number;
}

export interface PersonTable {
  readonly rank: Int32Array;
  readonly faction: Int32Array;
  readonly opposed: Int32Array;
  /** 0 open, 1 guarded, 2 shut. */
  readonly door: Int32Array;
  readonly rest: Int32Array;
  readonly reliability: Int32Array;
  /** -1 none, else coach type. */
  readonly coach: Int32Array;
  readonly mask: Int32Array;
  readonly echo: Int32Array;
  /** Bits of the dimensions that are somebody else's. */
  readonly echoBits: Int32Array;
  readonly outside: Int32Array;
  /** 1 for one of our own people. */
  readonly ours: Int32Array;
  /** person × vendors: attitude at the start, before the seed moves it by up to the tilt. */
  readonly attitude: Int32Array;
  readonly tilt: Int32Array;
  /** person × phases. */
  readonly power: Int32Array;
  /** person × 14: weights from which seeds draw need, change, focus. */
  readonly weight: Int32Array;
  /** The same as a reader holds them, in per mille, none of them 0. */
  readonly prior: Int32Array;
  /** The same as log-likelihood. */
  readonly lnPrior: Int32Array;
}

export interface PhaseTable {
  readonly weeks: Int32Array;
  readonly curve: Int32Array;
  readonly decides: Int32Array;
  readonly ends: Int32Array;
  /** People, as bits, whom nobody may contact. */
  readonly barred: Int32Array;
  /** Our own people, as bits. */
  readonly ours: number;
}

/**
 * Chances of tells: for each quality 0-3, dimension need, change, focus, attitude, true level and shown level,
 * per mille and as log-likelihood; index = ((quality × 4 + dimension) × 5 + truth) × 5 + shown.
 */
export interface TellTable {
  readonly chance: Int32Array;
  readonly ln: Int32Array;
  /** Chance in per mille of warm, lukewarm, cold by message and the levels its appeals meet; see reactionAt. */
  readonly reaction: Int32Array;
}
