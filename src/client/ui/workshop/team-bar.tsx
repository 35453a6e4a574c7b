import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamView } from '#src/core/schema/workshop-view.ts';
import { useRun } from '#src/client/ui/services.tsx';
import { TeamDialog } from './team-dialog.tsx';
import { clockText, useSecondsLeft } from './use-workshop.ts';
import { VoteRow } from './vote-row.tsx';

/** What keeps the team waiting, in words; null while all go on. */
function useHold(view: TeamView, live: boolean): string | null {
  const { t } = useTranslation('workshop');
  const over = useRun((state) => state.view?.status === 'over');
  const { me } = view;
  if (!live) return t('bar.offline');
  if (view.status === 'paused') return t('bar.paused');
  if (over) return t(view.kind === 'challenge' ? 'bar.overAlone' : 'bar.over');
  if (view.teams.some(({ number, atGate }) => number === me.number && atGate))
    return t(view.pace.kind === 'week' ? 'bar.wait' : 'bar.gate');
  return me.decides === 'lead' && me.lead !== me.device ? t('bar.watch') : null;
}

/** The strip above the table of a team: who, how they stand, the clock, what is waited for. */
export function TeamBar({ view, live }: { readonly view: TeamView; readonly live: boolean }) {
  const { t } = useTranslation('workshop');
  const { me, board } = view;
  const [asked, setAsked] = useState(false);
  const left = useSecondsLeft(view.deadline, view.now);
  const hold = useHold(view, live);
  const settled = board !== null && (board.asOf.kind === 'now' || board.asOf.phase !== null);
  return (
    <section className="team-bar" aria-label={t('bar.label')}>
      <span className="team-name">{me.name}</span>
      {view.boardRule.anonymous && (
        <span className="tag">{t('board.number', { number: me.number })}</span>
      )}
      {me.rank !== null && settled && (
        <span className="team-rank">
          {t('bar.rank', { rank: me.rank, count: view.teams.length })}
        </span>
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
      <button type="button" className="team-open" onClick={() => setAsked(true)}>
        {t('bar.open')}
        <b>{t('bar.devices', { count: me.devices.length })}</b>
      </button>
      {asked && <TeamDialog view={view} onClose={() => setAsked(false)} />}
    </section>
  );
}
