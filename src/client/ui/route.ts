import { useSyncExternalStore } from 'react';

export const ROOM_PARTS = ['team', 'host', 'screen', 'take-over', 'run'] as const;
export type RoomPart = (typeof ROOM_PARTS)[number];

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'deal'; readonly deal: string }
  | { readonly screen: 'run'; readonly run: string }
  | { readonly screen: 'debrief'; readonly run: string; readonly tab?: string }
  /**
   * Without an id the entrance, where `team` is the key of a team that has a table already; `as` is how one looks at
   * the room: a team plays, a host leads, a screen shows, a colleague takes over, and a run is read after the close:
   * that of the team of a number.
   */
  | {
      readonly screen: 'workshop';
      readonly id?: string;
      readonly as?: RoomPart;
      readonly code?: string;
      readonly team?: string;
      readonly run?: number;
    }
  | { readonly screen: 'practice'; readonly tab?: string; readonly only?: string }
  | { readonly screen: 'compare'; readonly run: string; readonly other?: string }
  /** A whole run in the address: nothing of it is kept before one says so. */
  | { readonly screen: 'share'; readonly link: string }
  /** `entry` is a section of the book or `kind.id`. */
  | { readonly screen: 'playbook'; readonly playbook: string; readonly entry?: string };

type Reader = (id: string, tail: string | undefined, last: string | undefined) => Route;

/** Part of an address as it was meant; one that was cut off or mistyped is taken as it stands, and names nothing. */
function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** How the address of each kind of page that names something is read. */
const READERS: Readonly<Record<string, Reader>> = {
  deal: (id) => ({ screen: 'deal', deal: plain(id) }),
  run: runRoute,
  practice: (tab, only) => practiceRoute(tab, only),
  compare: (id, other) => compareRoute(id, other),
  share: (link) => ({ screen: 'share', link }),
  playbook: playbookRoute,
};

export function parseRoute(hash: string): Route {
  const [kind = '', id, tail, last] = hash.replace(/^#?\/?/, '').split('/');
  if (kind === 'workshop') return workshopRoute(id, tail, last);
  if (kind === 'practice' && !id) return { screen: 'practice' };
  const read = Object.hasOwn(READERS, kind) ? READERS[kind] : undefined;
  return read === undefined || !id ? { screen: 'home' } : read(id, tail, last);
}

function runRoute(id: string, tail?: string, last?: string): Route {
  const run = plain(id);
  if (tail !== 'debrief') return { screen: 'run', run };
  return last ? { screen: 'debrief', run, tab: last } : { screen: 'debrief', run };
}

function playbookRoute(id: string, entry?: string): Route {
  const playbook = plain(id);
  return entry
    ? { screen: 'playbook', playbook, entry: plain(entry) }
    : { screen: 'playbook', playbook };
}

function practiceRoute(tab: string, only?: string): Route {
  return { screen: 'practice', tab, ...(only ? { only: plain(only) } : {}) };
}

function compareRoute(id: string, other?: string): Route {
  const run = plain(id);
  return { screen: 'compare', run, ...(other ? { other: plain(other) } : {}) };
}

/** `#/workshop/join/<code>` is what the code on the wall leads to; `/<key>` after it leads to a team's table. */
function workshopRoute(id?: string, tail?: string, last?: string): Route {
  if (!id) return { screen: 'workshop' };
  if (id === 'join' && tail)
    return { screen: 'workshop', code: tail, ...(last ? { team: last } : {}) };
  if (id === 'join') return { screen: 'workshop' };
  const as = ROOM_PARTS.find((part) => part === tail) ?? 'team';
  const room = { screen: 'workshop', id: plain(id), as } as const;
  return as === 'run' ? { ...room, run: Number(last) || 0 } : room;
}

export function formatRoute(route: Route): string {
  switch (route.screen) {
    case 'home':
      return '#/';
    case 'deal':
      return `#/deal/${encodeURIComponent(route.deal)}`;
    case 'run':
      return `#/run/${encodeURIComponent(route.run)}`;
    case 'debrief':
      return `#/run/${encodeURIComponent(route.run)}/debrief${tailOf(route.tab)}`;
    case 'workshop':
      return formatWorkshop(route);
    case 'practice':
      return `#/practice${tailOf(route.tab)}${tailOf(route.only)}`;
    case 'compare':
      return `#/compare/${encodeURIComponent(route.run)}${tailOf(route.other)}`;
    case 'share':
      return `#/share/${route.link}`;
    case 'playbook':
      return `#/playbook/${encodeURIComponent(route.playbook)}${tailOf(route.entry)}`;
  }
}

function formatWorkshop(route: Extract<Route, { screen: 'workshop' }>): string {
  const { id, as, code, team, run } = route;
  if (id !== undefined)
    return `#/workshop/${encodeURIComponent(id)}${tailOf(as)}${tailOf(run?.toString())}`;
  if (code === undefined) return '#/workshop';
  return `#/workshop/join/${encodeURIComponent(code)}${tailOf(team)}`;
}

const tailOf = (part: string | undefined): string =>
  part === undefined ? '' : `/${encodeURIComponent(part)}`;

export function goTo(route: Route): void {
  window.location.hash = formatRoute(route);
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** The hash is a string, so equal routes keep their identity between renders. */
export function useHash(): string {
  return useSyncExternalStore(listen, () => window.location.hash);
}
