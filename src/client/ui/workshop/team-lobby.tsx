import { useTranslation } from 'react-i18next';
import type { TeamView } from '#src/core/schema/workshop-view.ts';
import { Seal } from '#src/client/ui/kit/seal.tsx';

/** Before the start: who we are, how others of the team join, what is waited for. */
export function TeamLobby({ view }: { readonly view: TeamView }) {
  const { t } = useTranslation('workshop');
  const { me } = view;
  return (
    <main id="main" tabIndex={-1} className="lobby">
      <Seal size={48} />
      <h1>{me.name}</h1>
      <p className="lobby-line" role="status">
        {t(me.status === 'waiting' ? 'lobby.seat' : 'lobby.start')}
      </p>
      <dl className="lobby-facts">
        <dt>{t('lobby.key')}</dt>
        <dd className="code">{me.key}</dd>
        <dt>{t('lobby.devices')}</dt>
        <dd>{me.devices.length}</dd>
        <dt>{t('lobby.teams')}</dt>
        <dd>{view.teams.length}</dd>
      </dl>
      <p className="note">{t('lobby.keyNote')}</p>
    </main>
  );
}
