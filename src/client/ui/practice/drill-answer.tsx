import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#src/client/session/practice/deck.ts';
import {
  RATINGS,
  type Rating,
  type Scheduler,
} from '#src/client/session/practice/practice-ports.ts';
import type { Practice } from '#src/client/session/practice/practice.ts';
import type { PlanOption } from '#src/client/session/practice/quiz.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { useRun } from '#src/client/ui/services.tsx';
import { DeedList } from './deed-list.tsx';
import { WhyList } from './why-list.tsx';
import { useWhen } from './use-when.ts';

/** Whether it is solved, what every plan was worth, why, and when the card comes again. */
export function DrillAnswer({
  card,
  options,
  given,
  practice,
  onAnswer,
}: {
  readonly card: Card;
  readonly options: readonly PlanOption[];
  readonly given: PlanOption;
  readonly practice: Practice;
  readonly onAnswer: (rating: Rating, solved: boolean) => void;
}) {
  const { t } = useTranslation('practice');
  const loss = Math.round(given.loss);
  return (
    <div className="pr-answer">
      <FocusHeading>{t(`answer.${verdictOf(given)}`, { count: loss })}</FocusHeading>
      <PlanTable options={options} given={given} />
      <WhyList decision={card.decision} record={card.run.record} />
      <Ratings card={card} practice={practice} solved={given.solved} onAnswer={onAnswer} />
    </div>
  );
}

function verdictOf({ solved, loss }: PlanOption): 'short' | 'solved' | 'solvedBest' {
  if (!solved) return 'short';
  return Math.round(loss) === 0 ? 'solvedBest' : 'solved';
}

function PlanTable({
  options,
  given,
}: {
  readonly options: readonly PlanOption[];
  readonly given: PlanOption;
}) {
  const { t } = useTranslation('practice');
  const scene = useRun((state) => state.view?.scene ?? null);
  return (
    <table className="pr-worths">
      <thead>
        <tr>
          <th scope="col">{t('answer.plan')}</th>
          <th scope="col">{t('answer.chance')}</th>
          <th scope="col">{t('answer.behind')}</th>
        </tr>
      </thead>
      <tbody>
        {options
          .toSorted((a, b) => a.loss - b.loss)
          .map((option, at) => (
            // Sorted once, the plans keep their places.
            <tr key={at} data-solved={option.solved} data-given={option === given}>
              <th scope="row">
                <DeedList entries={option.entries} scene={scene} />
                <span className="pr-plan-tags">
                  {option === given && <span className="tag you">{t('answer.yours')}</span>}
                  {option.own && <span className="tag">{t('answer.then')}</span>}
                  {option.solved && <span className="tag good">{t('answer.does')}</span>}
                </span>
              </th>
              <td>{t('play:percent', { percent: Math.round(option.chance) })}</td>
              <td>{option.loss < 0.5 ? t('answer.best') : `−${Math.round(option.loss)}`}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Ratings({
  card,
  practice,
  solved,
  onAnswer,
}: {
  readonly card: Card;
  readonly practice: Practice;
  readonly solved: boolean;
  readonly onAnswer: (rating: Rating, solved: boolean) => void;
}) {
  const { t } = useTranslation('practice');
  const when = useWhen();
  const [scheduler, setScheduler] = useState<Scheduler | null>(null);
  useEffect(() => {
    void practice.scheduler().then((one) => setScheduler(one));
  }, [practice]);
  // What was not solved comes again soon, whatever one thinks of it.
  const offered = solved ? RATINGS : RATINGS.slice(0, 2);
  const usual = solved ? 'good' : 'again';
  const now = practice.now();
  return (
    <section className="pr-ratings" aria-labelledby="pr-ratings">
      <h3 id="pr-ratings">{t(solved ? 'rating.solved' : 'rating.short')}</h3>
      <p className="pr-actions">
        {offered.map((rating) => (
          <button
            key={rating}
            type="button"
            className={rating === usual ? 'button primary' : 'button'}
            onClick={() => onAnswer(rating, solved)}
          >
            {t(`rating.${rating}`)}
            <small>
              {scheduler !== null && when(scheduler.after(card.memory, rating, now).due, now)}
            </small>
          </button>
        ))}
      </p>
    </section>
  );
}
