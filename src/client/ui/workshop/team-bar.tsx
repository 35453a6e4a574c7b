import { useTranslation } from 'react-i18next';
import type { TeamView } from '#src/core/schema/workshop-view.ts';
import { useRun, useServices } from '#src/client/ui/services.tsx';
import { PickField } from './pick-field.tsx';
import { clockText, useSecondsLeft } from './use-workshop.ts';
import { VoteRow } from './vote-row.tsx';

/** What keeps the room waiting, in words; null while all go on. */
function useHold(view: TeamView, live: boolean): string | null {
  const { t } = useTranslation('workshop');
  const week = useRun((state) => state.view?.week ?? 0);
  if (!live) return t('bar.offline');
  if (view.status === 'paused') return t('bar.paused');
  if (view.pace.kind === 'week' && view.released !== null && week > view.released)
    return t('bar.wait');
  return null;
}

/** The strip above the table of a team: who, how they stand, the clock, who decides. */
export function TeamBar({ view, live }: { readonly view: TeamView; readonly live: boolean }) {
  const { t } = useTranslation('workshop');
  const { me } = view;
  const left = useSecondsLeft(view.deadline, view.now);
  const hold = useHold(view, live);
  return (
    <section className="team-bar" aria-label={t('bar.label')}>
      <span className="team-name">{me.name}</span>
      {me.rank !== null && view.board !== null && (
        <span>{t('bar.rank', { rank: me.rank, count: view.teams.length })}</span>
      )}
      {me.attempt > 1 && <span className="tag">{t('bar.attempt', { count: me.attempt })}</span>}
      {left !== null && (
        <span className="team-clock">
          {t('bar.left')} <b>{clockText(left)}</b>
        </span>
      )}
      <span className="team-hold" role="status">
        {hold}
      </span>
      <VoteRow view={view} />
      {me.devices.length > 1 && <Decides view={view} />}
      <span className="team-key">
        {t('bar.key')} <b className="code">{me.key}</b>
      </span>
    </section>
  );
}

function Decides({ view }: { readonly view: TeamView }) {
  const { t } = useTranslation('workshop');
  const { workshop } = useServices();
  const { me } = view;
  const value = me.decides === 'anyone' ? 'anyone' : me.lead;
  const picks = [
    { value: 'anyone', text: t('decides.anyone') },
    ...me.devices.map((device, at) => ({
      value: device,
      text: t(device === me.device ? 'decides.me' : 'decides.device', { number: at + 1 }),
    })),
  ];
  return (
    <PickField
      label={t('decides.label')}
      value={value}
      picks={picks}
      onChange={(next) =>
        void workshop.policy(
          view.id,
          next === 'anyone' ? { decides: 'anyone' } : { decides: 'lead', lead: next },
        )
      }
    />
  );
}
