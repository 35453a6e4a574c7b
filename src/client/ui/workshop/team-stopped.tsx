import { useTranslation } from 'react-i18next';
import type { TeamView } from '#src/core/schema/workshop-view.ts';
import { formatRoute } from '#src/client/ui/route.ts';
import { WorkshopBar } from './entrance-screen.tsx';
import { StandingsList } from './standings-list.tsx';
import { useKeptWhen } from './use-edition-words.ts';

/** A round that cannot go on since the server was updated: what a team keeps of it, and what comes next. */
export function TeamStopped({ view, live }: { readonly view: TeamView; readonly live: boolean }) {
  const { t } = useTranslation('workshop');
  const when = useKeptWhen(view);
  const mine = view.board?.lines.some(({ number }) => number === view.me.number) ?? false;
  const alone = view.kind === 'challenge';
  const next = alone ? 'other.challenge' : 'other.wait';
  return (
    <div className="podium-ground">
      <WorkshopBar />
      <main id="main" tabIndex={-1} className="podium">
        <h1>{t('other.title')}</h1>
        <p>{t('other.why')}</p>
        {when === null ? (
          <p>{t('other.teamNothing')}</p>
        ) : (
          <p>{t(mine ? 'other.team' : 'other.board', { when })}</p>
        )}
        <p role="status">
          <b>{t(live ? next : 'bar.offline')}</b>
        </p>
        {alone && (
          <p className="podium-go">
            <a className="button primary large" href={formatRoute({ screen: 'workshop' })}>
              {t('lost.go')}
            </a>
          </p>
        )}
        {view.board !== null && view.board.lines.length > 0 && (
          <StandingsList board={view.board} mine={view.me.number} />
        )}
      </main>
    </div>
  );
}
