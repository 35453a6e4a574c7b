// A workshop as the page holds it: what the server shows, and what may be asked of it.
import type { Result } from '#src/core/base/result.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import type { View } from '#src/core/schema/view.ts';
import type {
  AnyWorkshopView,
  BoardView,
  DealPaper,
  TableView,
} from '#src/core/schema/workshop-view.ts';
import type { Command, WorkshopSettings } from '#src/core/schema/workshop.ts';

/** What a request came to: a code of the server, or `network` when it never got there. */
export type Asked<T> = Promise<Result<T, string>>;

/** What became of an entry that was sent. */
export type Sent =
  | { readonly kind: 'stored' }
  /** Another device was faster. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly code: string };

/** A room in which this browser has a place. */
export interface KnownRoom {
  readonly id: string;
  readonly as: 'team' | 'host';
  readonly code: string;
  /** The team's name, or the workshop's title. */
  readonly name: string;
}

export interface RoomMemory {
  list(): readonly KnownRoom[];
  keep(room: KnownRoom): void;
  drop(id: string): void;
}

/** The standing board of a deal for this week. */
export interface ChallengeBoard {
  readonly id: string;
  readonly deal: string;
  readonly board: BoardView | null;
}

/** A team's run with its truth and what its devices had voted, after the close. */
export interface ReleasedRun {
  readonly record: RunRecord;
  readonly view: View;
  readonly score: number;
  readonly debrief: Debrief;
  readonly votes: readonly {
    readonly scene: string;
    readonly node: string;
    readonly taken: string;
    readonly counts: readonly { readonly choice: string; readonly votes: number }[];
  }[];
}

export interface Policy {
  readonly decides?: 'anyone' | 'lead';
  readonly lead?: string;
  readonly share?: boolean;
}

/** `gone`: the server said that there is no place for this browser; `away`: it does not answer. */
export type Reach = 'live' | 'away' | 'gone';

export interface WorkshopServer {
  create(
    settings: Partial<WorkshopSettings> &
      Pick<WorkshopSettings, 'deal'> & { readonly key?: string },
  ): Asked<{ id: string }>;
  join(input: {
    code: string;
    team?: string;
    name?: string;
    language: string;
  }): Asked<{ id: string }>;
  joinScreen(code: string): Asked<{ id: string }>;
  takeOver(id: string, code: string): Asked<{ id: string }>;
  challenge(deal: string, language: string): Asked<{ id: string }>;
  challengeBoard(deal: string): Asked<ChallengeBoard>;
  view(id: string, as?: 'screen'): Asked<AnyWorkshopView>;
  command(id: string, command: Command): Asked<unknown>;
  handOver(id: string): Asked<{ code: string }>;
  remove(id: string): Asked<unknown>;
  table(id: string): Asked<TableView>;
  /** Sends an entry until the server has answered: a lost answer is asked for again. */
  send(id: string, seq: number, entry: Entry): Promise<Sent>;
  vote(id: string, seq: number, choice: number): Asked<unknown>;
  policy(id: string, policy: Policy): Asked<unknown>;
  run(id: string, team: number): Asked<ReleasedRun>;
  /** What may be read of the deal of a workshop. */
  paper(id: string, language: string): Asked<DealPaper>;
  /** Deals that only the server has. */
  sealedDeals(
    language: string,
  ): Asked<{ deals: readonly { readonly deal: string; readonly title: string }[] }>;
  /** Follows a workshop: streamed, or looked up now and then where streams do not get through. */
  follow(
    id: string,
    as: 'screen' | undefined,
    on: { view: (view: AnyWorkshopView) => void; state: (state: Reach) => void },
  ): () => void;
}
