import { useTranslation } from 'react-i18next';
import { groupsOf } from '#src/client/session/practice/deck.ts';
import type { PracticeBook } from '#src/client/session/practice/practice.ts';
import { lostByPhase, lostByWhy, type Loss } from '#src/client/session/practice/trainee.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { usePrincipleWords } from './use-principle-words.ts';

const PRINCIPLES_MOST = 6;

/** Where points are lost: by what the playbook teaches, by the buyer's phase, by the kind of cause. */
export function LossPart({
  book,
  textsOf,
}: {
  readonly book: PracticeBook;
  readonly textsOf: (deal: string) => Texts;
}) {
  const { t } = useTranslation('practice');
  const principleWords = usePrincipleWords();
  if (book.graded.length === 0) return null;
  const principles = groupsOf(book.cards).flatMap(({ principle, cards, lost }) => {
    const [first] = cards;
    if (first === undefined) return [];
    const key = principleWords(principle, textsOf(first.run.record.deal));
    return [{ key, lost, count: cards.length }];
  });
  if (principles.length === 0)
    return (
      <section className="pr-part" aria-labelledby="pr-lost">
        <h2 id="pr-lost">{t('lost.title')}</h2>
        <p>{t('lost.none')}</p>
      </section>
    );
  const phases = lostByPhase(book.decisions).map((one) => ({
    ...one,
    key: t('lost.phase', { at: one.key + 1 }),
  }));
  const causes = lostByWhy(book.decisions).map((one) => ({ ...one, key: t(`cause.${one.key}`) }));
  return (
    <section className="pr-part" aria-labelledby="pr-lost">
      <h2 id="pr-lost">{t('lost.title')}</h2>
      <p className="note">{t('lost.line')}</p>
      <div className="pr-losses">
        <LossTable name={t('lost.byPrinciple')} losses={principles.slice(0, PRINCIPLES_MOST)} />
        <LossTable name={t('lost.byPhase')} losses={phases} />
        <LossTable name={t('lost.byCause')} losses={causes} />
      </div>
    </section>
  );
}

/** A table whose bars are as long as what was lost. */
function LossTable({
  name,
  losses,
}: {
  readonly name: string;
  readonly losses: readonly Loss<string>[];
}) {
  const { t } = useTranslation('practice');
  const most = Math.max(1, ...losses.map(({ lost }) => lost));
  return (
    <table className="pr-loss">
      <caption>{name}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t('column.where')}</th>
          <th scope="col">{t('column.times')}</th>
          <th scope="col">{t('column.lost')}</th>
        </tr>
      </thead>
      <tbody>
        {losses.map(({ key, lost, count }) => (
          <tr key={key}>
            <th scope="row">
              {key}
              <i aria-hidden="true" style={{ width: `${(lost * 100) / most}%` }} />
            </th>
            <td className="note">{t('lost.times', { count })}</td>
            <td>−{Math.round(lost)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
