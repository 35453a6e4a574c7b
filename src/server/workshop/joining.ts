// Who sits down: new teams, further devices, screens, and colleagues who take over.
import type { JoinInput } from '#src/core/schema/workshop.ts';
import type { z } from 'zod';
import type { CredentialRow, Role, Store, TeamRow } from '#src/server/storage/store.ts';
import { hashToken, randomCode, randomId, randomToken } from './chance.ts';
import { readDocument, writeDocument, type WorkshopDocument } from './document.ts';
import { cleanName, madeUpName, nameKey, type NameLanguage } from './names.ts';

/** Somebody who may come in: the token is shown once and never stored; null for who holds one already. */
export interface Admission {
  readonly workshop: string;
  readonly role: Role;
  readonly token: string | null;
  readonly team: string;
  readonly status: TeamRow['status'];
}

export type Joined =
  | { readonly ok: true; readonly in: Admission }
  | { readonly ok: false; readonly code: string };

const KEY_LENGTH = 6;
const DEVICE_LENGTH = 4;
/** How often a team of chance names and numbers is tried before the room counts as full. */
const TRIES = 80;
const HAND_OVER_MS = 10 * 60_000;
const CODE_LENGTH = 8;

const refused = (code: string): Joined => ({ ok: false, code });

/** Writes a new credential and hands out its token. */
export async function admit(
  store: Store,
  now: number,
  row: { workshop: string; role: Role; team?: string; device?: string },
): Promise<string> {
  const token = randomToken();
  await store.addCredential({
    hash: hashToken(token),
    workshop: row.workshop,
    role: row.role,
    team: row.team ?? '',
    device: row.device ?? '',
    createdAt: now,
  });
  return token;
}

function nameFor(
  document: WorkshopDocument,
  typed: string | undefined,
  number: number,
  language: NameLanguage,
): string | null {
  if (typed === undefined || !document.settings.freeNames) return madeUpName(number, language);
  return cleanName(typed);
}

/** Seats a new team at the first number that is free; null if the room is full or the name is taken. */
async function addTeam(
  store: Store,
  workshop: string,
  document: WorkshopDocument,
  now: number,
  input: { name?: string | undefined; language: NameLanguage },
): Promise<TeamRow | 'full' | 'name'> {
  const { settings } = document;
  const taken = new Set((await store.teams(workshop)).map(({ number }) => number));
  for (let number = 1, tries = 0; tries < TRIES; number += 1) {
    if (taken.has(number)) continue;
    tries += 1;
    const name = nameFor(document, input.name, number, input.language);
    if (name === null) return 'name';
    const team: TeamRow = {
      id: randomId(),
      workshop,
      number,
      name,
      nameKey: nameKey(name),
      key: randomCode(KEY_LENGTH),
      status: settings.approve ? 'waiting' : 'seated',
      decides: 'anyone',
      lead: '',
      createdAt: now,
    };
    if (await store.addTeam(team, settings.teams)) return team;
    const there = await store.teams(workshop);
    // A name that is made up is nobody's wish: whoever comes second in one moment gets the next.
    const chosen = input.name !== undefined && settings.freeNames;
    if (chosen && there.some((one) => one.nameKey === team.nameKey)) return 'name';
    if (there.filter(({ status }) => status !== 'kicked').length >= settings.teams) return 'full';
  }
  return 'full';
}

async function deviceOf(
  store: Store,
  document: WorkshopDocument,
  team: TeamRow,
): Promise<string | null> {
  const all = await store.credentialsOf(team.workshop);
  const own = all.filter((one) => one.team === team.id);
  return own.length >= document.settings.devices ? null : randomCode(DEVICE_LENGTH);
}

async function sitDown(
  store: Store,
  document: WorkshopDocument,
  team: TeamRow,
  now: number,
): Promise<Joined> {
  const device = await deviceOf(store, document, team);
  if (device === null) return refused('join/too_many_devices');
  const token = await admit(store, now, {
    workshop: team.workshop,
    role: 'team',
    team: team.id,
    device,
  });
  if (team.lead === '') await store.saveTeam(team.workshop, team.id, { lead: device });
  return {
    ok: true,
    in: { workshop: team.workshop, role: 'team', token, team: team.id, status: team.status },
  };
}

/** Who comes: the seat that the browser holds in that workshop, and whether by the door of the challenges. */
export interface Comer {
  readonly heldIn: (workshop: string) => Promise<CredentialRow | null>;
  readonly challenge?: boolean;
}

const STRANGER: Comer = { heldIn: async () => null };

/** The seat that a browser has: it is given back, unless it has the key of another team. */
async function oldSeat(
  store: Store,
  held: CredentialRow | null,
  key: string | undefined,
): Promise<Joined | null> {
  const team = held === null ? null : await store.team(held.team);
  if (held === null || team === null || team.status === 'kicked') return null;
  if (key !== undefined && key !== team.key) return null;
  return {
    ok: true,
    in: { workshop: held.workshop, role: 'team', token: null, team: team.id, status: team.status },
  };
}

/** Another device of a team. A browser that comes from another team leaves its place there. */
async function joinTeam(
  store: Store,
  now: number,
  held: CredentialRow | null,
  where: { workshop: string; document: WorkshopDocument; key: string },
): Promise<Joined> {
  const team = await store.teamByKey(where.workshop, where.key);
  if (team === null || team.status === 'kicked') return refused('join/no_such_team');
  const joined = await sitDown(store, where.document, team, now);
  if (joined.ok && held !== null) await leave(store, held);
  return joined;
}

/** Gives a place at a table up; if it was the one that led, another leads now. */
async function leave(
  store: Store,
  { hash, workshop, team: id, device }: CredentialRow,
): Promise<void> {
  await store.revoke(hash);
  const team = await store.team(id);
  if (team?.lead !== device) return;
  const others = (await store.credentialsOf(workshop)).filter((one) => one.team === id);
  await store.saveTeam(workshop, id, { lead: others[0]?.device ?? '' });
}

/** The code of a challenge opens nothing: its seats are given at their own door. */
const isOpenTo = ({ kind, status }: WorkshopDocument, by: Comer): boolean =>
  status !== 'closed' && (kind === 'workshop' || by.challenge === true);

/** A new team, another device of one, or the old seat. The same answer for a wrong code and one that is over. */
export async function join(
  store: Store,
  now: number,
  input: z.infer<typeof JoinInput>,
  by: Comer = STRANGER,
): Promise<Joined> {
  const row = await store.workshopByCode(input.code);
  const document = row === null ? null : readDocument(row.document);
  if (row === null || document === null) return refused('join/no_such_code');
  const held = await by.heldIn(row.id);
  const known = await oldSeat(store, held, input.team);
  if (known !== null) return known;
  if (!isOpenTo(document, by)) return refused('join/no_such_code');
  if (input.team !== undefined)
    return joinTeam(store, now, held, { workshop: row.id, document, key: input.team });
  if (document.locked) return refused('join/locked');
  const team = await addTeam(store, row.id, document, now, input);
  if (team === 'full') return refused('join/full');
  if (team === 'name') return refused('join/name_taken');
  return sitDown(store, document, team, now);
}

/** A screen that shows the room and can do nothing. */
export async function joinScreen(store: Store, now: number, code: string): Promise<Joined> {
  const row = await store.workshopByScreenCode(code);
  if (row === null) return refused('join/no_such_code');
  const token = await admit(store, now, { workshop: row.id, role: 'screen' });
  return { ok: true, in: { workshop: row.id, role: 'screen', token, team: '', status: 'seated' } };
}

/** A code with which a colleague takes the workshop over; null if the workshop changed meanwhile. */
export async function offerHandOver(store: Store, id: string, now: number): Promise<string | null> {
  const row = await store.workshop(id);
  if (row === null) return null;
  const code = randomCode(CODE_LENGTH);
  const document = readDocument(row.document);
  const handOver = { hash: hashToken(code), until: now + HAND_OVER_MS };
  const saved = await store.saveWorkshop(id, row.version, {
    document: writeDocument({ ...document, handOver }),
  });
  return saved ? code : null;
}

/** Whether a room is offered under this code, to anybody or to this taker. */
const holds = (
  offer: WorkshopDocument['handOver'],
  code: string,
  taker: string | undefined,
  now: number,
): boolean =>
  offer !== null &&
  offer.hash === code &&
  now <= offer.until &&
  (offer.by === undefined || offer.by === taker);

/**
 * Takes a workshop over: the credentials of whoever held it are gone. Whoever comes with the same `by` again did not
 * hear the answer, and gets another. At no moment does nobody hold the room: of two presses at once the later takes
 * from the earlier, and never the other way round.
 */
export async function takeOver(
  store: Store,
  id: string,
  { code, by }: { readonly code: string; readonly by?: string | undefined },
  now: number,
): Promise<Joined> {
  const row = await store.workshop(id);
  const document = row === null ? null : readDocument(row.document);
  const offer = document?.handOver ?? null;
  const taker = by === undefined ? undefined : hashToken(by);
  if (row === null || document === null || !holds(offer, hashToken(code), taker, now))
    return refused('join/no_such_code');
  const held = (await store.credentialsOf(id)).filter(({ role }) => role === 'facilitator');
  const handOver = offer === null || taker === undefined ? null : { ...offer, by: taker };
  const taken = writeDocument({ ...document, handOver });
  if (!(await store.saveWorkshop(id, row.version, { document: taken })))
    return refused('join/no_such_code');
  const token = await admit(store, now, { workshop: id, role: 'facilitator' });
  for (const { hash } of held) await store.revoke(hash);
  return { ok: true, in: { workshop: id, role: 'facilitator', token, team: '', status: 'seated' } };
}
