import { createContext, useContext } from 'react';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import type { View } from '#src/core/schema/view.ts';

export const TABS = ['overview', 'decisions', 'reading', 'fog', 'control', 'points'] as const;
export type Tab = (typeof TABS)[number];

export interface DebriefState {
  readonly debrief: Debrief;
  /** What the trainee saw at the end. */
  readonly view: View;
  readonly us: string;
  readonly turnTo: (tab: Tab) => void;
  /** The decision that is looked at, by its place among all. */
  readonly decision: number | null;
  readonly openDecision: (index: number) => void;
  /** Shows an entry of the log and moves the focus there. */
  readonly openEntry: (entry: number) => void;
  /** The entry last asked for; `serial` rises each time. */
  readonly opened: { readonly entry: number; readonly serial: number } | null;
}

const DebriefContext = createContext<DebriefState | null>(null);
export const DebriefProvider = DebriefContext.Provider;

export function useDebrief(): DebriefState {
  const state = useContext(DebriefContext);
  if (state === null) throw new Error('useDebrief: there is no DebriefProvider above.');
  return state;
}
