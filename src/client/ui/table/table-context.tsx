// What the screens of the table share: the run, who is chosen, which page and which dialog lie open.
import { createContext, useContext } from 'react';
import type { Catalogue } from '#src/core/schema/catalogue.ts';
import type { EntryDraft } from '#src/client/session/entry-draft.ts';
import type { Step } from '#src/client/session/step.ts';
import type { WeekReport } from '#src/client/session/week-report.ts';
import type { View } from '#src/core/schema/view.ts';
import type { Fresh } from './use-fresh.ts';

export const PAGES = [
  'table',
  'inbox',
  'matrix',
  'facts',
  'plans',
  'desk',
  'control',
  'log',
  'hints',
] as const;
export type Page = (typeof PAGES)[number];
export type TableDialog = 'forecast' | 'rewind' | 'claim' | 'withdraw' | 'legend' | 'concerns';
/** Playing a week, in a meeting, reading how the week ended, or done. */
export type TableMode = 'play' | 'talk' | 'report' | 'over';

export interface TableContextValue {
  readonly view: View;
  readonly catalogue: Catalogue;
  readonly mode: TableMode;
  readonly step: Step | null;
  /** The report of the week just ended, until it was read. */
  readonly report: WeekReport | null;
  /** The act or meeting whose result is still to be read. */
  readonly result: Step | null;
  readonly markRead: () => void;
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly chosen: string | null;
  readonly choose: (person: string | null) => void;
  readonly page: Page;
  readonly turnTo: (page: Page) => void;
  readonly fresh: Fresh;
  readonly dialog: TableDialog | null;
  readonly ask: (dialog: TableDialog | null) => void;
  readonly submit: (...drafts: readonly EntryDraft[]) => Promise<boolean>;
  readonly endWeek: () => void;
}

const TableContext = createContext<TableContextValue | null>(null);
export const TableProvider = TableContext.Provider;

export function useTable(): TableContextValue {
  const value = useContext(TableContext);
  if (value === null) throw new Error('useTable: there is no TableProvider above.');
  return value;
}
