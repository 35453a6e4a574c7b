// What the grade of a run says. Everything in it is plain data: it is cached by the hash of the run and drawn by the debrief.
import type { Entry } from '#src/core/schema/entry.ts';

/** Points of win chance, 0-100, in eighths: so that sums of them are exact. */
export type Points = number;

export const LABELS = ['good', 'inaccuracy', 'mistake', 'blunder'] as const;
export type Label = (typeof LABELS)[number];

/** A week's plan as a whole, or one choice that cannot be repaired later. */
export type DecisionKind = 'week' | 'pivot';

/** Where a decision lies in the log: from its first entry to its last. */
export interface DecisionPlace {
  readonly index: number;
  readonly kind: DecisionKind;
  readonly week: number;
  readonly entry: number;
  readonly last: number;
}

/** What a decision did to the chance of winning, under the method as default policy afterwards. */
export interface Verdict {
  /** With the default policy in place of the decision. */
  readonly before: Points;
  readonly chosen: Points;
  readonly best: Points;
  /** What the best plan wins more than the chosen one, on fresh roll-outs; below 0 is noise. */
  readonly loss: Points;
  /** Standard error of the loss. */
  readonly se: Points;
  /** Standard error of what the chosen plan wins more than the default policy. */
  readonly gainSe: Points;
  /** Roll-outs that each of the three rests on. */
  readonly rollouts: number;
}

/** One way the decision could have been taken. */
export interface Alternative {
  /** `chosen`, a bot, `nothing`, `fill` (chosen, and the method spends what is left), `swap-<n>` (the act at entry n left out, the method in its place), `say-<n>` (choice n of the scene), `instead` (the method at this point). */
  readonly plan: string;
  /** What it does, as it would have gone on the table as it was known; the end of the week not told. */
  readonly entries: readonly Entry[];
  readonly chance: Points;
  readonly rollouts: number;
}

/** One cause of a loss, in the words of the methodology: a text key below `grade.why` with its parameters. */
export interface Why {
  readonly code: WhyCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** Entries of the log that show it. */
  readonly entries: readonly number[];
  /** Mistake of the playbook it falls under. */
  readonly rule: string | null;
}

/**
 * misread: message spoke to a level of a dimension that evidence spoke against {person, dimension, message, level, reader, chance};
 * untimely: message met a concern that was not the buyer's of the moment {message, concern, felt};
 * closed: access was poor {person, closeness}; worn: the channel was used up {person, message};
 * wrong-person: time went to somebody with little say {person, instead}; missing-person: the better plan sees {person};
 * undone: the better plan does {verb, person}; idle: days were left {days}; rule: a mistake of the playbook {mistake};
 * ungrounded: argued with too few verified facts {message, item}; said: the choice was {scene, choice, better};
 * nothing-better: no considered plan is clearly better.
 */
export type WhyCode =
  | 'misread'
  | 'untimely'
  | 'closed'
  | 'worn'
  | 'wrong-person'
  | 'missing-person'
  | 'undone'
  | 'idle'
  | 'rule'
  | 'ungrounded'
  | 'said'
  | 'nothing-better';

/** What one act of a labelled week cost: the week with it, against the method in its place. */
export interface SingleEntry {
  readonly entry: number;
  readonly loss: Points;
  readonly se: Points;
}

/** What the evidence bought in a decision was worth: the default policy with it, against the same without. */
export interface Asking {
  readonly facts: readonly string[];
  /** Persons on whom it told something. */
  readonly people: readonly string[];
  /** Whether it changed what the method would do next. */
  readonly changedPlan: boolean;
  readonly worth: Points;
  readonly se: Points;
  readonly rollouts: number;
}

export interface Decision extends DecisionPlace {
  /** The fair label: the one that counts. */
  readonly label: Label;
  readonly hindsightLabel: Label;
  /** 0-100, by the fair loss. */
  readonly accuracy: number;
  readonly hindsightAccuracy: number;
  readonly fair: Verdict;
  readonly hindsight: Verdict;
  /** The best plan where it is not the chosen one. */
  readonly better: Alternative | null;
  /** Every plan compared, the best first, with its fair chance. */
  readonly considered: readonly Alternative[];
  /** Whether a red act is part of it. */
  readonly red: boolean;
  readonly why: readonly Why[];
  readonly single: readonly SingleEntry[];
  readonly asking: Asking | null;
}

/** The win-chance line at the start of a week; the last point is the result. */
export interface LinePoint {
  readonly week: number;
  readonly phase: number;
  readonly fair: Points;
  /** Middle 80 % of the worlds that fit what was known. */
  readonly low: Points;
  readonly high: Points;
  readonly hindsight: Points;
}

/** The change of one week split: what was decided, and what the dice did. */
export interface SkillStep {
  readonly week: number;
  readonly skill: Points;
  readonly luck: Points;
}

export interface Grade {
  readonly accuracy: { readonly fair: number; readonly hindsight: number };
  /** start + skill + luck = result, exactly. */
  readonly start: Points;
  readonly result: Points;
  readonly skill: Points;
  readonly luck: Points;
  /** Standard error of the line between skill and luck: what is too much in one is too little in the other. */
  readonly skillSe: Points;
  readonly steps: readonly SkillStep[];
  readonly line: readonly LinePoint[];
  readonly decisions: readonly Decision[];
  /** The same decisions in other worlds with other dice. */
  readonly dice: { readonly seeds: number; readonly wins: number };
  /** Policy that plays on after each decision. */
  readonly policy: string;
  readonly rollouts: number;
  /** Seed of the analysis. */
  readonly seed: number;
}

/** One decision graded, as a worker hands it over. */
export interface DecisionPart {
  /** What asking in it was worth is not known yet: the week after tells it. */
  readonly decision: Decision;
  /** What asking in the week before was worth; null where nothing was learnt there. */
  readonly asked: Asking | null;
  /** The line at the start of the week; null for a pivot. */
  readonly point: LinePoint | null;
  /** Standard error of what the decision of a week did; 0 for a pivot. */
  readonly skillSe: Points;
  readonly dice: { readonly seeds: number; readonly wins: number };
  readonly rollouts: number;
}
