import { useTranslation } from 'react-i18next';
import type { TeamView } from '#src/core/schema/workshop-view.ts';
import { WorkshopBar } from './entrance-screen.tsx';
import { TeamKey } from './team-key.tsx';

/** Before the start: who we are, how others of the team join, what is waited for. */
export function TeamLobby({ view, live }: { readonly view: TeamView; readonly live: boolean }) {
  const { t } = useTranslation('workshop');
  const { me } = view;
  const waits = me.status === 'waiting' ? 'lobby.seat' : 'lobby.start';
  return (
    <div className="entrance">
      <WorkshopBar />
      <main id="main" tabIndex={-1} className="lobby">
        {view.title !== '' && <p className="lobby-room">{view.title}</p>}
        <h1>{me.name}</h1>
        <p className="lobby-line" role="status">
          {t(live ? waits : 'bar.offline')}
        </p>
        <p>
          {t('lobby.devices', { count: me.devices.length })}
          {t('common:comma')}
          {t('lobby.teams', { count: view.teams.length })}
        </p>
        <TeamKey view={view} />
      </main>
    </div>
  );
}
