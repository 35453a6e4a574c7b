import { useSyncExternalStore } from 'react';

export const ROOM_PARTS = ['team', 'host', 'screen', 'take-over'] as const;
export type RoomPart = (typeof ROOM_PARTS)[number];

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'deal'; readonly deal: string }
  | { readonly screen: 'run'; readonly run: string }
  | { readonly screen: 'debrief'; readonly run: string; readonly tab?: string }
  /**
   * Without an id the entrance, where `team` is the key of a team that has a table already; `as` is how one looks at
   * the room: a team plays, a host leads, a screen shows, and a colleague takes over.
   */
  | {
      readonly screen: 'workshop';
      readonly id?: string;
      readonly as?: RoomPart;
      readonly code?: string;
      readonly team?: string;
    }
  /** `entry` is a section of the book or `kind.id`. */
  | { readonly screen: 'playbook'; readonly playbook: string; readonly entry?: string };

export function parseRoute(hash: string): Route {
  const [kind, id, tail, last] = hash.replace(/^#?\/?/, '').split('/');
  if (kind === 'deal' && id) return { screen: 'deal', deal: decodeURIComponent(id) };
  if (kind === 'run' && id) {
    const run = decodeURIComponent(id);
    if (tail !== 'debrief') return { screen: 'run', run };
    return last ? { screen: 'debrief', run, tab: last } : { screen: 'debrief', run };
  }
  if (kind === 'workshop') return workshopRoute(id, tail, last);
  if (kind === 'playbook' && id) {
    const playbook = decodeURIComponent(id);
    return tail
      ? { screen: 'playbook', playbook, entry: decodeURIComponent(tail) }
      : { screen: 'playbook', playbook };
  }
  return { screen: 'home' };
}

/** `#/workshop/join/<code>` is what the code on the wall leads to; `/<key>` after it leads to a team's table. */
function workshopRoute(id?: string, tail?: string, last?: string): Route {
  if (!id) return { screen: 'workshop' };
  if (id === 'join' && tail)
    return { screen: 'workshop', code: tail, ...(last ? { team: last } : {}) };
  if (id === 'join') return { screen: 'workshop' };
  const as = ROOM_PARTS.find((part) => part === tail) ?? 'team';
  return { screen: 'workshop', id: decodeURIComponent(id), as };
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
    case 'playbook':
      return `#/playbook/${encodeURIComponent(route.playbook)}${tailOf(route.entry)}`;
  }
}

function formatWorkshop({ id, as, code, team }: Extract<Route, { screen: 'workshop' }>): string {
  if (id !== undefined) return `#/workshop/${encodeURIComponent(id)}${tailOf(as)}`;
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
