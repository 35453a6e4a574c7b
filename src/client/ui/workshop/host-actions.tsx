import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#src/core/schema/workshop.ts';
import type { FacilitatorView } from '#src/core/schema/workshop-view.ts';
import { CloseDialog, EventDialog, RoundDialog, SplitDialog } from './host-dialogs.tsx';
import { useCommand } from './use-command.ts';

const DIALOGS = { event: EventDialog, split: SplitDialog, round: RoundDialog, close: CloseDialog };
type Asked = keyof typeof DIALOGS;
const MORE_SECONDS = 120;

interface Deed {
  readonly name: string;
  readonly count?: number;
  readonly command?: Command;
  readonly ask?: Asked;
}

/** Every team that sits has played to the end. */
function isThrough({ desks }: FacilitatorView): boolean {
  const seated = desks.filter(({ status }) => status === 'seated');
  return seated.length > 0 && seated.every(({ over }) => over);
}

/** What the room waits for; null if nothing is to be done but to watch. */
function firstDeed(view: FacilitatorView): Deed | null {
  const { status, pace, released, phases, weeks } = view;
  if (view.other !== null) return status === 'closed' ? null : { name: 'round', ask: 'round' };
  if (status === 'lobby') return { name: 'start', command: { do: 'start' } };
  if (status === 'paused') return { name: 'resume', command: { do: 'resume' } };
  if (status === 'closed') return null;
  if (isThrough(view)) return { name: 'close', ask: 'close' };
  if (released === null || pace.kind === 'free') return null;
  const last = pace.kind === 'phase' ? phases.length : weeks;
  if (released >= last) return null;
  return { name: `release.${pace.kind}`, count: released + 1, command: { do: 'release' } };
}

/** What else can be done now, the usual before the rare. */
function otherDeeds(view: FacilitatorView): readonly Deed[] {
  if (view.other !== null) return view.status === 'closed' ? [] : [{ name: 'close', ask: 'close' }];
  const running = view.status === 'running';
  const begun = running || view.status === 'paused';
  const split: Deed =
    view.split === null
      ? { name: 'split', ask: 'split' }
      : { name: 'unfreeze', command: { do: 'unfreeze' } };
  const deeds: readonly (readonly [boolean, Deed])[] = [
    [view.split !== null || view.splits.length > 0, split],
    [running, { name: 'pause', command: { do: 'pause' } }],
    [running && view.offered.length > 0, { name: 'event', ask: 'event' }],
    [view.deadline !== null, { name: 'extend', command: { do: 'extend', seconds: MORE_SECONDS } }],
    [begun, { name: 'round', ask: 'round' }],
    [begun && firstDeed(view)?.name !== 'close', { name: 'close', ask: 'close' }],
  ];
  return deeds.flatMap(([open, deed]) => (open ? [deed] : []));
}

/** What can be done for the whole room: one thing first, the others beside it. */
export function HostActions({ view }: { readonly view: FacilitatorView }) {
  const { t } = useTranslation('workshop');
  const { run, refused } = useCommand(view.id);
  const [asked, setAsked] = useState<Asked | null>(null);
  const first = firstDeed(view);
  const Dialog = asked === null ? null : DIALOGS[asked];
  const button = (deed: Deed, primary: boolean) => (
    <button
      key={deed.name}
      type="button"
      className={primary ? 'button primary large' : 'button large'}
      onClick={() => (deed.command === undefined ? setAsked(deed.ask ?? null) : run(deed.command))}
    >
      {t(`act.${deed.name}`, { count: deed.count ?? 0 })}
    </button>
  );
  return (
    <div className="host-actions">
      {first !== null && button(first, true)}
      {otherDeeds(view).map((deed) => button(deed, false))}
      <p role="alert" className="refused">
        {refused}
      </p>
      {Dialog !== null && <Dialog view={view} run={run} onClose={() => setAsked(null)} />}
    </div>
  );
}
