// Open challenges: a standing workshop of a deal and a week, without a facilitator, the same dice for all.
import type { WorkshopSettings } from '#src/core/schema/workshop.ts';
import type { WorkshopRow } from '#src/server/storage/store.ts';
import type { ServedDeal } from '#src/server/deals.ts';
import { CODE_LENGTH, DAY_MS, hashToken, randomCode, randomSeed } from './chance.ts';
import { carryOut } from './commands.ts';
import { join, type Comer, type Joined } from './joining.ts';
import type { NameLanguage } from './names.ts';
import { newDocument, readDocument, writeDocument } from './document.ts';
import { dealToAll, type Desk } from './rounds.ts';

const CHALLENGE_DAYS = 60;
const WEEK_DAYS = 7;
const OF_A_WEEK = /^challenge-.+-(\d{4}-\d{2}-\d{2})$/;

/** The Monday of a week in UTC, as the id of its challenge. */
function challengeWeek(now: number): string {
  const day = new Date(now);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** Letters of an edition that tell two of one week apart. */
const EDITION_LETTERS = 8;

/** Of a deal, its edition and a week: whoever comes after an update plays a new board, for the old one cannot go on. */
export const challengeId = (deal: string, { edition }: ServedDeal, now: number): string =>
  ['challenge', deal, hashToken(edition).slice(0, EDITION_LETTERS), challengeWeek(now)].join('-');

/** The open challenge of a deal for this week: a workshop without a facilitator, the same dice for all. */
export async function openChallenge(desk: Desk, deal: string): Promise<WorkshopRow | null> {
  const served = desk.deals.open(deal);
  if (served === null) return null;
  const id = challengeId(deal, served, desk.now());
  const known = await desk.store.workshop(id);
  if (known !== null) return known;
  const settings: WorkshopSettings = {
    deal: served.compiled.deal.id,
    title: '',
    variant: 'drawn',
    seeds: 'same',
    pace: { kind: 'free' },
    mode: 'ranked',
    teams: 60,
    devices: 1,
    approve: false,
    freeNames: false,
    totals: 'reset',
    board: { show: 'top', top: 20, anonymous: false, when: 'always' },
    keepDays: CHALLENGE_DAYS,
  };
  const now = desk.now();
  const document = newDocument(settings, randomSeed(), 'challenge');
  const rounds = document.rounds.map((round) => ({ ...round, edition: served.edition }));
  await desk.store.addWorkshop({
    id,
    code: randomCode(CODE_LENGTH),
    screenCode: randomCode(CODE_LENGTH),
    createdAt: now,
    expiresAt: now + CHALLENGE_DAYS * DAY_MS,
    version: 1,
    document: writeDocument({ ...document, rounds, status: 'running' }),
  });
  await dealToAll(desk, id);
  return desk.store.workshop(id);
}

/** A seat at which nobody has played for so long is given away when others are waiting. */
const UNUSED_MS = 3_600_000;

/** Frees the seats of an open challenge that were taken and never used; false if there are none. */
async function freeUnused({ store, tables, now }: Desk, id: string): Promise<boolean> {
  const lengths = await store.lengths(id);
  const attempts = await store.attempts(id);
  const used = new Set(attempts.filter((one) => lengths.get(one.id)).map(({ team }) => team));
  const before = now() - UNUSED_MS;
  const unused = (await store.teams(id)).filter(
    (team) => team.createdAt < before && !used.has(team.id),
  );
  for (const { id: team } of unused) {
    for (const attempt of attempts) if (attempt.team === team) tables.forget(attempt.id);
    await store.deleteTeam(id, team);
  }
  return unused.length > 0;
}

/** A seat in a challenge, by its own door: whoever takes seats for fun does not keep the others out for a week. */
export async function joinChallenge(
  desk: Desk,
  row: WorkshopRow,
  language: NameLanguage,
  heldIn: Comer['heldIn'],
): Promise<Joined> {
  const sit = (): Promise<Joined> =>
    join(desk.store, desk.now(), { code: row.code, language }, { heldIn, challenge: true });
  const joined = await sit();
  if (joined.ok || joined.code !== 'join/full' || !(await freeUnused(desk, row.id))) return joined;
  return sit();
}

/** Closes a challenge whose week is over, so that everybody gets their debrief; true if it did so now. */
export async function closePast(desk: Desk, id: string): Promise<boolean> {
  const week = OF_A_WEEK.exec(id)?.[1];
  if (week === undefined || week >= challengeWeek(desk.now())) return false;
  const row = await desk.store.workshop(id);
  if (row === null) return false;
  const { kind, status } = readDocument(row.document);
  if (kind !== 'challenge' || status === 'closed') return false;
  return (await carryOut(desk, id, { do: 'close' })).ok;
}

/** Closes the challenges of the week before; those that were missed are closed when somebody looks at them. */
export async function closeLastWeek(desk: Desk): Promise<readonly string[]> {
  const closed: string[] = [];
  for (const deal of desk.deals.ids()) {
    const served = desk.deals.open(deal);
    if (served === null) continue;
    const id = challengeId(deal, served, desk.now() - WEEK_DAYS * DAY_MS);
    // One that cannot be closed does not keep the others open.
    if (await closePast(desk, id).catch(() => false)) closed.push(id);
  }
  return closed;
}
