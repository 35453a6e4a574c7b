import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredRun } from '#src/client/session/ports.ts';
import { formatRoute } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { DealGate } from './deal-gate.tsx';
import type { DealCard } from './use-deal-cards.ts';
import './deal-path.css';

interface Stop {
  readonly card: DealCard;
  /** Per mille of the width and height of the ground. */
  readonly x: number;
  readonly y: number;
  readonly state: 'new' | 'playing' | 'won' | 'played';
  readonly week: number;
}

function stopsOf(cards: readonly DealCard[], runs: readonly StoredRun[]): readonly Stop[] {
  const last = Math.max(1, cards.length - 1);
  return cards.map((card, at) => {
    const own = runs.filter((run) => run.record.deal === card.catalogue.deal);
    const playing = own.find((run) => !run.summary.over);
    const won = own.some((run) => run.summary.outcome === 'won');
    const past = won ? 'won' : own.length > 0 ? 'played' : 'new';
    const lift = (card.catalogue.difficulty - 1) * 46;
    return {
      card,
      x: cards.length === 1 ? 500 : Math.round(125 + (740 * at) / last),
      y: 690 - lift + (at % 2 === 0 ? 0 : 40),
      state: playing === undefined ? past : 'playing',
      week: playing?.summary.week ?? 0,
    };
  });
}

function roadOf(stops: readonly Stop[]): string {
  const [first, ...others] = stops;
  if (first === undefined) return '';
  let path = `M-10 ${first.y + 170} C60 ${first.y + 170} ${first.x - 60} ${first.y + 60} ${first.x} ${first.y}`;
  let from = first;
  for (const to of others) {
    const low = Math.max(from.y, to.y) + 130;
    const third = (to.x - from.x) / 3;
    path += ` C${from.x + third} ${low} ${to.x - third} ${low} ${to.x} ${to.y}`;
    from = to;
  }
  return path;
}

export function DealPath({
  cards,
  runs,
}: {
  readonly cards: readonly DealCard[];
  readonly runs: readonly StoredRun[];
}) {
  const { t } = useTranslation('home');
  const { drawRelief } = useServices();
  const canvas = useRef<HTMLCanvasElement>(null);
  const stops = stopsOf(cards, runs);
  const ground = JSON.stringify(
    stops.map(({ x, y, state, card }) => [x, y, state, card.catalogue.difficulty]),
  );
  useEffect(() => {
    const sheet = canvas.current;
    if (sheet === null || drawRelief === null) return undefined;
    const paint = (): void => {
      const { clientWidth, clientHeight } = sheet;
      if (clientWidth === 0) return;
      const rows = JSON.parse(ground) as [number, number, Stop['state'], number][];
      drawRelief(
        sheet,
        rows.map(([x, y, state, height]) => ({
          x: (x * clientWidth) / 1000,
          y: (y * clientHeight) / 1000,
          height,
          wash: state === 'won' ? 'moss' : state === 'playing' ? 'ochre' : null,
        })),
      );
    };
    const watch = new ResizeObserver(paint);
    watch.observe(sheet);
    return () => watch.disconnect();
  }, [drawRelief, ground]);
  return (
    <div className="path-ground">
      <canvas ref={canvas} aria-hidden="true" />
      <svg className="path-road" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden>
        <path d={roadOf(stops)} className="road-edge" />
        <path d={roadOf(stops)} className="road-bed" />
        <path d={roadOf(stops)} className="road-line" />
      </svg>
      <ol className="path-stops">
        {stops.map(({ card, x, y, state, week }) => (
          <li key={card.catalogue.deal} style={{ left: `${x / 10}%`, top: `${y / 10}%` }}>
            <a
              href={formatRoute({ screen: 'deal', deal: card.catalogue.deal })}
              className="stop"
              data-state={state}
            >
              {state === 'playing' && <span className="stop-flag">{t('path.week', { week })}</span>}
              {state === 'won' && <span className="stop-stamp">{t('path.won')}</span>}
              <DealGate />
              <span className="stop-plate">
                <b>{card.texts.say('title')}</b>
                <span>
                  {t('path.facts', {
                    weeks: card.catalogue.weeks,
                    people: card.catalogue.cast.length,
                    difficulty: card.catalogue.difficulty,
                  })}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}
