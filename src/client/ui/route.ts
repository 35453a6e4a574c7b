import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'deal'; readonly deal: string }
  | { readonly screen: 'run'; readonly run: string }
  | { readonly screen: 'debrief'; readonly run: string };

export function parseRoute(hash: string): Route {
  const [kind, id, tail] = hash.replace(/^#?\/?/, '').split('/');
  if (kind === 'deal' && id) return { screen: 'deal', deal: decodeURIComponent(id) };
  if (kind === 'run' && id) {
    const run = decodeURIComponent(id);
    return tail === 'debrief' ? { screen: 'debrief', run } : { screen: 'run', run };
  }
  return { screen: 'home' };
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
      return `#/run/${encodeURIComponent(route.run)}/debrief`;
  }
}

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
