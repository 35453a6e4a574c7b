import { useMemo, useState } from 'react';
import type { View } from '#src/core/schema/view.ts';
import type { Page } from './table-context.tsx';

/** How much came in since one last looked. */
export interface Fresh {
  readonly inbox: number;
  readonly facts: number;
}

/** What was there before this page came up counts as seen; a run gone back has less of it. */
function useUnseen(count: number | null, looking: boolean): number {
  const [seen, setSeen] = useState(count);
  const all = seen === null || count === null || looking || count < seen;
  const now = all ? count : seen;
  if (now !== seen) setSeen(now);
  return (count ?? 0) - (now ?? 0);
}

/** What a week brought is told in its report. */
export function useFresh(view: View | null, page: Page, reporting: boolean): Fresh {
  const inbox = useUnseen(view?.notices.length ?? null, reporting || page === 'inbox');
  const facts = useUnseen(view?.facts.length ?? null, page === 'facts');
  return useMemo(() => ({ inbox, facts }), [inbox, facts]);
}
