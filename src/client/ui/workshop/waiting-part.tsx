import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView, FacilitatorView } from '#src/core/schema/workshop-view.ts';
import type { Command } from '#src/core/schema/workshop.ts';
import { useCommand } from './use-command.ts';

/** Teams that wait to be let in. */
export function WaitingPart({ view }: { readonly view: FacilitatorView }) {
  const { t } = useTranslation('workshop');
  const { run, refused } = useCommand(view.id);
  const waiting = view.desks.filter(({ status }) => status === 'waiting');
  if (waiting.length === 0 || view.status === 'closed') return null;
  return (
    <section className="waiting-part" aria-labelledby="waiting-title">
      <div className="waiting-head">
        <h2 id="waiting-title">{t('state.waiting')}</h2>
        {waiting.length > 1 && (
          <button
            type="button"
            className="link"
            onClick={() => {
              for (const { team } of waiting) run({ do: 'approve', team });
            }}
          >
            {t('desk.seatAll', { count: waiting.length })}
          </button>
        )}
      </div>
      <ul>
        {waiting.map((desk) => (
          <Waiting key={desk.team} desk={desk} run={run} />
        ))}
      </ul>
      <p role="alert" className="refused">
        {refused}
      </p>
    </section>
  );
}

function Waiting({
  desk,
  run,
}: {
  readonly desk: DeskView;
  readonly run: (command: Command) => void;
}) {
  const { t } = useTranslation('workshop');
  const id = useId();
  const { team, name } = desk;
  return (
    <li>
      <b id={id}>{name}</b>
      <button
        type="button"
        className="button"
        aria-describedby={id}
        onClick={() => run({ do: 'approve', team })}
      >
        {t('desk.seat')}
      </button>
      <button
        type="button"
        className="link"
        aria-describedby={id}
        onClick={() => run({ do: 'kick', team })}
      >
        {t('desk.decline')}
      </button>
    </li>
  );
}
