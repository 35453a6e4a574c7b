import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomView } from '#src/core/schema/workshop-view.ts';
import { formatRoute, goTo } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { StandingsList } from './standings-list.tsx';

/** The end: the standings, and for a team the way to its debrief. */
export function Podium({ view, mine }: { readonly view: RoomView; readonly mine?: number }) {
  const { t } = useTranslation('workshop');
  const first = view.board?.lines[0];
  return (
    <main id="main" tabIndex={-1} className="podium">
      <h1>
        {first === undefined
          ? t('podium.title')
          : t('podium.first', { name: first.name ?? t('board.number', { number: first.number }) })}
      </h1>
      {view.board !== null && (
        <StandingsList board={view.board} {...(mine === undefined ? {} : { mine })} />
      )}
      <p className="note">{t('podium.rules')}</p>
      <p className="podium-go">
        {mine !== undefined && <DebriefButton id={view.id} team={mine} />}
        <a className="button" href={formatRoute({ screen: 'home' })}>
          {t('common:toHome')}
        </a>
      </p>
    </main>
  );
}

const hasRecord = (released: unknown): released is { record: unknown } =>
  typeof released === 'object' && released !== null && 'record' in released;

/** Takes the team's run, with its seed now, into this browser and opens its debrief. */
function DebriefButton({ id, team }: { readonly id: string; readonly team: number }) {
  const { t } = useTranslation('workshop');
  const { workshop, runs } = useServices();
  const [failed, setFailed] = useState(false);
  async function open(): Promise<void> {
    const answer = await workshop.run(id, team);
    const run = answer.ok && hasRecord(answer.value) ? await runs.take(answer.value.record) : null;
    setFailed(run === null);
    if (run !== null) goTo({ screen: 'debrief', run });
  }
  return (
    <>
      <button type="button" className="button primary large" onClick={() => void open()}>
        {t('podium.debrief')}
      </button>
      <span role="alert" className="refused">
        {failed && t('podium.failed')}
      </span>
    </>
  );
}
