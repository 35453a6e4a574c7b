import { useCallback, useMemo, useState } from 'react';
import type { EntryDraft } from '#src/client/session/entry-draft.ts';
import type { Step } from '#src/client/session/step.ts';
import type { View } from '#src/core/schema/view.ts';
import { closesReview } from '#src/client/ui/review/verdict.ts';
import { useRun, useServices } from '#src/client/ui/services.tsx';
import type { Page, TableContextValue, TableDialog, TableMode } from './table-context.tsx';
import { useFresh } from './use-fresh.ts';

function modeOf(view: View, reporting: boolean): TableMode {
  if (reporting) return 'report';
  if (view.scene !== null) return 'talk';
  return view.status === 'over' ? 'over' : 'play';
}

const hasResult = (step: Step): boolean =>
  closesReview(step) ||
  ((step.entry.type === 'act' || step.entry.type === 'say') && step.after.scene === null);

/** The last step until it was read; what was done before this page came up counts as read. */
function useUnread(step: Step | null): readonly [Step | null, () => void] {
  const serial = step?.serial ?? 0;
  const [readTo, setReadTo] = useState(serial);
  // A run gone back to an earlier week counts its steps anew.
  if (serial < readTo) setReadTo(serial);
  const markRead = useCallback(() => setReadTo(serial), [serial]);
  return [serial > readTo ? step : null, markRead];
}

/** What the manager makes of an answer is read beside the table; a phone shows one thing at a time. */
function useSubmit(turnTo: (page: Page) => void): TableContextValue['submit'] {
  const { runs } = useServices();
  return useCallback(
    (...drafts: readonly EntryDraft[]) => {
      if (drafts.some(({ type }) => type === 'answer')) turnTo('table');
      return runs.submit(...drafts);
    },
    [runs, turnTo],
  );
}

/** The state behind the screens of the table; null before a run is open. */
export function useTableState(): TableContextValue | null {
  const { view, catalogue, step, busy, refusal } = useRun((state) => state);
  const [chosen, setChosen] = useState<string | null>(null);
  const [page, setPage] = useState<Page>('table');
  const [dialog, setDialog] = useState<TableDialog | null>(null);
  const submit = useSubmit(setPage);
  const choose = useCallback((person: string | null) => {
    setChosen(person);
    setPage('table');
  }, []);
  const due = view?.forecastDue ?? false;
  const endWeek = useCallback(() => {
    setPage('table');
    if (due) setDialog('forecast');
    else void submit({ type: 'end' });
  }, [due, submit]);
  const [unread, markRead] = useUnread(step);
  const report = unread?.report ?? null;
  const fresh = useFresh(view, page, report !== null);
  return useMemo(() => {
    if (view === null || catalogue === null) return null;
    return {
      view,
      catalogue,
      mode: modeOf(view, report !== null),
      step,
      report,
      result: unread !== null && hasResult(unread) ? unread : null,
      markRead,
      busy,
      refusal,
      chosen,
      choose,
      page,
      turnTo: setPage,
      fresh,
      dialog,
      ask: setDialog,
      submit,
      endWeek,
    };
  }, [
    view,
    catalogue,
    step,
    unread,
    report,
    fresh,
    markRead,
    busy,
    refusal,
    chosen,
    choose,
    page,
    dialog,
    submit,
    endWeek,
  ]);
}
