import { useTranslation } from 'react-i18next';
import type { StoredRun } from '#src/client/session/ports.ts';
import { useMedia } from '#src/client/ui/kit/use-media.ts';
import { PathGround } from './path-ground.tsx';
import { PathStopItem } from './path-stop-item.tsx';
import { progressOf, stopsOf } from './path-stops.ts';
import type { DealCard } from './use-deal-cards.ts';
import './deal-path.css';

/** Least width of the ground on which so many deals still have room side by side. */
const ROOM = [0, 760, 760, 860, 900, 1000, 1120, 1240];
const ROOM_EACH = 190;

/** All deals on one road, the easiest first: hills side by side, or a list where there is no room. */
export function DealPath({
  cards,
  runs,
}: {
  readonly cards: readonly DealCard[];
  readonly runs: readonly StoredRun[];
}) {
  const { t } = useTranslation('home');
  const least = ROOM[cards.length] ?? cards.length * ROOM_EACH;
  const wide = useMedia(`(min-width: ${least}px)`);
  const stops = stopsOf(cards.map(({ catalogue }) => catalogue));
  const items = stops.flatMap((stop) => {
    const card = cards.find(({ catalogue }) => catalogue.deal === stop.deal);
    return card === undefined ? [] : [{ stop, card, progress: progressOf(stop.deal, runs) }];
  });
  return (
    <div className="path-ground" data-wide={wide} data-dense={cards.length > 5}>
      {wide && (
        <PathGround
          hills={items.map(({ stop, card, progress }) => ({
            ...stop,
            height: card.catalogue.difficulty,
            state: progress.state,
          }))}
        />
      )}
      <ol className="path-stops" aria-label={t('path.title')}>
        {items.map(({ stop, card, progress }) => (
          <PathStopItem key={stop.deal} stop={stop} card={card} progress={progress} />
        ))}
      </ol>
    </div>
  );
}
