import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRoute } from '#src/client/ui/route.ts';
import { DealGate } from './deal-gate.tsx';
import type { PathStop, Progress } from './path-stops.ts';
import type { DealCard } from './use-deal-cards.ts';

/** One deal on the road: its gate, how far one has come, what it teaches and by which method. */
export function PathStopItem({
  stop,
  card: { catalogue, texts, method },
  progress,
}: {
  readonly stop: PathStop;
  readonly card: DealCard;
  readonly progress: Progress;
}) {
  const { t } = useTranslation('home');
  const { state } = progress;
  return (
    <li data-state={state} data-act={stop.act}>
      <a className="stop" href={formatRoute({ screen: 'deal', deal: stop.deal })}>
        <span className="stop-place" style={{ '--y': stop.y } as CSSProperties}>
          <span className="stop-plate">
            <b>{texts.say('title')}</b>
          </span>
          <DealGate />
          <Mark progress={progress} />
        </span>
      </a>
      <div className="stop-words">
        {stop.act > 0 && <p className="stop-act">{t(`path.act.${stop.act}`)}</p>}
        <p className="stop-teaches">{texts.say('teaches')}</p>
        <p className="stop-facts">
          <a href={formatRoute({ screen: 'playbook', playbook: catalogue.playbook })}>{method}</a>
          <span>{t('path.minutes', { count: catalogue.minutes })}</span>
          <span>{t('path.level', { level: catalogue.difficulty })}</span>
        </p>
        {progress.best !== null && (
          <p className="stop-best">{t('path.best', { score: progress.best })}</p>
        )}
      </div>
    </li>
  );
}

function Mark({ progress: { state, week } }: { readonly progress: Progress }) {
  const { t } = useTranslation('home');
  switch (state) {
    case 'playing':
      return <span className="stop-flag">{t('path.week', { week })}</span>;
    case 'won':
      return <span className="stop-stamp">{t('path.won')}</span>;
    case 'played':
      return <span className="stop-stamp plain">{t('path.played')}</span>;
    case 'new':
      return null;
  }
}
