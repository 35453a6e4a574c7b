import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rating } from '#src/client/session/practice/practice-ports.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { Drill } from './drill.tsx';
import { sessionOf } from './drill-session.ts';
import { SituationGate } from './situation-gate.tsx';
import type { OpenBook } from './use-practice-book.ts';

/** One card after another, each stored as soon as it is answered. */
export function DrillTab({
  open,
  textsOf,
  only,
}: {
  readonly open: OpenBook;
  readonly textsOf: (deal: string) => Texts;
  readonly only: string | null;
}) {
  const { t } = useTranslation('practice');
  const { practice, book } = open;
  const [cards] = useState(() => sessionOf(book, only));
  const [at, setAt] = useState(0);
  const [solved, setSolved] = useState(0);
  const [unsaved, setUnsaved] = useState(false);
  const card = cards[at];
  if (card === undefined) return <Done asked={cards.length} solved={solved} unsaved={unsaved} />;
  const answer = (rating: Rating, isSolved: boolean): void => {
    practice.answer(card, rating, isSolved).catch(() => setUnsaved(true));
    if (isSolved) setSolved(solved + 1);
    setAt(at + 1);
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <p className="note pr-progress">{t('drill.progress', { at: at + 1, all: cards.length })}</p>
      <SituationGate
        key={card.id}
        practice={practice}
        place={card}
        texts={textsOf(card.run.record.deal)}
      >
        <Drill card={card} practice={practice} onAnswer={answer} />
      </SituationGate>
      <p className="pr-actions">
        <button type="button" className="link" onClick={() => setAt(at + 1)}>
          {t('drill.skip')}
        </button>
      </p>
    </>
  );
}

function Done({
  asked,
  solved,
  unsaved,
}: {
  readonly asked: number;
  readonly solved: number;
  readonly unsaved: boolean;
}) {
  const { t } = useTranslation('practice');
  return (
    <>
      <FocusHeading as="h1">{t(asked === 0 ? 'drill.nothing' : 'drill.done')}</FocusHeading>
      {asked > 0 && <p className="pr-standfirst">{t('drill.tally', { count: asked, solved })}</p>}
      <p role="alert" className="pr-caution">
        {unsaved && t('drill.unsaved')}
      </p>
      <p className="pr-actions">
        <a className="button primary" href={formatRoute({ screen: 'practice' })}>
          {t('drill.back')}
        </a>
        <a className="button" href={formatRoute({ screen: 'practice', tab: 'judge' })}>
          {t('drill.toJudge')}
        </a>
      </p>
    </>
  );
}
