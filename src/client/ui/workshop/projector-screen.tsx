import { useTranslation } from 'react-i18next';
import type { ScreenView } from '#src/core/schema/workshop-view.ts';
import { DealTexts, useDealTexts, useTexts } from '#src/client/ui/texts-context.tsx';
import { JoinPoster, codeText } from './join-poster.tsx';
import { SplitPicture, marksOf } from './split-picture.tsx';
import { StandingsList } from './standings-list.tsx';
import { clockText, useSecondsLeft } from './use-workshop.ts';
import './projector.css';

/** The wall: one idea at a time, readable from the last row. It is never pressed. */
export function ProjectorScreen({ view }: { readonly view: ScreenView }) {
  const { t } = useTranslation('workshop');
  const texts = useDealTexts(view.deal);
  if (texts === null) return <p className="opening">{t('opening')}</p>;
  return (
    <DealTexts texts={texts}>
      <main id="main" tabIndex={-1} className="projector">
        {view.status === 'lobby' ? <Lobby view={view} /> : <Play view={view} />}
      </main>
    </DealTexts>
  );
}

function Lobby({ view }: { readonly view: ScreenView }) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  return (
    <>
      <header>
        <h1>{view.title || texts.say('title')}</h1>
        <p className="projector-line">
          {view.round > 1 ? t('wall.round', { count: view.round }) : texts.say('subtitle')}
        </p>
      </header>
      <JoinPoster code={view.code} teams={view.teams.length} />
      <ul className="wall-teams">
        {view.teams.map((team) => (
          <li key={team.number} data-waiting={team.status === 'waiting'}>
            {team.name}
          </li>
        ))}
      </ul>
    </>
  );
}

function Play({ view }: { readonly view: ScreenView }) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  const { board } = view;
  const phase = board?.asOf.kind === 'phase' ? board.asOf.phase : null;
  const settled = board !== null && (board.asOf.kind === 'now' || phase !== null);
  return (
    <div className="wall-play" data-split={view.split !== null}>
      {view.split === null ? (
        <Course view={view} />
      ) : (
        <SplitPicture split={view.split} deal={view.deal} />
      )}
      <aside>
        <h2>
          {view.status === 'closed'
            ? t('wall.final')
            : phase === null
              ? t('wall.standings')
              : t('wall.after', { phase: texts.say('phases', phase, 'name') })}
        </h2>
        {settled ? (
          <StandingsList board={board} marks={marksOf(view.split)} />
        ) : (
          <p className="projector-line">{t('wall.notYet')}</p>
        )}
        {view.status !== 'closed' && (
          <p className="wall-code">
            {t('wall.late')} <b className="code">{codeText(view.code)}</b>
          </p>
        )}
      </aside>
    </div>
  );
}

/** Where every team is on the buyer's clock. */
function Course({ view }: { readonly view: ScreenView }) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  const left = useSecondsLeft(view.deadline, view.now);
  const playing = view.teams.filter(({ over }) => !over).length;
  const headline =
    view.status === 'closed'
      ? t('podium.title')
      : view.status === 'paused'
        ? t('bar.paused')
        : t('wall.playing', { count: playing });
  return (
    <section>
      <header>
        <h1>{headline}</h1>
        <p className="projector-line">{view.title || texts.say('title')}</p>
      </header>
      <ul className="wall-course">
        {view.teams.map((team) => (
          <li key={team.number}>
            <span>
              {view.boardRule.anonymous ? t('board.number', { number: team.number }) : team.name}
            </span>
            <progress max={view.weeks} value={team.over ? view.weeks : team.week}>
              {team.week}
            </progress>
            <span className="figure">
              {team.over ? t('wall.done') : t('wall.week', { count: team.week })}
            </span>
          </li>
        ))}
      </ul>
      {left !== null && (
        <p className="wall-clock">
          {t('bar.left')} <b>{clockText(left)}</b>
        </p>
      )}
    </section>
  );
}
