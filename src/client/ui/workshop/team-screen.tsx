import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamView } from '#src/core/schema/workshop-view.ts';
import { RunGate } from '#src/client/ui/run-gate.tsx';
import { ServicesProvider, useRun, useServices } from '#src/client/ui/services.tsx';
import { TableScreen } from '#src/client/ui/table/table-screen.tsx';
import { DealTexts } from '#src/client/ui/texts-context.tsx';
import { Podium } from './podium.tsx';
import { TeamBar } from './team-bar.tsx';
import { TeamLobby } from './team-lobby.tsx';
import { TeamPodium } from './team-podium.tsx';
import { TeamStopped } from './team-stopped.tsx';
import { useRoomTexts } from './use-edition-words.ts';
import { useRemoteServices } from './use-remote-services.ts';

/** The seat of a team: the lobby, the table while it is played, the podium at the end. */
export function TeamScreen({ view, live }: { readonly view: TeamView; readonly live: boolean }) {
  if (view.status === 'closed') return <TeamEnd view={view} />;
  if (view.status === 'lobby' || view.me.status === 'waiting')
    return <TeamLobby view={view} live={live} />;
  if (view.other !== null) return <TeamStopped view={view} live={live} />;
  return <TeamTable key={`${view.round}-${view.me.attempt}`} view={view} live={live} />;
}

function TeamEnd({ view }: { readonly view: TeamView }) {
  const { t } = useTranslation('workshop');
  const texts = useRoomTexts(view);
  if (texts === null) return <p className="opening">{t('opening')}</p>;
  return (
    <DealTexts texts={texts}>
      <Podium view={view} mine={view.me.number}>
        <TeamPodium view={view} />
      </Podium>
    </DealTexts>
  );
}

function TeamTable({ view, live }: { readonly view: TeamView; readonly live: boolean }) {
  const remote = useRemoteServices(view.id);
  return (
    <ServicesProvider value={remote}>
      <CatchUp seq={view.me.seq} />
      <div className="team-table">
        <TeamBar view={view} live={live} />
        <RunGate run={view.id}>
          <TableScreen />
        </RunGate>
      </div>
    </ServicesProvider>
  );
}

/** Follows what another device of the team, or the facilitator, does at the table. */
function CatchUp({ seq }: { readonly seq: number }) {
  const run = useRun((state) => state.run);
  const busy = useRun((state) => state.busy);
  const behind = run !== null && !busy && run.record.log.length < seq;
  const { runs } = useServices();
  useEffect(() => {
    if (behind) void runs.catchUp();
  }, [runs, behind, seq]);
  return null;
}
