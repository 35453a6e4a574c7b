import { useTranslation } from 'react-i18next';
import { Seal } from '#src/client/ui/kit/seal.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { LanguageSwitch } from '#src/client/ui/settings/language-switch.tsx';
import { ChallengePart } from './challenge-part.tsx';
import { HoldForm } from './hold-form.tsx';
import { JoinForm } from './join-form.tsx';
import { ScreenForm } from './screen-form.tsx';
import './workshop.css';

/** Where a workshop begins: with a code, or by holding one. Who came by a code sees only what it is for. */
export function EntranceScreen({ code, team }: { readonly code: string; readonly team: string }) {
  return (
    <div className="entrance">
      <WorkshopBar />
      <main id="main" tabIndex={-1} className="entrance-main" data-invited={code !== ''}>
        <div className="entrance-side">
          <JoinForm code={code} team={team} />
          {code === '' && (
            <>
              <KnownRooms />
              <ScreenForm />
            </>
          )}
        </div>
        {code === '' && (
          <div className="entrance-side">
            <HoldForm />
            <ChallengePart />
          </div>
        )}
      </main>
    </div>
  );
}

export function WorkshopBar() {
  const { t } = useTranslation('workshop');
  return (
    <header className="workshop-bar">
      <a href={formatRoute({ screen: 'home' })} aria-label={t('common:toHome')}>
        <Seal size={36} />
      </a>
      <span className="workshop-name">{t('title')}</span>
      <span className="workshop-tools">
        <LanguageSwitch />
      </span>
    </header>
  );
}

/** The way back for who closed the page. */
function KnownRooms() {
  const { t } = useTranslation('workshop');
  const { rooms } = useServices();
  const known = rooms.list();
  if (known.length === 0) return null;
  return (
    <section className="entrance-part" aria-labelledby="known-title">
      <h2 id="known-title">{t('known.title')}</h2>
      <ul className="known-rooms">
        {known.map(({ id, as, name }) => (
          <li key={id}>
            <a className="link" href={formatRoute({ screen: 'workshop', id, as })}>
              {name || t('host.untitled')}
            </a>
            <span>{t(`known.${as}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
