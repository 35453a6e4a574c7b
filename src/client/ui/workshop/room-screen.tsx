import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyWorkshopView } from '#src/core/schema/workshop-view.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { formatRoute, type RoomPart } from '#src/client/ui/route.ts';
import { ServicesProvider, useServices } from '#src/client/ui/services.tsx';
import { HostScreen } from './host-screen.tsx';
import { ProjectorScreen } from './projector-screen.tsx';
import { ReleasedScreen } from './released-screen.tsx';
import { TakeOverScreen } from './take-over-screen.tsx';
import { TeamScreen } from './team-screen.tsx';
import { useRoomServices, useRoomWords } from './use-room-services.ts';
import { useWorkshop } from './use-workshop.ts';
import './workshop.css';

/** A workshop as a team, its facilitator, the wall or a colleague who takes over sees it. */
export function RoomScreen({
  id,
  as,
  run,
}: {
  readonly id: string;
  readonly as: RoomPart;
  /** The number of the team whose run is looked at. */
  readonly run: number;
}) {
  return as === 'take-over' ? (
    <TakeOverScreen id={id} />
  ) : (
    <FollowedRoom id={id} as={as} run={run} />
  );
}

/** Keeps the way back for this browser; a room that has no place for it any more is forgotten. */
function useRoomMemory(id: string, view: AnyWorkshopView | null, lost: boolean): void {
  const { rooms } = useServices();
  const name = view?.role === 'team' ? view.me.name : (view?.title ?? '');
  const role = view?.role;
  const code = view?.code ?? '';
  useEffect(() => {
    if (lost) rooms.drop(id);
    else if (role === 'team' || role === 'facilitator')
      rooms.keep({ id, as: role === 'team' ? 'team' : 'host', code, name });
  }, [rooms, id, role, code, name, lost]);
}

function FollowedRoom({
  id,
  as,
  run,
}: {
  readonly id: string;
  readonly as: RoomPart;
  readonly run: number;
}) {
  const { t } = useTranslation('workshop');
  const { view, live, lost } = useWorkshop(id, as === 'screen' ? 'screen' : undefined);
  const services = useRoomServices(id);
  useRoomMemory(id, view, lost);
  useRoomWords(services, view);
  if (lost) return <NoPlace />;
  if (view === null) return <p className="opening">{t(live ? 'opening' : 'bar.offline')}</p>;
  return (
    <ServicesProvider value={services}>
      {as === 'run' && view.role !== 'screen' ? (
        <ReleasedScreen view={view} team={run} />
      ) : (
        <Seen view={view} live={live} />
      )}
    </ServicesProvider>
  );
}

/** The room as the role of this browser shows it. */
function Seen({ view, live }: { readonly view: AnyWorkshopView; readonly live: boolean }) {
  switch (view.role) {
    case 'facilitator':
      return <HostScreen view={view} live={live} />;
    case 'team':
      return <TeamScreen view={view} live={live} />;
    case 'screen':
      return <ProjectorScreen view={view} live={live} />;
  }
}

function NoPlace() {
  const { t } = useTranslation('workshop');
  return (
    <main id="main" tabIndex={-1} className="opening">
      <FocusHeading as="h1">{t('lost.title')}</FocusHeading>
      <p>{t('lost.line')}</p>
      <a className="button primary" href={formatRoute({ screen: 'workshop' })}>
        {t('lost.go')}
      </a>
    </main>
  );
}
