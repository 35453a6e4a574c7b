import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#src/core/schema/workshop.ts';
import type { FacilitatorView } from '#src/core/schema/workshop-view.ts';
import { DialogBox } from '#src/client/ui/kit/dialog-box.tsx';
import { useServices } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';

type Open = 'event' | 'split' | 'close' | null;
const MORE_SECONDS = 120;

/** What can be done for the whole room: one thing first, the others beside it. */
export function HostActions({ view }: { readonly view: FacilitatorView }) {
  const { t } = useTranslation('workshop');
  const { workshop } = useServices();
  const [open, setOpen] = useState<Open>(null);
  const [refused, setRefused] = useState<string | null>(null);
  async function run(command: Command): Promise<void> {
    setOpen(null);
    const answer = await workshop.command(view.id, command);
    setRefused(answer.ok ? null : answer.error);
  }
  const button = (text: string, act: () => void, primary = false) => (
    <button
      type="button"
      className={primary ? 'button primary large' : 'button large'}
      onClick={act}
    >
      {text}
    </button>
  );
  const { status, pace } = view;
  return (
    <div className="host-actions">
      {status === 'lobby' && button(t('act.start'), () => void run({ do: 'start' }), true)}
      {status === 'paused' && button(t('act.resume'), () => void run({ do: 'resume' }), true)}
      {status === 'running' &&
        pace.kind !== 'free' &&
        button(
          t(`act.release.${pace.kind}`, { count: (view.released ?? 0) + 1 }),
          () => void run({ do: 'release' }),
          true,
        )}
      {status === 'running' && button(t('act.pause'), () => void run({ do: 'pause' }))}
      {view.split === null
        ? view.splits.length > 0 && button(t('act.split'), () => setOpen('split'))
        : button(t('act.unfreeze'), () => void run({ do: 'unfreeze' }))}
      {status === 'running' &&
        view.offered.length > 0 &&
        button(t('act.event'), () => setOpen('event'))}
      {view.deadline !== null &&
        button(t('act.extend'), () => void run({ do: 'extend', seconds: MORE_SECONDS }))}
      {(status === 'running' || status === 'paused') &&
        button(t('act.close'), () => setOpen('close'))}
      <p role="alert" className="refused">
        {refused !== null && t([`refused.${refused}`, 'refused.other'])}
      </p>
      {open === 'event' && <EventDialog view={view} run={run} onClose={() => setOpen(null)} />}
      {open === 'split' && <SplitDialog view={view} run={run} onClose={() => setOpen(null)} />}
      {open === 'close' && (
        <DialogBox title={t('close.title')} onClose={() => setOpen(null)}>
          <p>{t('close.line')}</p>
          <div className="dialog-foot">
            {button(t('close.round'), () => void run({ do: 'next-round' }))}
            {button(t('close.go'), () => void run({ do: 'close' }), true)}
          </div>
        </DialogBox>
      )}
    </div>
  );
}

interface DialogProps {
  readonly view: FacilitatorView;
  readonly run: (command: Command) => Promise<void>;
  readonly onClose: () => void;
}

/** Events that the deal offers. */
function EventDialog({ view, run, onClose }: DialogProps) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  return (
    <DialogBox title={t('act.event')} onClose={onClose}>
      <ul className="pick-list">
        {view.offered.map((event) => (
          <li key={event}>
            <button
              type="button"
              className="button"
              onClick={() =>
                void run({
                  do: 'inject',
                  event: event as Extract<Command, { do: 'inject' }>['event'],
                })
              }
            >
              {texts.say('events', event, 'title')}
            </button>
            <p>{texts.say('events', event, 'text')}</p>
          </li>
        ))}
      </ul>
    </DialogBox>
  );
}

/** Places where teams have chosen. */
function SplitDialog({ view, run, onClose }: DialogProps) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  return (
    <DialogBox title={t('act.split')} onClose={onClose}>
      <ul className="pick-list">
        {view.splits.map(({ scene, node, teams }) => (
          <li key={`${scene}.${node}`}>
            <button
              type="button"
              className="button"
              onClick={() =>
                void run({
                  do: 'freeze',
                  scene: scene as Extract<Command, { do: 'freeze' }>['scene'],
                  node: node as Extract<Command, { do: 'freeze' }>['node'],
                })
              }
            >
              {texts.say('scenes', scene, 'title')} · {t('split.teams', { count: teams })}
            </button>
            <p>{texts.say('scenes', scene, 'nodes', node, 'line')}</p>
          </li>
        ))}
      </ul>
    </DialogBox>
  );
}
