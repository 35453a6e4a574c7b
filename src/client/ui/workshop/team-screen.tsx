import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createRemoteDealHost, createRemoteStorage } from '#src/client/session/remote-deal-host.ts';
import { RunStore } from '#src/client/session/run-store.ts';
import type { TeamView } from '#src/core/schema/workshop-view.ts';
import { RunGate } from '#src/client/ui/run-gate.tsx';
import { ServicesProvider, useServices, type Services } from '#src/client/ui/services.tsx';
import { TableScreen } from '#src/client/ui/table/table-screen.tsx';
import { Podium } from './podium.tsx';
import { TeamBar } from './team-bar.tsx';
import { TeamLobby } from './team-lobby.tsx';

/** Services with the table on the server in place of one in the page. */
function useRemoteServices(id: string): Services {
  const services = useServices();
  return useMemo(() => {
    const storage = createRemoteStorage(services.workshop, () => Date.now());
    const runs = new RunStore({
      host: createRemoteDealHost(services.workshop, id),
      storage,
      library: services.library,
      clock: { now: () => Date.now() },
      chance: services.chance,
    });
    return { ...services, runs, storage, ranked: true };
  }, [services, id]);
}

/** The seat of a team: the lobby, the table while it is played, the podium at the end. */
export function TeamScreen({ view, live }: { readonly view: TeamView; readonly live: boolean }) {
  const { t } = useTranslation('workshop');
  if (view.me.status === 'kicked') return <p className="opening">{t('team.kicked')}</p>;
  if (view.status === 'closed') return <Podium view={view} mine={view.me.number} />;
  if (view.status === 'lobby' || view.me.status === 'waiting') return <TeamLobby view={view} />;
  return <TeamTable key={`${view.round}-${view.me.attempt}`} view={view} live={live} />;
}

function TeamTable({ view, live }: { readonly view: TeamView; readonly live: boolean }) {
  const remote = useRemoteServices(view.id);
  const { seq } = view.me;
  useEffect(() => {
    const { run, busy } = remote.runs.state.getState();
    // Another device of the team, or the facilitator, has moved the table on.
    if (run !== null && !busy && run.record.log.length !== seq) void remote.runs.catchUp();
  }, [remote, seq]);
  return (
    <ServicesProvider value={remote}>
      <div className="team-table">
        <TeamBar view={view} live={live} />
        <RunGate run={view.id}>
          <TableScreen />
        </RunGate>
      </div>
    </ServicesProvider>
  );
}
