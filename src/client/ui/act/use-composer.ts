import { useState } from 'react';
import type { VerbCard } from '#src/core/schema/catalogue.ts';
import type { EntryDraft } from '#src/client/session/entry-draft.ts';
import type { View } from '#src/core/schema/view.ts';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import type { PlanDraft } from './plan-choice.tsx';

export interface Composer {
  readonly card: VerbCard | undefined;
  readonly message: string | null;
  readonly setMessage: (message: string) => void;
  readonly plan: PlanDraft | null;
  readonly setPlan: (plan: PlanDraft | null) => void;
  /** Everything that the act needs is there, and it is allowed. */
  readonly ready: boolean;
  readonly tried: boolean;
  /** Makes the entries; tells whether they were accepted. */
  readonly act: () => Promise<boolean>;
}

const isOpen = (view: View, verb: string, target: string | null): boolean =>
  view.options.some((one) => one.verb === verb && one.target === target && one.refusal === null);

/** The plan card, if one was written, and the act itself. */
function draftsOf(
  verb: string,
  target: string | null,
  message: string | null,
  plan: PlanDraft | null,
): readonly EntryDraft[] {
  const act: EntryDraft = {
    type: 'act',
    verb,
    ...(target === null ? {} : { target }),
    ...(message === null ? {} : { message }),
  };
  return plan === null || target === null
    ? [act]
    : [{ type: 'plan', person: target, ...plan }, act];
}

export function useComposer(verb: string, target: string | null): Composer {
  const { view, catalogue, busy, submit } = useTable();
  const [message, setMessage] = useState<string | null>(null);
  const [plan, setPlan] = useState<PlanDraft | null>(null);
  const [tried, setTried] = useState(false);
  const card = catalogue.verbs.find(({ id }) => id === verb);
  const said = card?.needsMessage === true ? message : null;
  const complete = card !== undefined && (!card.needsMessage || message !== null);
  return {
    card,
    message,
    setMessage,
    plan,
    setPlan,
    ready: complete && !busy && isOpen(view, verb, target),
    tried,
    act: () => {
      setTried(true);
      return submit(...draftsOf(verb, target, said, plan));
    },
  };
}
