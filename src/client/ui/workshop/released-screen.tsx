import { lazy, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacilitatorView, TeamView } from '#src/core/schema/workshop-view.ts';
import { createReleasedHost, createReleasedStorage } from '#src/client/session/remote-deal-host.ts';
import { RunStore } from '#src/client/session/run-store.ts';
import type { ReleasedRun } from '#src/client/session/workshop.ts';
import { formatRoute } from '#src/client/ui/route.ts';
import { RunGate } from '#src/client/ui/run-gate.tsx';
import { ServicesProvider, useServices, type Services } from '#src/client/ui/services.tsx';
import { useTeamName } from './use-team-name.ts';

const DebriefScreen = lazy(() =>
  import('#src/client/ui/debrief/debrief-screen.tsx').then((module) => ({
    default: module.DebriefScreen,
  })),
);

/** The services of the room, with one run that lies on the server and cannot be played on. */
function servicesFor(services: Services, run: ReleasedRun): Services {
  const clock = { now: () => Date.now() };
  const storage = createReleasedStorage(run, clock.now);
  const host = createReleasedHost(run);
  const { library, chance } = services;
  const runs = new RunStore({ host, storage, library, clock, chance });
  return { ...services, runs, storage, ranked: true };
}

/** The debrief of a team as the server tells it after the close: of any deal, and of a run that was not finished. */
export function ReleasedScreen({
  view,
  team,
}: {
  readonly view: FacilitatorView | TeamView;
  readonly team: number;
}) {
  const { t } = useTranslation('workshop');
  const services = useServices();
  const nameOf = useTeamName();
  const [released, setReleased] = useState<Services | 'failed' | 'other' | null>(null);
  const [over, setOver] = useState(true);
  useEffect(() => {
    let wanted = true;
    void services.workshop.run(view.id, team).then((answer) => {
      if (!wanted) return;
      if (!answer.ok) setReleased(answer.error === 'workshop/other_edition' ? 'other' : 'failed');
      else setReleased(servicesFor(services, answer.value));
      if (answer.ok) setOver(answer.value.view.status === 'over');
    });
    return () => {
      wanted = false;
    };
  }, [services, view.id, team]);
  const as = view.role === 'team' ? 'team' : 'host';
  const named = view.teams.find(({ number }) => number === team) ?? { number: team, name: null };
  const back = (
    <a className="button" href={formatRoute({ screen: 'workshop', id: view.id, as })}>
      {t('released.back')}
    </a>
  );
  if (released === null) return <p className="opening">{t('opening')}</p>;
  if (released === 'failed' || released === 'other')
    return (
      <main id="main" tabIndex={-1} className="opening">
        <p role="alert">{t(released === 'other' ? 'other.debrief' : 'podium.failed')}</p>
        {back}
      </main>
    );
  return (
    <ServicesProvider value={released}>
      <p className="released-bar">
        {back}
        <b>{nameOf(named)}</b>
        {!over && <span>{t('released.open')}</span>}
      </p>
      <RunGate run={`${view.id} ${team}`}>
        <DebriefScreen />
      </RunGate>
    </ServicesProvider>
  );
}
