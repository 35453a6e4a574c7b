import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenView } from '#src/core/schema/workshop-view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { March } from './march.tsx';
import { useTeamName } from './use-team-name.ts';
import { clockText, useSecondsLeft } from './use-workshop.ts';

/** More teams than this are counted by phase in place of a line each. */
const LINES = 12;

/** Few lines are set wider apart than many. */
const linesOf = (count: number): CSSProperties => ({ '--lines': count }) as CSSProperties;

/** Where every team is on the buyer's clock. */
export function WallCourse({ view }: { readonly view: ScreenView }) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  const left = useSecondsLeft(view.deadline, view.now);
  return (
    <section className="wall-course-part" aria-labelledby="wall-title">
      <header>
        <h1 id="wall-title">
          <Headline view={view} />
        </h1>
        <p className="projector-line">
          {view.title || texts.say('title')}
          {view.round > 1 && `${t('wall.point')}${t('wall.round', { count: view.round })}`}
        </p>
      </header>
      {view.teams.length > LINES ? <ByPhase view={view} /> : <ByTeam view={view} />}
      {left !== null && (
        <p className="wall-clock">
          {t(left > 0 ? 'bar.left' : 'wall.timeUp')} {left > 0 && <b>{clockText(left)}</b>}
        </p>
      )}
    </section>
  );
}

function Headline({ view }: { readonly view: ScreenView }) {
  const { t } = useTranslation('workshop');
  if (view.status === 'paused') return <>{t('bar.paused')}</>;
  const playing = view.teams.filter(({ over }) => !over);
  if (playing.length === 0) return <>{t('wall.allDone')}</>;
  const gate = playing.filter(({ atGate }) => atGate).length;
  if (gate === playing.length) return <>{t('wall.allAtGate')}</>;
  return <>{t('wall.playing', { count: playing.length - gate })}</>;
}

function ByTeam({ view }: { readonly view: ScreenView }) {
  const { t } = useTranslation('workshop');
  const nameOf = useTeamName();
  return (
    <ul className="wall-course" style={linesOf(view.teams.length)}>
      {view.teams.map((team) => (
        <li key={team.number}>
          <span className="wall-name">{nameOf(team)}</span>
          {team.week === 0 ? (
            <span />
          ) : (
            <March phases={view.phases.length} at={team.phaseAt} over={team.over} />
          )}
          <span className="wall-week">
            {team.over
              ? t('wall.done')
              : team.week === 0
                ? t('state.waiting')
                : t('wall.week', { count: team.week })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How many teams are in each phase, and how many are through. */
function ByPhase({ view }: { readonly view: ScreenView }) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  const rows = [
    ...view.phases.map((phase, at) => ({
      name: texts.name('phases', phase, 'name'),
      count: view.teams.filter(({ over, phaseAt, week }) => !over && week > 0 && phaseAt === at)
        .length,
    })),
    { name: t('wall.done'), count: view.teams.filter(({ over }) => over).length },
  ];
  return (
    <ul className="wall-course" style={linesOf(rows.length)}>
      {rows.map(({ name, count }) => (
        <li key={name}>
          <span className="wall-name">{name}</span>
          <span className="wall-count" aria-hidden="true">
            <span style={{ width: `${(count * 100) / view.teams.length}%` }} />
          </span>
          <span className="wall-week">{t('split.teams', { count })}</span>
        </li>
      ))}
    </ul>
  );
}
