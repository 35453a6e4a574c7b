// What a team settles among itself: who decides, what each would choose, whether others may see their run.
import type { z } from 'zod';
import type { PolicyInput, VoteInput } from '#src/core/schema/workshop.ts';
import type { CredentialRow } from '#src/server/storage/store.ts';
import type { Desk } from './rounds.ts';
import { readDocument, writeDocument } from './document.ts';
import { attemptOf, readRoom, seatingOf } from './room.ts';
import { isPlaying, seqOf } from './table.ts';

/** Keeps a secret vote on the decision that is open; false if none is. */
export async function castVote(
  desk: Desk,
  who: CredentialRow,
  { seq, choice }: z.infer<typeof VoteInput>,
): Promise<boolean> {
  const room = await readRoom(desk.store, desk.deals, who.workshop);
  const attempt = room === null ? null : attemptOf(room, who.team);
  if (room === null || attempt === null) return false;
  const table = await desk.tables.open(seatingOf(room, attempt));
  if (seqOf(table) !== seq || isPlaying(table)) return false;
  await desk.store.vote({ attempt: attempt.id, seq, device: who.device, choice });
  return true;
}

/** Changes the document so that everybody sees that something changed; tried anew if others were faster. */
async function touch(
  desk: Desk,
  workshop: string,
  team: string,
  share: boolean | undefined,
): Promise<void> {
  for (;;) {
    const row = await desk.store.workshop(workshop);
    if (row === null) return;
    const document = readDocument(row.document);
    const others = document.shared.filter((id) => id !== team);
    const shared = share === undefined ? document.shared : share ? [...others, team] : others;
    const changed = { document: writeDocument({ ...document, shared }) };
    if (await desk.store.saveWorkshop(workshop, row.version, changed)) return;
  }
}

/** False if the device that should lead is not at this table. */
export async function changePolicy(
  desk: Desk,
  who: CredentialRow,
  input: z.infer<typeof PolicyInput>,
): Promise<boolean> {
  const team = await desk.store.team(who.team);
  if (team === null) return false;
  const devices = (await desk.store.credentialsOf(who.workshop)).filter(
    (one) => one.team === team.id,
  );
  const sits = (wanted: string): boolean => devices.some(({ device }) => device === wanted);
  if (input.lead !== undefined && !sits(input.lead)) return false;
  // Whoever led may have left the table.
  const lead = input.lead ?? (sits(team.lead) ? team.lead : who.device);
  await desk.store.saveTeam(team.workshop, team.id, {
    lead,
    ...(input.decides === undefined ? {} : { decides: input.decides }),
  });
  await touch(desk, who.workshop, team.id, input.share);
  return true;
}
