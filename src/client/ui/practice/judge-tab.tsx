import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { judgedOf, missOf } from '#src/client/session/practice/quiz.ts';
import type { Label } from '#src/core/analysis/grade/report.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { Judge } from './judge.tsx';
import { SituationGate } from './situation-gate.tsx';
import { Ungraded } from './ungraded.tsx';
import type { OpenBook } from './use-practice-book.ts';

const MOST = 6;
const DAY = 86_400_000;

/** "Is this a mistake?": decisions of real runs, good ones among them. */
export function JudgeTab({
  open,
  textsOf,
}: {
  readonly open: OpenBook;
  readonly textsOf: (deal: string) => Texts;
}) {
  const { t } = useTranslation('practice');
  const { practice, book } = open;
  const [round, setRound] = useState(Math.trunc(book.now / DAY));
  const [at, setAt] = useState(0);
  const [right, setRight] = useState(0);
  const places = judgedOf(book.decisions, round, MOST);
  const place = places[at];
  if (places.length === 0)
    return (
      <>
        <FocusHeading as="h1">{t('judge.emptyTitle')}</FocusHeading>
        <p className="pr-standfirst">{t('judge.emptyLine')}</p>
        <Ungraded book={book} textsOf={textsOf} />
        <p className="pr-actions">
          <a className="button primary" href={formatRoute({ screen: 'home' })}>
            {t('deck.play')}
          </a>
        </p>
      </>
    );
  if (place === undefined)
    return (
      <>
        <FocusHeading as="h1">
          {t('judge.tally', { count: right, all: places.length })}
        </FocusHeading>
        <p className="pr-actions">
          <button
            type="button"
            className="button primary"
            onClick={() => {
              setRound(round + 1);
              setAt(0);
              setRight(0);
            }}
          >
            {t('judge.again')}
          </button>
          <a className="button" href={formatRoute({ screen: 'practice' })}>
            {t('drill.back')}
          </a>
        </p>
      </>
    );
  const judged = (said: Label): void => {
    if (missOf(said, place.decision.label) === 0) setRight(right + 1);
  };
  return (
    <>
      <p className="note pr-progress">{t('drill.progress', { at: at + 1, all: places.length })}</p>
      <SituationGate
        key={`${round}/${place.id}`}
        practice={practice}
        place={place}
        texts={textsOf(place.run.record.deal)}
      >
        <Judge place={place} onJudge={judged} onNext={() => setAt(at + 1)} />
      </SituationGate>
      <p className="pr-actions">
        <button type="button" className="link" onClick={() => setAt(at + 1)}>
          {t('drill.skip')}
        </button>
      </p>
    </>
  );
}
