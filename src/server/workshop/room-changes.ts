// What a command about the whole room makes of its document.
import type { Command } from '#src/core/schema/workshop.ts';
import type { WorkshopDocument } from './document.ts';
import type { Room } from './room.ts';

const MS = 1_000;

/** What became of a command. */
export type Done = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** A change of the document, or why it cannot be; what follows it. */
export interface Change {
  readonly document?: WorkshopDocument;
  /** Only the first step: once it is stored the command is looked at anew. */
  readonly again?: true;
  readonly after?: (room: Room) => Promise<Done>;
  readonly refused?: string;
}

function secondsOf(document: WorkshopDocument): number | null {
  const { pace } = document.settings;
  return pace.kind === 'free' ? null : (pace.seconds ?? null);
}

export const clockFrom = (document: WorkshopDocument, now: number): number | null => {
  const seconds = secondsOf(document);
  return seconds === null ? null : now + seconds * MS;
};

type Of<K extends Command['do']> = Extract<Command, { do: K }>;
type Changes = {
  readonly [K in Command['do']]?: (
    document: WorkshopDocument,
    command: Of<K>,
    now: number,
  ) => Change;
};

const locked = (document: WorkshopDocument, { do: what }: Of<'lock' | 'unlock'>): Change => ({
  document: { ...document, locked: what === 'lock' },
});

export function pause(document: WorkshopDocument, now: number): Change {
  const { status, deadline } = document;
  if (status !== 'running') return { refused: 'command/not_running' };
  const left = deadline === null ? null : Math.max(0, deadline - now);
  return { document: { ...document, status: 'paused', deadline: null, left } };
}

function resume(document: WorkshopDocument, now: number): Change {
  if (document.status !== 'paused') return { refused: 'command/not_paused' };
  const deadline = document.left === null ? null : now + document.left;
  return { document: { ...document, status: 'running', deadline, left: null } };
}

function extended(document: WorkshopDocument, more: number, now: number): WorkshopDocument {
  if (document.status === 'paused') return { ...document, left: (document.left ?? 0) + more };
  return { ...document, deadline: Math.max(now, document.deadline ?? now) + more };
}

function release(document: WorkshopDocument, now: number): Change {
  const { settings, status, released } = document;
  if (settings.pace.kind === 'free') return { refused: 'command/free_pace' };
  if (status === 'lobby') return { refused: 'command/not_running' };
  const clock =
    status === 'paused' ? { left: clockFrom(document, 0) } : { deadline: clockFrom(document, now) };
  return { document: { ...document, ...clock, released: released + 1 } };
}

/** Commands about the whole room. */
const OF_ROOM: Changes = {
  pause: (document, _command, now) => pause(document, now),
  resume: (document, _command, now) => resume(document, now),
  release: (document, _command, now) => release(document, now),
  extend: (document, { seconds }, now) => ({ document: extended(document, seconds * MS, now) }),
  lock: locked,
  unlock: locked,
  freeze: (document, { scene, node }) => ({ document: { ...document, split: { scene, node } } }),
  unfreeze: (document) => ({ document: { ...document, split: null } }),
  board: (document, { board }) => ({
    document: { ...document, settings: { ...document.settings, board } },
  }),
};

/** Null for a command that is not about the whole room. */
export function changeRoom({ document }: Room, command: Command, now: number): Change | null {
  // Each row takes the command of its own name.
  const change = OF_ROOM[command.do] as
    | ((document: WorkshopDocument, command: Command, now: number) => Change)
    | undefined;
  return change === undefined ? null : change(document, command, now);
}
