import { useTranslation } from 'react-i18next';
import type { TeamView } from '#src/core/schema/workshop-view.ts';
import { shownChoices } from '#src/client/session/choice-order.ts';
import { useRun, useServices } from '#src/client/ui/services.tsx';

/** A secret vote before a choice in a meeting: seen by nobody in the team, kept for after the close. */
export function VoteRow({ view }: { readonly view: TeamView }) {
  const { t } = useTranslation('workshop');
  const { workshop } = useServices();
  const scene = useRun((state) => state.view?.scene ?? null);
  const { votes, seq, devices } = view.me;
  if (scene === null || devices.length < 2) return null;
  return (
    <fieldset className="vote-row">
      <legend>{t('vote.label')}</legend>
      {shownChoices(scene).map(({ choice, at }, row) => (
        <button
          key={choice.id}
          type="button"
          className="vote"
          aria-pressed={votes.mine === at}
          disabled={!choice.open}
          onClick={() => void workshop.vote(view.id, seq, at)}
        >
          {row + 1}
        </button>
      ))}
      <span className="vote-cast">
        {t('vote.cast', { cast: votes.cast, count: devices.length })}
      </span>
    </fieldset>
  );
}
