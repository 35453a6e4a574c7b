import { useTranslation } from 'react-i18next';
import type { BoardView, ScreenView } from '#src/core/schema/workshop-view.ts';
import { DealTexts, useTexts } from '#src/client/ui/texts-context.tsx';
import { JoinPoster, codeText } from './join-poster.tsx';
import { SplitPicture, marksOf } from './split-picture.tsx';
import { StandingsList } from './standings-list.tsx';
import { useKeptWhen, useRoomTexts } from './use-edition-words.ts';
import { useTeamName } from './use-team-name.ts';
import { WallCourse } from './wall-course.tsx';
import { WallEnd } from './wall-end.tsx';
import './projector.css';

/** Lines that stand under one another on the wall; more are set in a second column, or told by their number. */
const COLUMN = 12;
/** Teams named in the lobby: those who came last see that they are in. */
const NEWEST = 24;

/** The wall: one idea at a time, readable from the last row. It is never pressed. */
export function ProjectorScreen({
  view,
  live,
}: {
  readonly view: ScreenView;
  readonly live: boolean;
}) {
  const { t } = useTranslation('workshop');
  const texts = useRoomTexts(view);
  if (texts === null) return <p className="opening">{t('opening')}</p>;
  return (
    <DealTexts texts={texts}>
      <main id="main" tabIndex={-1} className="projector">
        {view.status === 'lobby' ? <Lobby view={view} /> : <Play view={view} />}
        {!live && <p className="wall-away">{t('wall.away')}</p>}
      </main>
    </DealTexts>
  );
}

function Lobby({ view }: { readonly view: ScreenView }) {
  const { t } = useTranslation('workshop');
  const nameOf = useTeamName();
  const texts = useTexts();
  const { round, title } = view;
  return (
    <>
      <header>
        <h1>{title || texts.say('title')}</h1>
        <p className="projector-line">
          {round > 1 && `${t('wall.round', { count: round })}${t('wall.point')}`}
          {title === '' ? texts.say('subtitle') : texts.say('title')}
        </p>
      </header>
      <JoinPoster code={view.code} teams={view.teams.length} />
      <ul className="wall-teams">
        {view.teams.slice(-NEWEST).map((team) => (
          <li key={team.number} data-waiting={team.status === 'waiting'}>
            {nameOf(team)}
          </li>
        ))}
      </ul>
    </>
  );
}

const isSettled = (board: BoardView | null): board is BoardView =>
  board !== null &&
  board.lines.length > 0 &&
  (board.asOf.kind === 'now' || board.asOf.phase !== null);

function Play({ view }: { readonly view: ScreenView }) {
  const { board, split } = view;
  const settled = isSettled(board);
  const wide = settled && board.lines.length > COLUMN && split === null;
  return (
    <div className="wall-play" data-wide={wide}>
      <Picture view={view} />
      <aside>
        <WallTitle view={view} />
        {settled && <Standings board={board} view={view} wide={wide} />}
        {view.status !== 'closed' && (
          <p className="wall-code">
            <WallLate view={view} />
          </p>
        )}
      </aside>
    </div>
  );
}

function Picture({ view }: { readonly view: ScreenView }) {
  if (view.split !== null && view.split.branches.length > 0)
    return <SplitPicture view={view} split={view.split} />;
  if (view.status === 'closed') return <WallEnd view={view} />;
  return view.other === null ? <WallCourse view={view} /> : <WallStopped view={view} />;
}

/** A round that cannot go on since the server was updated. */
function WallStopped({ view }: { readonly view: ScreenView }) {
  const { t } = useTranslation('workshop');
  const when = useKeptWhen(view);
  return (
    <section className="wall-end" aria-labelledby="wall-stopped-title">
      <header>
        <h1 id="wall-stopped-title">{t('other.title')}</h1>
        <p className="projector-line">{t('other.why')}</p>
        <p className="projector-line">
          {when === null ? t('other.teamNothing') : t('other.board', { when })}
        </p>
        <p className="projector-line">{t('other.wall')}</p>
      </header>
    </section>
  );
}

function WallLate({ view }: { readonly view: ScreenView }) {
  const { t } = useTranslation('workshop');
  return (
    <>
      {t(view.locked ? 'wall.locked' : 'wall.late')}
      {!view.locked && <b className="code">{codeText(view.code)}</b>}
    </>
  );
}

/** As of when the standings are, or why there are none yet. */
function WallTitle({ view }: { readonly view: ScreenView }) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  const { board, status } = view;
  if (status === 'closed') return board === null ? null : <h2>{t('wall.final')}</h2>;
  if (board === null) return null;
  const phase = board.asOf.kind === 'phase' ? board.asOf.phase : null;
  if (phase !== null)
    return <h2>{t('wall.after', { phase: texts.name('phases', phase, 'name') })}</h2>;
  return (
    <>
      <h2>{t('wall.standings')}</h2>
      {!isSettled(board) && <p className="projector-line">{t('wall.notYet')}</p>}
    </>
  );
}

function Standings({
  board,
  view,
  wide,
}: {
  readonly board: BoardView;
  readonly view: ScreenView;
  readonly wide: boolean;
}) {
  const { t } = useTranslation('workshop');
  const marks = marksOf(view.split);
  const left = board.lines.length - (wide ? 2 : 1) * COLUMN + board.hidden;
  return (
    <>
      <div className="wall-standings">
        <StandingsList board={board} marks={marks} most={COLUMN} />
        {wide && <StandingsList board={board} marks={marks} from={COLUMN} most={COLUMN} />}
      </div>
      {left > 0 && <p className="projector-line">{t('wall.more', { count: left })}</p>}
    </>
  );
}
