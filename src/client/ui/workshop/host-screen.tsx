import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacilitatorView } from '#src/core/schema/workshop-view.ts';
import { Seal } from '#src/client/ui/kit/seal.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { LanguageSwitch } from '#src/client/ui/settings/language-switch.tsx';
import { DealTexts, useTexts } from '#src/client/ui/texts-context.tsx';
import { DeskSide } from './desk-side.tsx';
import { DeskTable } from './desk-table.tsx';
import { HostActions } from './host-actions.tsx';
import { StandingsList } from './standings-list.tsx';
import { WorkshopSide } from './workshop-side.tsx';
import { useEditionWords, useRoomTexts } from './use-edition-words.ts';
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
  const texts = useRoomTexts(view);
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
          {view.round > 1 && ` · ${t('host.round', { count: view.round })}`}
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
          {view.board !== null && view.status !== 'lobby' && (
            <details className="host-board" open={view.status === 'closed'}>
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

function useHeadline(view: FacilitatorView): string {
  const { t } = useTranslation('workshop');
  const working = useWorkline(view);
  const { status, other } = view;
  if (status === 'closed') return t('host.closed');
  if (other !== null) return t(status === 'lobby' ? 'other.noStart' : 'other.title');
  return status === 'paused' ? t('host.paused') : working;
}

/** How many are here, at work, or through. */
function useWorkline({ status, desks }: FacilitatorView): string {
  const { t } = useTranslation('workshop');
  const seated = desks.filter((desk) => desk.status === 'seated');
  const count = seated.length;
  const waiting = desks.filter((desk) => desk.status === 'waiting').length;
  if (count === 0 && waiting > 0) return t('host.waiting', { count: waiting });
  if (count === 0) return t('host.empty');
  if (status === 'lobby') return t('host.lobby', { count });
  const gate = seated.filter(({ atGate }) => atGate).length;
  if (gate > 0 && gate === count) return t('wall.allAtGate');
  if (gate > 0) return t('host.atGate', { gate, count });
  const done = seated.filter(({ over }) => over).length;
  if (done === count) return t('wall.allDone');
  return done > 0 ? t('host.running', { done, count }) : t('host.playing', { count });
}

function Headline({ view, live }: { readonly view: FacilitatorView; readonly live: boolean }) {
  const { t, i18n } = useTranslation('workshop');
  const headline = useHeadline(view);
  const left = useSecondsLeft(view.deadline, view.now);
  const away = view.desks.filter(
    ({ status, online, over }) => status === 'seated' && online === 0 && !over,
  ).length;
  const edition = useEditionWords(view);
  const going = view.other === null && (view.status === 'running' || view.status === 'paused');
  const sentences = [
    ...edition,
    going && view.released !== null
      ? t(`host.released.${view.pace.kind}`, { count: view.released })
      : '',
    going && away > 0 ? t('host.away', { count: away }) : '',
  ];
  return (
    <div className="host-head">
      <div>
        <h1>{headline}</h1>
        <p role="status">
          {live
            ? sentences.filter(Boolean).join(i18n.language === 'en' ? ' ' : '')
            : t('bar.offline')}
        </p>
      </div>
      {left !== null && (
        <p className="host-clock">
          {t(left > 0 ? 'bar.left' : 'wall.timeUp')} {left > 0 && <b>{clockText(left)}</b>}
        </p>
      )}
    </div>
  );
}
