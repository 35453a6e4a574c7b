// What the server shows of a workshop, by role. Built field by field: no seed, truth or other team's play before the close.
import type { Catalogue } from './catalogue.ts';
import type { Entry } from './entry.ts';
import type { View } from './view.ts';
import type { BoardRule, Pace, WorkshopSettings } from './workshop.ts';

export type WorkshopStatus = 'lobby' | 'running' | 'paused' | 'closed';
export type TeamStatus = 'waiting' | 'seated' | 'kicked';

export interface BoardLine {
  readonly rank: number;
  /** Places won since the phase end before, or lost if below 0; null if there was none. */
  readonly moved: number | null;
  /** Null on an anonymous board; the number of the team stands for it. */
  readonly name: string | null;
  readonly number: number;
  /** The engine's score of the log as it stands. */
  readonly score: number;
  /** Points of this and earlier rounds, if they are carried. */
  readonly total: number;
  /** Duplicate points in per cent: this team against each other on the same dice; null alone, or on own dice. */
  readonly duplicate: number | null;
  readonly week: number;
  readonly over: boolean;
  readonly outcome: View['outcome'];
  /** 1 is the first attempt. */
  readonly attempt: number;
}

export interface BoardView {
  /** `phase`: as of the last phase that all have ended; that phase, or null before. */
  readonly asOf:
    | { readonly kind: 'phase'; readonly phase: string | null }
    | { readonly kind: 'now' };
  readonly lines: readonly BoardLine[];
  /** Teams that are not among those shown. */
  readonly hidden: number;
}

/** How the room split at a place of a scene, and what became of each branch so far. */
export interface SplitView {
  readonly scene: string;
  readonly node: string;
  readonly branches: readonly {
    readonly choice: string;
    /** By how much the score rose from just before the choice to the end of that phase, or until now. */
    readonly teams: readonly { readonly number: number; readonly change: number }[];
    /** The mean of those changes, and how many of the teams have won or are out. */
    readonly change: number;
    readonly won: number;
    readonly lost: number;
  }[];
  readonly undecided: readonly number[];
}

/** What everybody in the room may see. */
export interface RoomView {
  readonly id: string;
  /** Rises with every change; a stream that brings a lower one is stale. */
  readonly version: number;
  readonly status: WorkshopStatus;
  readonly title: string;
  readonly deal: string;
  /** How long the deal is, and its phases in order. */
  readonly weeks: number;
  readonly phases: readonly string[];
  readonly kind: 'workshop' | 'challenge';
  /**
   * Null unless the server has the deal, its playbook or the rules in another edition than the one this round began with,
   * or the deal no more. Then nothing can be replayed, and what is shown was kept at that time; null: nothing was.
   */
  readonly other: { readonly keptAt: number | null } | null;
  readonly round: number;
  readonly pace: Pace;
  /** Last week or phase (from 1) that may be ended; null where the pace is free. */
  readonly released: number | null;
  /** Milliseconds since 1970 at which the time shown is up; null without a clock. */
  readonly deadline: number | null;
  /** The server's clock when this was made. */
  readonly now: number;
  readonly locked: boolean;
  readonly board: BoardView | null;
  readonly split: SplitView | null;
  readonly boardRule: BoardRule;
  readonly teams: readonly {
    readonly number: number;
    /** Null where the board is anonymous, but not for the facilitator. */
    readonly name: string | null;
    readonly status: TeamStatus;
    readonly devices: number;
    readonly week: number;
    readonly over: boolean;
    /** Place of its phase, from 0. */
    readonly phaseAt: number;
    /** Has come to a week's end that is not released yet. */
    readonly atGate: boolean;
    /** Lets the others see its run after the close. */
    readonly shared: boolean;
  }[];
}

export interface ScreenView extends RoomView {
  readonly role: 'screen';
  readonly code: string;
}

export interface FacilitatorView extends RoomView {
  readonly role: 'facilitator';
  readonly code: string;
  readonly screenCode: string;
  readonly settings: WorkshopSettings;
  readonly desks: readonly DeskView[];
  /** Events that the deal offers for injecting. */
  readonly offered: readonly string[];
  /** Places of scenes where at least two teams have chosen. */
  readonly splits: readonly {
    readonly scene: string;
    readonly node: string;
    readonly teams: number;
  }[];
  readonly audit: readonly AuditLine[];
  /** Released at the close. */
  readonly seeds: readonly number[] | null;
}

export interface AuditLine {
  readonly at: number;
  readonly what: string;
  readonly team: number | null;
}

/** A team as the facilitator sees it. */
export interface DeskView {
  readonly team: string;
  readonly number: number;
  readonly name: string;
  readonly status: TeamStatus;
  readonly devices: number;
  /** Streams open now. */
  readonly online: number;
  readonly attempt: number;
  readonly entries: number;
  readonly week: number;
  readonly phase: string;
  readonly over: boolean;
  /** Has come to a week's end that is not released yet. */
  readonly atGate: boolean;
  readonly outcome: View['outcome'];
  readonly score: number;
  readonly control: View['control']['calibrated'];
  /** The chart as the team has filled it in. */
  readonly marks: readonly {
    readonly person: string;
    readonly dimension: string;
    readonly level: string;
  }[];
  readonly last: readonly Entry[];
}

export interface TeamView extends RoomView {
  readonly role: 'team';
  /** What other devices of the team type first. */
  readonly code: string;
  readonly me: {
    readonly team: string;
    readonly number: number;
    readonly name: string;
    readonly status: TeamStatus;
    /** What another device types to sit down at this table. */
    readonly key: string;
    readonly device: string;
    readonly devices: readonly string[];
    readonly decides: 'anyone' | 'lead';
    readonly lead: string;
    readonly attempt: number;
    /** Entries in the log: the next one has this place. */
    readonly seq: number;
    readonly rank: number | null;
    readonly votes: { readonly cast: number; readonly mine: number | null };
  };
  /** After the close: the score at each phase end beside the mean of the room. */
  readonly field:
    | readonly { readonly phase: string; readonly mine: number; readonly field: number }[]
    | null;
}

export type AnyWorkshopView = ScreenView | FacilitatorView | TeamView;

/** The table of a team: the engine's view, and what is wanted to draw it. */
export interface TableView {
  readonly seq: number;
  readonly view: View;
  /** The team's own entries, and what the facilitator brought about. */
  readonly log: readonly Entry[];
  readonly variant: 'case' | 'drawn';
  /** Out of 1000; null while the run is being played. */
  readonly score: number | null;
}

/** Texts by what they are about, as in the files beside a deal. */
export interface PaperTexts {
  readonly [key: string]: string | readonly string[] | PaperTexts;
}

/** What may be read of a deal whose files are not part of the page. */
export interface DealPaper {
  readonly deal: string;
  readonly catalogue: Catalogue;
  /** Words of the deal and of its playbook. */
  readonly texts: { readonly deal: PaperTexts; readonly playbook: PaperTexts };
}
