// What changed and why, for hosts that ask. All numbers are indices of the compiled deal.

/** Part of the turn in which something happens. */
export type Step = 'act' | 'scene' | 'rivals' | 'influence' | 'cooling' | 'event' | 'process';
export type Quantity = 'attitude' | 'closeness' | 'power' | 'door' | 'need' | 'isolation';

/** A change of a person with its cause; `seen` says whether the trainee can notice it. */
export interface Cause {
  readonly type: 'changed';
  readonly week: number;
  readonly entry: number;
  readonly step: Step;
  readonly person: number;
  readonly quantity: Quantity;
  /** For attitude: to which vendor; else -1. */
  readonly vendor: number;
  readonly by: number;
  readonly reason: string;
  /** Another person or a vendor in the cause; -1 none. */
  readonly other: number;
  readonly verb: number;
  readonly message: number;
  /** The id of the event that did it, if one did. */
  readonly event: string | null;
  readonly factors: readonly { readonly name: string; readonly percent: number }[];
  readonly seen: boolean;
}

export interface Heard {
  readonly type: 'evidence';
  readonly week: number;
  readonly entry: number;
  readonly person: number;
  /** Place in DIMENSIONS. */
  readonly dimension: number;
  readonly level: number;
  readonly phrasing: number;
  readonly weight: number;
  /** Reliability of a tell, 0-3; -1 for what is not one. */
  readonly quality: number;
  readonly source: 'tell' | 'reaction' | 'scene' | 'help' | 'refusal' | 'lobbying';
  /** 0 warm, 1 lukewarm, 2 cold; -1 none. */
  readonly reaction: number;
  readonly message: number;
}

export interface FactHeard {
  readonly type: 'fact';
  readonly week: number;
  readonly entry: number;
  readonly fact: number;
  readonly person: number;
  readonly status: number;
  /** Whether what was concluded is so: for the debrief only. */
  readonly right: boolean;
}

export interface Noticed {
  readonly type: 'notice';
  readonly week: number;
  readonly entry: number;
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
    | 'discovery'
    | 'decision';
  readonly id: string;
  readonly person: number;
  readonly vendor: number;
  readonly amount: number;
  readonly seen: boolean;
}

export interface PlanClosed {
  readonly type: 'plan';
  readonly week: number;
  readonly entry: number;
  readonly person: number;
  readonly dimension: number;
  readonly advance: number;
  /** 2 advance, 3 continuation, 4 setback. */
  readonly result: number;
}

/** A choice taken in a scene; places in the deal. */
export interface Said {
  readonly type: 'said';
  readonly week: number;
  readonly entry: number;
  readonly scene: number;
  readonly node: number;
  readonly choice: number;
}

export type Happening = Cause | Heard | FactHeard | Noticed | PlanClosed | Said;

export interface Recorder {
  readonly entry: number;
  record(happening: Happening): void;
}
