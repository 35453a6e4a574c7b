import { useTranslation } from 'react-i18next';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { formatRoute, type RoomPart } from '#src/client/ui/route.ts';
import { HostScreen } from './host-screen.tsx';
import { ProjectorScreen } from './projector-screen.tsx';
import { TeamScreen } from './team-screen.tsx';
import { useWorkshop } from './use-workshop.ts';
import './workshop.css';

/** A workshop as a team, its facilitator or the wall sees it. */
export function RoomScreen({ id, as }: { readonly id: string; readonly as: RoomPart }) {
  const { t } = useTranslation('workshop');
  const { view, live, lost } = useWorkshop(id, as === 'screen' ? 'screen' : undefined);
  if (lost && view === null) return <NoPlace />;
  if (view === null) return <p className="opening">{t('opening')}</p>;
  if (as === 'screen' && view.role === 'screen') return <ProjectorScreen view={view} />;
  if (view.role === 'facilitator') return <HostScreen view={view} live={live} />;
  if (view.role === 'team') return <TeamScreen view={view} live={live} />;
  return <ProjectorScreen view={view} />;
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
