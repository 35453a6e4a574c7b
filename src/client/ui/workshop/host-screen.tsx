import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacilitatorView } from '#src/core/schema/workshop-view.ts';
import { Seal } from '#src/client/ui/kit/seal.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { LanguageSwitch } from '#src/client/ui/settings/language-switch.tsx';
import { DealTexts, useDealTexts, useTexts } from '#src/client/ui/texts-context.tsx';
import { DeskSide } from './desk-side.tsx';
import { DeskTable } from './desk-table.tsx';
import { HostActions } from './host-actions.tsx';
import { StandingsList } from './standings-list.tsx';
import { WorkshopSide } from './workshop-side.tsx';
import { clockText, useSecondsLeft } from './use-workshop.ts';
import './host.css';

/** The facilitator's page: the room in one sentence, the teams, and what can be done. */
export function HostScreen({
  view,
  live,
}: {
  readonly view: FacilitatorView;
  readonly live: boolean;
}) {
  const { t } = useTranslation('workshop');
  const texts = useDealTexts(view.deal);
  if (texts === null) return <p className="opening">{t('opening')}</p>;
  return (
    <DealTexts texts={texts}>
      <HostRoom view={view} live={live} />
    </DealTexts>
  );
}

function HostRoom({ view, live }: { readonly view: FacilitatorView; readonly live: boolean }) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const desk = view.desks.find(({ team }) => team === chosen);
  return (
    <div className="host">
      <header className="workshop-bar">
        <a href={formatRoute({ screen: 'home' })} aria-label={t('common:toHome')}>
          <Seal size={36} />
        </a>
        <span className="workshop-name">{view.title || t('host.untitled')}</span>
        <span className="host-line">
          {texts.say('title')} · {t(`pace.${view.pace.kind}`)}
        </span>
        <span className="workshop-tools">
          <a
            className="button"
            href={formatRoute({ screen: 'workshop', id: view.id, as: 'screen' })}
            target="_blank"
            rel="noopener"
          >
            {t('host.wall')}
          </a>
          <LanguageSwitch />
        </span>
      </header>
      <main id="main" tabIndex={-1} className="host-main">
        <section className="host-room">
          <Headline view={view} live={live} />
          <HostActions view={view} />
          <DeskTable view={view} chosen={chosen} onChoose={setChosen} />
          {view.board !== null && (
            <details className="host-board">
              <summary>{t('host.standings')}</summary>
              <StandingsList board={view.board} />
            </details>
          )}
        </section>
        <aside className="host-side">
          <WorkshopSide view={view} />
          {desk !== undefined && <DeskSide view={view} desk={desk} />}
        </aside>
      </main>
    </div>
  );
}

function Headline({ view, live }: { readonly view: FacilitatorView; readonly live: boolean }) {
  const { t } = useTranslation('workshop');
  const left = useSecondsLeft(view.deadline, view.now);
  const seated = view.desks.filter(({ status }) => status === 'seated');
  const done = seated.filter(({ over }) => over).length;
  const away = seated.filter(({ online }) => online === 0).length;
  const headline = {
    lobby: t('host.lobby', { count: seated.length }),
    running: t('host.running', { done, count: seated.length }),
    paused: t('host.paused'),
    closed: t('host.closed'),
  }[view.status];
  return (
    <div className="host-head">
      <div>
        <h1>{headline}</h1>
        <p role="status">
          {!live && t('bar.offline')}
          {live && view.status === 'running' && away > 0 && t('host.away', { count: away })}
          {live &&
            view.released !== null &&
            ` ${t(`host.released.${view.pace.kind}`, { count: view.released })}`}
        </p>
      </div>
      {left !== null && (
        <p className="host-clock">
          {t('bar.left')} <b>{clockText(left)}</b>
        </p>
      )}
    </div>
  );
}
