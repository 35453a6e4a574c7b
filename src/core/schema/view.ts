// What a trainee may see. Built field by field by engine/view.ts; nothing here may be derived from hidden truth.
import type { Concern, CoachType, Dimension, Resource } from './dimensions.ts';
import type { Advance } from './dimensions.ts';

export type RunStatus = 'playing' | 'scene' | 'review' | 'over';
export type Outcome = 'won' | 'lost' | 'no-decision' | 'withdrawn' | 'disqualified';
/** How somebody took a message: what one sees in the room. */
export type Reaction = 'warm' | 'lukewarm' | 'cold';
export type FactStatus = 'rumour' | 'verified' | 'exposed';

export interface MarkView {
  readonly level: string;
  readonly sure: 1 | 2 | 3;
  readonly week: number;
}

/** Something a person said or did. `level` is what it points to; how well depends on `weight` 1-3. */
export interface EvidenceView {
  readonly person: string;
  readonly week: number;
  readonly dimension: Dimension;
  readonly level: string;
  /** Which of the phrasings of the texts to show. */
  readonly phrasing: number;
  readonly weight: 1 | 2 | 3;
  readonly source: 'tell' | 'reaction' | 'scene' | 'help' | 'refusal' | 'lobbying';
  readonly reaction?: Reaction;
  readonly message?: string;
}

export interface PersonView {
  readonly id: string;
  readonly known: boolean;
  readonly met: boolean;
  readonly rank: number;
  readonly power: number;
  readonly seat: 'selection' | 'around' | 'outside' | 'ours';
  readonly faction: string | null;
  readonly door: 'open' | 'guarded' | 'shut';
  /** Level 0-3: how much they tell us. */
  readonly closeness: number;
  /** Weeks since we last met; -1 if never. */
  readonly idle: number;
  /** First week in which they can be met again. */
  readonly freeFrom: number;
  readonly listens: readonly { readonly to: string; readonly weight: number }[];
  readonly odds: readonly string[];
  readonly at: { readonly x: number; readonly y: number };
  /** The chart as filled in by the trainee. */
  readonly marks: Readonly<Partial<Record<Dimension, MarkView>>>;
  /** How many pieces of evidence per dimension were seen. */
  readonly evidenced: Readonly<Record<Dimension, number>>;
  /** What evidence says to an ideal reader, per mille per level: only shown in guided practice and used by bots. */
  readonly reading: Readonly<Record<Dimension, readonly number[]>>;
  /** Per cent of each level usual for the seat. */
  readonly usual: Readonly<Record<'need' | 'change' | 'focus', readonly number[]>>;
  readonly isolated: number;
  /** Rivals move them less while this many weeks are left. */
  readonly insulated: number;
  /** Earlier uses per channel (need, change, business, technology, finance, relationship), fading. */
  readonly wear: readonly number[];
  /** They confirm that they coach us, and on what. */
  readonly coach: CoachType | null;
  /** Weeks until they would put in another word for us; 0 is now. */
  readonly favourIn: number;
  /** What was earned with them, by credit of the playbook. */
  readonly credits: readonly {
    readonly id: string;
    readonly count: number;
    readonly most: number;
  }[];
  /** Nobody may contact them in this phase, but by formal acts. */
  readonly barred: boolean;
}

/** A rival not heard of yet shows that somebody is there, by number, and nothing else. */
export interface VendorView {
  readonly id: string;
  readonly known: boolean;
  readonly crest: string;
  readonly colour: 'indigo' | 'vermilion' | 'gold' | 'plum' | 'ink';
  readonly at: { readonly x: number; readonly y: number };
  /** Whom it was seen to court: level 1-3, and whether somebody confirmed it. */
  readonly roads: readonly {
    readonly person: string;
    readonly level: number;
    readonly sure: boolean;
  }[];
}

export interface FactView {
  readonly id: string;
  readonly item: string;
  readonly status: FactStatus;
  readonly week: number;
  /** The briefing told us first. */
  readonly briefed: boolean;
  /** Whether it first came from nobody in particular. */
  readonly hearsay?: boolean;
  /** Who told us after that, in order; empty where nobody on the table did. */
  readonly from: readonly string[];
  /** What it adds to the customer's value model, in thousands; a cost is below 0. */
  readonly figure: number | null;
}

export interface PlanView {
  readonly week: number;
  readonly person: string;
  readonly dimension: Dimension;
  readonly advance: Advance;
  readonly result: 'open' | 'advance' | 'continuation' | 'setback';
}

export interface NoticeView {
  readonly week: number;
  /** Text key below the deal's texts (`events.<id>`) or the playbook's. */
  readonly kind:
    | 'event'
    | 'rival'
    | 'lobbying'
    | 'milestone'
    | 'phase'
    | 'referral'
    | 'mistake'
    | 'coach'
    | 'review'
    | 'stage-back'
    | 'aid'
    | 'credit'
    | 'decision';
  readonly id: string;
  readonly person?: string;
  readonly vendor?: string;
  /** Of an aid or a credit: the step it is at now. */
  readonly step?: number;
}

/** A change the trainee can see; amounts are banded (1 slight, 2 clear, 3 strong), never exact. */
export interface ChangeView {
  readonly week: number;
  readonly person: string;
  readonly quantity: 'attitude' | 'closeness' | 'door' | 'power' | 'need';
  readonly direction: 1 | -1;
  readonly band: 1 | 2 | 3;
  readonly step: 'act' | 'rivals' | 'influence' | 'cooling' | 'process' | 'scene' | 'event';
  readonly reason: string;
  /** Other person or vendor in the cause. */
  readonly by?: string;
  readonly verb?: string;
  readonly message?: string;
  /** The event that did it; it was told as well. */
  readonly event?: string;
  /** Only factors the trainee can work out: timing, access, wear, ground; in per cent. */
  readonly factors: readonly { readonly name: string; readonly percent: number }[];
}

export interface SceneView {
  readonly id: string;
  readonly person: string;
  readonly node: string;
  readonly mood: 'calm' | 'warm' | 'cold' | 'thoughtful';
  readonly patience: number;
  readonly asked: number;
  readonly blocks: readonly string[];
  /** Whether the talk is about the nine blocks of the vision. */
  readonly board: boolean;
  readonly choices: readonly {
    readonly id: string;
    readonly kind: string;
    readonly block: string | null;
    readonly open: boolean;
  }[];
  readonly path: readonly { readonly node: string; readonly choice: string }[];
}

/** What was said in a scene, with the place of the entry in the log. */
export interface SaidView {
  readonly entry: number;
  readonly scene: string;
  readonly node: string;
  readonly choice: string;
}

export interface ReviewView {
  readonly stage: string;
  readonly questions: readonly string[];
  /** Place of the open question. */
  readonly at: number;
  readonly answers: readonly (string | null)[];
}

export interface ControlView {
  /** The reading as the trainee rates it. */
  readonly self: { readonly clear: number; readonly first: number; readonly win: number };
  /** As coaches and hard evidence bear it out. */
  readonly calibrated: { readonly clear: number; readonly first: number; readonly win: number };
  readonly coaches: number;
  readonly zone: 'win' | 'volatile' | 'loss';
  readonly items: readonly {
    readonly id: string;
    readonly self: boolean;
    readonly calibrated: boolean;
    readonly held: number;
    readonly verified: number;
    readonly needed: number;
  }[];
}

export interface ActOption {
  readonly verb: string;
  readonly target: string | null;
  /** Code of the refusal, or null if it can be done now. */
  readonly refusal: string | null;
}

export interface View {
  readonly deal: string;
  readonly playbook: string;
  readonly status: RunStatus;
  readonly outcome: Outcome | null;
  /** From 1. */
  readonly week: number;
  readonly weeks: number;
  readonly phase: string;
  /** Place of the phase, from 0. */
  readonly phaseAt: number;
  readonly phases: readonly {
    readonly id: string;
    readonly from: number;
    readonly to: number;
    readonly milestones: readonly { readonly id: string; readonly week: number }[];
  }[];
  readonly concerns: Readonly<Record<Concern, number>>;
  /** The concerns that the playbook expects, phase by phase: at the start of each, and at the end of the last. */
  readonly curve: readonly Readonly<Record<Concern, number>>[];
  readonly capacity: Readonly<Record<Resource, { readonly left: number; readonly full: number }>>;
  /** Booked days of a resource that will be there in a later week. */
  readonly bookings: readonly { readonly resource: Resource; readonly week: number }[];
  readonly people: readonly PersonView[];
  readonly vendors: readonly VendorView[];
  readonly factions: readonly {
    readonly id: string;
    readonly wash: string;
    readonly opposes: string | null;
  }[];
  readonly facts: readonly FactView[];
  readonly evidence: readonly EvidenceView[];
  readonly plans: readonly PlanView[];
  readonly notices: readonly NoticeView[];
  readonly changes: readonly ChangeView[];
  readonly control: ControlView;
  readonly stage: string | null;
  readonly stages: readonly {
    readonly id: string;
    readonly claimed: number | null;
    /** Claimed, and it can be taken back. */
    readonly canTakeBack: boolean;
  }[];
  /** Pieces of work for the deal: the step each has reached. */
  readonly aids: readonly { readonly id: string; readonly step: number; readonly steps: number }[];
  /** The customer's value model from the figures found, in thousands; null where the deal has none. */
  readonly value: {
    readonly held: number;
    readonly verified: number;
    /** What is verified, in per cent of our list price. */
    readonly returns: number;
    readonly price: number;
  } | null;
  readonly forecasts: readonly { readonly phase: string; readonly percent: number | null }[];
  /** The phase end of this week asks for a forecast. */
  readonly forecastDue: boolean;
  readonly scene: SceneView | null;
  /** Everything said in scenes so far. */
  readonly said: readonly SaidView[];
  readonly review: ReviewView | null;
  /** The next one thing to do, by the playbook. */
  readonly advice: { readonly id: string; readonly person: string | null } | null;
  readonly guide: {
    readonly id: string;
    readonly point: string;
    readonly person: string | null;
    readonly at: number;
    readonly of: number;
  } | null;
  readonly options: readonly ActOption[];
  readonly used: Readonly<Record<string, number>>;
  readonly discount: number;
  readonly integrity: 'clean' | 'amber' | 'red';
}
