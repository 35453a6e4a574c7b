// The workshop as the routes use it: who is asking, what they may do, what everybody sees afterwards.
import { debriefRun } from '#src/core/analysis/debrief/debrief.ts';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import { RULES_VERSION } from '#src/core/engine/rules-version.ts';
import { viewOf } from '#src/core/engine/view.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { View } from '#src/core/schema/view.ts';
import { RUN_FORMAT, type RunRecord } from '#src/core/schema/run-record.ts';
import type { TableView, AnyWorkshopView } from '#src/core/schema/workshop-view.ts';
import type { WorkshopSettings } from '#src/core/schema/workshop.ts';
import type { CredentialRow, TeamRow, WorkshopRow } from '#src/server/storage/store.ts';
import { standings } from './board.ts';
import { CODE_LENGTH, DAY_MS, randomCode, randomId, randomSeed } from './chance.ts';
import { dealToAll, injectPending, type Desk } from './rounds.ts';
import { newDocument, readDocument, writeDocument, type WorkshopDocument } from './document.ts';
import { attemptOf, dealOf, isSeated, readCorner, readRoom, seatingOf, type Room } from './room.ts';
import { keepResults, noteMove } from './keeping.ts';
import { mustWait } from './pace.ts';
import { frameOf, seatsOf } from './seats.ts';
import { isOver, isPlaying, scoreNow, seqOf } from './table.ts';
import type { Gate, Submitted } from './tables.ts';
import { facilitatorView, screenView, seatOf, teamView, type Snapshot } from './views.ts';
import { votesBefore, type VotesBefore } from './votes.ts';

const CODE_TRIES = 20;
const AUDITS_SHOWN = 40;

/** Opens a workshop; null if there is no such deal. */
export async function createWorkshop(
  desk: Desk,
  settings: WorkshopSettings,
  kind: WorkshopDocument['kind'] = 'workshop',
): Promise<WorkshopRow | null> {
  if (desk.deals.open(settings.deal) === null) return null;
  const now = desk.now();
  for (let tries = 0; tries < CODE_TRIES; tries += 1) {
    const row: WorkshopRow = {
      id: randomId(),
      code: randomCode(CODE_LENGTH),
      screenCode: randomCode(CODE_LENGTH),
      createdAt: now,
      expiresAt: now + settings.keepDays * DAY_MS,
      version: 1,
      document: writeDocument(newDocument(settings, randomSeed(), kind)),
    };
    if (await desk.store.addWorkshop(row)) return row;
  }
  throw new Error('createWorkshop: no free code was found');
}

/** Why an entry must wait although the rules would allow it. */
function gateOf(document: WorkshopDocument, team: TeamRow, device: string): Gate {
  return (table, entry) => {
    if (document.status !== 'running')
      return `workshop/${document.status === 'lobby' ? 'not_started' : document.status}`;
    if (!isSeated(team)) return 'team/not_seated';
    if (entry.type === 'inject') return 'event/not_offered';
    if (team.decides === 'lead' && team.lead !== device && entry.type !== 'mark')
      return 'team/not_your_turn';
    return entry.type === 'end' && mustWait(document, table) ? 'pace/wait' : null;
  };
}

export type Played = Exclude<Submitted, { kind: 'stale' }>;
/** How often an entry is tried against changes of the workshop. */
const ENTRY_TRIES = 10;

/** Plays one entry of a team: stored, then answered. */
export async function playEntry(
  desk: Desk,
  who: CredentialRow,
  seq: number,
  entry: Entry,
): Promise<Played> {
  for (let tries = 0; tries < ENTRY_TRIES; tries += 1) {
    const played = await tryOnce(desk, who, seq, entry);
    if (played.kind !== 'stale') return played;
  }
  throw new Error('playEntry: the workshop changes all the time');
}

async function tryOnce(
  desk: Desk,
  who: CredentialRow,
  seq: number,
  entry: Entry,
): Promise<Submitted> {
  const room = await readCorner(desk.store, desk.deals, who.workshop, who.team);
  const team = room?.teams.find(({ id }) => id === who.team);
  if (room === null || team === undefined) return { kind: 'refused', code: 'workshop/gone' };
  const attempt = attemptOf(room, team.id);
  if (attempt === null) return { kind: 'refused', code: 'workshop/not_started' };
  const submitted = await desk.tables.submit(seatingOf(room, attempt), seq, entry, {
    device: who.device,
    gate: gateOf(room.document, team, who.device),
    when: { workshop: room.row.id, version: room.row.version },
  });
  if (submitted.kind === 'stored' && room.document.rounds.at(-1)?.injected.length)
    await injectPending(desk, room, team);
  if (submitted.kind === 'stored') noteMove(desk.store, room.row.id);
  if (submitted.kind === 'stored' && submitted.ended) await keepResults(desk, room.row.id);
  return submitted;
}

/** The room; a run that was not dealt because the server was stopped at that moment is dealt now. */
async function dealtRoom(desk: Desk, who: CredentialRow): Promise<Room | null> {
  const room = await readCorner(desk.store, desk.deals, who.workshop, who.team);
  if (room === null || attemptOf(room, who.team) !== null || room.document.status === 'lobby')
    return room;
  await dealToAll(desk, who.workshop);
  return readCorner(desk.store, desk.deals, who.workshop, who.team);
}

/** The table of a team; null before the round starts. */
export async function tableOf(desk: Desk, who: CredentialRow): Promise<TableView | null> {
  const room = await dealtRoom(desk, who);
  const attempt = room === null ? null : attemptOf(room, who.team);
  if (room === null || attempt === null) return null;
  const table = await desk.tables.open(seatingOf(room, attempt));
  return {
    seq: seqOf(table),
    view: viewOf(table.run),
    score: isOver(table) ? scoreNow(table) : null,
    log: table.run.log,
    variant: room.document.settings.variant,
  };
}

/** Everything views are drawn from; null if the workshop is gone. */
export async function snapshotOf(
  desk: Desk,
  id: string,
  online: ReadonlyMap<string, number>,
): Promise<Snapshot | null> {
  const room = await readRoom(desk.store, desk.deals, id);
  if (room === null) return null;
  const [seats, credentials, audits] = await Promise.all([
    seatsOf(room, desk.tables),
    desk.store.credentialsOf(id),
    desk.store.audits(id, AUDITS_SHOWN),
  ]);
  return {
    room,
    seats,
    whole: standings(
      seats,
      room.document.settings.board,
      frameOf(room).phases,
      // What cannot go on stands as it is.
      room.document.status === 'closed' || room.deal === null,
    ),
    credentials,
    audits: audits.map(({ at, what, team }) => ({ at, what, team: team === 0 ? null : team })),
    now: desk.now(),
    online,
  };
}

async function votesOf(
  desk: Desk,
  snapshot: Snapshot,
  who: CredentialRow,
): Promise<{ cast: number; mine: number | null }> {
  const seat = seatOf(snapshot, who.team);
  const table = seat?.table ?? null;
  if (table === null || isPlaying(table)) return { cast: 0, mine: null };
  const attempt = attemptOf(snapshot.room, who.team);
  if (attempt === null) return { cast: 0, mine: null };
  const here = (await desk.store.votes(attempt.id)).filter(({ seq }) => seq === seqOf(table));
  return {
    cast: here.length,
    mine: here.find(({ device }) => device === who.device)?.choice ?? null,
  };
}

/** What somebody sees; `as` lets a facilitator see what the screen shows. */
export async function viewFor(
  desk: Desk,
  snapshot: Snapshot,
  who: CredentialRow,
  as?: 'screen',
): Promise<AnyWorkshopView | null> {
  if (who.role === 'screen' || (as === 'screen' && who.role === 'facilitator'))
    return screenView(snapshot);
  if (who.role === 'facilitator') return facilitatorView(snapshot);
  return teamView(snapshot, who, await votesOf(desk, snapshot, who));
}

/** A finished run with its truth. */
export interface Released {
  readonly record: RunRecord;
  /** The table as it stood at the close, and what it was worth. */
  readonly view: View;
  readonly score: number;
  readonly debrief: Debrief;
  readonly votes: VotesBefore;
}

/** The run of a team and all that was hidden in it; null before the close. */
export async function releaseRun(desk: Desk, room: Room, number: number): Promise<Released | null> {
  const team = room.teams.find((one) => one.number === number);
  const attempt = team === undefined ? null : attemptOf(room, team.id);
  if (room.document.status !== 'closed' || attempt === null) return null;
  const { compiled, dealHash, playbookHash } = dealOf(room);
  const { variant } = room.document.settings;
  const table = await desk.tables.open(seatingOf(room, attempt));
  const { log } = table.run;
  const votes = await desk.store.votes(attempt.id);
  return {
    record: {
      format: RUN_FORMAT,
      deal: compiled.deal.id,
      dealHash,
      playbook: compiled.playbook.id,
      playbookHash,
      rules: RULES_VERSION,
      seed: attempt.seed,
      variant,
      log: [...log],
    },
    view: viewOf(table.run),
    score: scoreNow(table),
    debrief: debriefRun(compiled, attempt.seed, variant, log),
    votes: votesBefore(table, votes),
  };
}

/** Deletes a workshop and what memory holds of it. */
export async function removeWorkshop(desk: Desk, id: string): Promise<void> {
  const attempts = await desk.store.attempts(id);
  await desk.store.deleteWorkshop(id);
  for (const attempt of attempts) desk.tables.forget(attempt.id);
}

export const documentOf = (row: WorkshopRow): WorkshopDocument => readDocument(row.document);
