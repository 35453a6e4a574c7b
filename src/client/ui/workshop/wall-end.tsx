import { useTranslation } from 'react-i18next';
import type { ScreenView } from '#src/core/schema/workshop-view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { NAMED, useWinners } from './podium.tsx';

const STEPS = [1, 2, 3];

/** The podium: the first three places, who shares one stands on it together. */
export function WallEnd({ view }: { readonly view: ScreenView }) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  const headline = useWinners(view.board);
  const lines = view.board?.lines ?? [];
  const steps = STEPS.flatMap((rank) => {
    const there = lines.filter((line) => line.rank === rank);
    return there.length === 0 ? [] : [{ rank, there }];
  });
  return (
    <section className="wall-end" aria-labelledby="wall-end-title">
      <header>
        <h1 id="wall-end-title">{headline}</h1>
        <p className="projector-line">{view.title || texts.say('title')}</p>
      </header>
      <ol className="wall-podium">
        {steps.map(({ rank, there }) => (
          <li key={rank} data-rank={rank}>
            <span className="wall-podium-names">
              {there.length > NAMED
                ? t('split.teams', { count: there.length })
                : there.map((line) => (
                    <span key={line.number}>
                      {line.name ?? t('board.number', { number: line.number })}
                    </span>
                  ))}
            </span>
            <span className="wall-step">
              <b>{rank}</b>
              <span>{t('podium.points', { count: there[0]?.total ?? 0 })}</span>
            </span>
          </li>
        ))}
      </ol>
      <p className="projector-line">
        {t(view.other?.keptAt === null ? 'other.nothing' : 'podium.rules')}
      </p>
    </section>
  );
}
