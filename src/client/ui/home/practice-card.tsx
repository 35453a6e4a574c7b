import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueNow } from '#src/client/session/practice/practice.ts';
import { usePrincipleWords } from '#src/client/ui/practice/use-principle-words.ts';
import { formatRoute } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import type { DealCard } from './use-deal-cards.ts';

const SHOWN = 2;

/** The mistakes that are due, and the way to practise them. */
export function PracticeCard({ cards }: { readonly cards: readonly DealCard[] }) {
  const { t } = useTranslation('practice');
  const due = useDueNow();
  const count = due?.cards.length ?? 0;
  return (
    <section className="card" aria-labelledby="practice-title">
      <div className="card-head">
        <h2 id="practice-title">{t('home.title')}</h2>
        {count > 0 && <span className="note">{t('home.due', { count })}</span>}
      </div>
      {due === null || count === 0 ? (
        <p>{t(due === null || due.all === 0 ? 'home.empty' : 'home.none')}</p>
      ) : (
        <DueList due={due} cards={cards} />
      )}
      <div className="card-foot">
        {due !== null && count > 0 && (
          <a className="button" href={formatRoute({ screen: 'practice', tab: 'drill' })}>
            {t('home.go', { count: due.sitting })}
          </a>
        )}
        <a className={count > 0 ? 'link' : 'button'} href={formatRoute({ screen: 'practice' })}>
          {t('home.open')}
        </a>
      </div>
    </section>
  );
}

/** Null while it is being read, and where nothing can be kept: the page of practice then says what is wrong. */
function useDueNow(): DueNow | null {
  const { practice } = useServices();
  const [due, setDue] = useState<DueNow | null>(null);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const now = await (await practice()).dueNow();
      if (wanted) setDue(now);
    };
    read().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [practice]);
  return due;
}

function DueList({ due, cards }: { readonly due: DueNow; readonly cards: readonly DealCard[] }) {
  const { t } = useTranslation('practice');
  const principleWords = usePrincipleWords();
  return (
    <ul className="due-list">
      {due.cards.slice(0, SHOWN).map(({ id, run, decision, principle }) => {
        const texts = cards.find(({ catalogue }) => catalogue.deal === run.record.deal)?.texts;
        if (texts === undefined) return null;
        const { week, fair } = decision;
        return (
          <li key={id}>
            <b>{principleWords(principle, texts)}</b>
            <span className="note">
              {t('home.row', { title: texts.say('title'), week, lost: Math.round(fair.loss) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
