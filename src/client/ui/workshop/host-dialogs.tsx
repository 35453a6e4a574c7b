import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#src/core/schema/workshop.ts';
import type { FacilitatorView } from '#src/core/schema/workshop-view.ts';
import { DialogBox } from '#src/client/ui/kit/dialog-box.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { PickField } from './pick-field.tsx';
import { useDealPicks } from './use-deal-picks.ts';

interface DialogProps {
  readonly view: FacilitatorView;
  readonly run: (command: Command) => void;
  readonly onClose: () => void;
}

// Ids in views are plain; commands take them as ids of their kind, and the server looks whether there is such a one.
type Inject = Extract<Command, { do: 'inject' }>;
type Freeze = Extract<Command, { do: 'freeze' }>;
type NextRound = Extract<Command, { do: 'next-round' }>;

interface PickLine {
  readonly name: string;
  readonly note: string;
  readonly command: Command;
}

function PickList({
  lines,
  run,
  onClose,
}: Omit<DialogProps, 'view'> & { readonly lines: readonly PickLine[] }) {
  return (
    <ul className="pick-list">
      {lines.map(({ name, note, command }) => (
        <li key={`${name}${note}`}>
          <button
            type="button"
            className="link"
            onClick={() => {
              run(command);
              onClose();
            }}
          >
            {name}
          </button>
          <p>{note}</p>
        </li>
      ))}
    </ul>
  );
}

/** Events that the deal offers. */
export function EventDialog({ view, run, onClose }: DialogProps) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  const lines = view.offered.map((event) => ({
    name: texts.name('events', event, 'title'),
    note: texts.say('events', event, 'text'),
    command: { do: 'inject', event: event as Inject['event'] } as const,
  }));
  return (
    <DialogBox title={t('act.event')} onClose={onClose}>
      <p>{t('event.line')}</p>
      <PickList lines={lines} run={run} onClose={onClose} />
    </DialogBox>
  );
}

/** Places where teams have chosen. */
export function SplitDialog({ view, run, onClose }: DialogProps) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  const lines = view.splits.map(({ scene, node, teams }) => ({
    name: `${texts.name('scenes', scene, 'title')} · ${t('split.teams', { count: teams })}`,
    note: texts.say('scenes', scene, 'nodes', node, 'line'),
    command: {
      do: 'freeze',
      scene: scene as Freeze['scene'],
      node: node as Freeze['node'],
    } as const,
  }));
  return (
    <DialogBox title={t('split.pick')} onClose={onClose}>
      <p>{t('split.pickLine')}</p>
      <PickList lines={lines} run={run} onClose={onClose} />
    </DialogBox>
  );
}

/** Another round: the same teams, another deal or the same one with new dice. */
export function RoundDialog({ view, run, onClose }: DialogProps) {
  const { t } = useTranslation('workshop');
  const picks = useDealPicks();
  const [wanted, setDeal] = useState(view.deal);
  // The server may have the deal of this round no more.
  const deal = picks.some(({ value }) => value === wanted) ? wanted : (picks[0]?.value ?? wanted);
  return (
    <DialogBox title={t('round.title')} onClose={onClose}>
      <p>{t(`round.${view.settings.totals}`)}</p>
      <PickField label={t('hold.deal')} value={deal} picks={picks} onChange={setDeal} />
      <Foot
        go={t('round.go')}
        onClose={onClose}
        onGo={() => run({ do: 'next-round', deal: deal as NextRound['deal'] })}
      />
    </DialogBox>
  );
}

/** The end: said before it is done, since nobody can play on after it. */
export function CloseDialog({ run, onClose }: DialogProps) {
  const { t } = useTranslation('workshop');
  return (
    <DialogBox title={t('close.title')} onClose={onClose}>
      <p>{t('close.line')}</p>
      <Foot go={t('close.go')} onClose={onClose} onGo={() => run({ do: 'close' })} />
    </DialogBox>
  );
}

/** Asks once more before something that cannot be undone. */
export function SureDialog({
  title,
  line,
  go,
  onGo,
  onClose,
}: {
  readonly title: string;
  readonly line: string;
  readonly go: string;
  readonly onGo: () => void;
  readonly onClose: () => void;
}) {
  return (
    <DialogBox title={title} onClose={onClose}>
      <p>{line}</p>
      <Foot go={go} onGo={onGo} onClose={onClose} />
    </DialogBox>
  );
}

function Foot({
  go,
  onGo,
  onClose,
}: {
  readonly go: string;
  readonly onGo: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="modal-foot">
      <button type="button" className="button" onClick={onClose}>
        {t('cancel')}
      </button>
      <button
        type="button"
        className="button primary"
        onClick={() => {
          onGo();
          onClose();
        }}
      >
        {go}
      </button>
    </div>
  );
}
