// What the parts of the book share: its data, its words, the entry one came for.
import { createContext, useContext } from 'react';
import type { Handbook } from '#src/client/session/handbook.ts';
import type { Texts } from '#src/client/session/texts.ts';

export interface BookState {
  readonly book: Handbook;
  readonly texts: Texts;
  /** Section or `kind.id` of the address; null for the whole book. */
  readonly opened: string | null;
}

const BookContext = createContext<BookState | null>(null);
export const BookProvider = BookContext.Provider;

export function useBook(): BookState {
  const state = useContext(BookContext);
  if (state === null) throw new Error('useBook: there is no BookProvider above.');
  return state;
}
