// A workshop as the page holds it: what the server shows, and what may be asked of it.
import type { Result } from '#src/core/base/result.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { AnyWorkshopView, TableView } from '#src/core/schema/workshop-view.ts';
import type { Command, WorkshopSettings } from '#src/core/schema/workshop.ts';

/** What a request came to: a code of the server, or `network` when it never got there. */
export type Asked<T> = Promise<Result<T, string>>;

/** What became of an entry that was sent. */
export type Sent =
  | { readonly kind: 'stored' }
  /** Another device was faster. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly code: string };

export interface Policy {
  readonly decides?: 'anyone' | 'lead';
  readonly lead?: string;
  readonly share?: boolean;
}

export interface WorkshopServer {
  create(
    settings: Partial<WorkshopSettings> & Pick<WorkshopSettings, 'deal'>,
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
  view(id: string, as?: 'screen'): Asked<AnyWorkshopView>;
  command(id: string, command: Command): Asked<unknown>;
  handOver(id: string): Asked<{ code: string }>;
  remove(id: string): Asked<unknown>;
  table(id: string): Asked<TableView>;
  /** Sends an entry until the server has answered: a lost answer is asked for again. */
  send(id: string, seq: number, entry: Entry): Promise<Sent>;
  vote(id: string, seq: number, choice: number): Asked<unknown>;
  policy(id: string, policy: Policy): Asked<unknown>;
  /** A team's run with its truth, after the close. */
  run(id: string, team: number): Asked<unknown>;
  /** Follows a workshop: streamed, or looked up now and then where streams do not get through. */
  follow(
    id: string,
    as: 'screen' | undefined,
    on: { view: (view: AnyWorkshopView) => void; state: (live: boolean) => void },
  ): () => void;
}
