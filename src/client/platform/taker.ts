import { browserChance } from './chance.ts';

const KEY = 'shapan.taker';

/**
 * Who takes a workshop over: the same until the tab is closed, and after a reload, for that is what many do when an
 * answer does not come. With another name the room could not be asked for again, and nobody would hold it.
 */
export function takerHere(): string {
  const made = browserChance.id();
  try {
    const kept = sessionStorage.getItem(KEY) ?? made;
    sessionStorage.setItem(KEY, kept);
    return kept;
  } catch {
    return made;
  }
}
