import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamView } from '#src/core/schema/workshop-view.ts';
import type { ReleasedRun } from '#src/client/session/workshop.ts';
import { formatRoute, goTo } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { ShareBox } from './team-dialog.tsx';
import { useTeamName } from './use-team-name.ts';

/** What a team takes along: its debrief, how it stood in the field, its votes, the runs that others share. */
export function TeamPodium({ view }: { readonly view: TeamView }) {
  const { t } = useTranslation('workshop');
  const { workshop, runs, library } = useServices();
  const same = view.other === null;
  const nameOf = useTeamName();
  const [failed, setFailed] = useState(false);
  const [votes, setVotes] = useState<ReleasedRun['votes'] | null>(null);
  const { number } = view.me;
  const others = view.teams.filter((team) => team.shared && team.number !== number);
  async function open(team: number): Promise<void> {
    const answer = await workshop.run(view.id, team);
    setFailed(!answer.ok);
    if (!answer.ok) return;
    const { record, view: last } = answer.value;
    // A finished run of a deal of the page is kept by this browser; any other is read in the room.
    const kept = last.status === 'over' && library.ids().includes(record.deal);
    const run = kept ? await runs.take(record) : null;
    if (run === null) goTo({ screen: 'workshop', id: view.id, as: 'run', run: team });
    else goTo({ screen: 'debrief', run });
  }
  async function look(): Promise<void> {
    const answer = await workshop.run(view.id, number);
    setFailed(!answer.ok);
    if (answer.ok) setVotes(answer.value.votes);
  }
  return (
    <>
      {!same && <p>{t(view.other.keptAt === null ? 'other.nothing' : 'other.debrief')}</p>}
      <p className="podium-go">
        {same && (
          <button type="button" className="button primary large" onClick={() => void open(number)}>
            {t('podium.debrief')}
          </button>
        )}
        <a className="button large" href={formatRoute({ screen: 'home' })}>
          {t('common:toHome')}
        </a>
      </p>
      <p role="alert" className="refused">
        {failed && t('podium.failed')}
      </p>
      {view.field !== null && view.field.length > 0 && <Field field={view.field} />}
      {same && (
        <>
          <section className="podium-part" aria-labelledby="share-title">
            <h2 id="share-title">{t('share.title')}</h2>
            <ShareBox view={view} onChange={(share) => void workshop.policy(view.id, { share })} />
            {others.length === 0 ? (
              <p className="note">{t('share.none')}</p>
            ) : (
              <ul className="known-rooms">
                {others.map((team) => (
                  <li key={team.number}>
                    <button type="button" className="link" onClick={() => void open(team.number)}>
                      {t('share.open', { name: nameOf(team) })}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section className="podium-part" aria-labelledby="votes-title">
            <h2 id="votes-title">{t('votes.title')}</h2>
            {votes === null ? (
              <button type="button" className="link" onClick={() => void look()}>
                {t('votes.show')}
              </button>
            ) : (
              <Votes votes={votes} />
            )}
          </section>
        </>
      )}
    </>
  );
}

/** The score at each phase end beside the mean of the room. */
function Field({ field }: { readonly field: NonNullable<TeamView['field']> }) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  return (
    <section className="podium-part" aria-labelledby="field-title">
      <h2 id="field-title">{t('field.title')}</h2>
      <table className="standings">
        <thead>
          <tr>
            <th scope="col">{t('field.phase')}</th>
            <th scope="col" className="figure">
              {t('field.mine')}
            </th>
            <th scope="col" className="figure">
              {t('field.mean')}
            </th>
          </tr>
        </thead>
        <tbody>
          {field.map((row) => (
            <tr key={row.phase}>
              <th scope="row">{texts.name('phases', row.phase, 'name')}</th>
              <td className="figure points">{row.mine}</td>
              <td className="figure">{row.field}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What was voted before each decision, and what was done. */
function Votes({ votes }: { readonly votes: ReleasedRun['votes'] }) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  if (votes.length === 0) return <p className="note">{t('votes.none')}</p>;
  return (
    <ol className="vote-list">
      {votes.map(({ scene, node, taken, counts }) => (
        <li key={`${scene}.${node}`}>
          <p>{texts.say('scenes', scene, 'nodes', node, 'line')}</p>
          <ul>
            {counts.map(({ choice, votes: count }) => (
              <li key={choice} data-taken={choice === taken}>
                <b>{count}</b> {texts.say('scenes', scene, 'nodes', node, 'choices', choice)}
                {choice === taken && <span className="tag">{t('votes.taken')}</span>}
              </li>
            ))}
            {counts.every(({ choice }) => choice !== taken) && (
              <li data-taken="true">
                <b>0</b> {texts.say('scenes', scene, 'nodes', node, 'choices', taken)}
                <span className="tag">{t('votes.taken')}</span>
              </li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}
