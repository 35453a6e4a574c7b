import { useTranslation } from 'react-i18next';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { fogWeeks } from './fog-weeks.ts';
import { useMoveWords } from './use-week-words.ts';

/** Everything that happened in one week, seen or not. */
export function WeekList({ week }: { readonly week: number }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { debrief } = useDebrief();
  const words = useMoveWords();
  const of = fogWeeks(debrief)[week - 1];
  const nothing = of === undefined || of.moves.length + of.events.length === 0;
  return (
    <section className="db-panel db-selection">
      <h2>{t('fog.weekTitle', { week })}</h2>
      {nothing && <p className="note">{t('fog.nothing')}</p>}
      <ul className="db-week-list">
        {of?.moves.map((move, at) => (
          // The moves of a week never change place.
          <li key={at} data-seen={move.seen}>
            <b>{words(move)}</b>
            <span>{t(move.seen ? 'fog.seen' : 'fog.unseen')}</span>
          </li>
        ))}
        {of?.events.map((event) => (
          <li key={event.id} data-seen={event.seen}>
            <b>{texts.name('events', event.id, 'title')}</b>
            <span>{t(event.seen ? 'fog.heard' : 'fog.unheard')}</span>
            <p>{texts.say('events', event.id, 'text')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
