import { useTranslation } from 'react-i18next';
import type { PracticeBook } from '#src/client/session/practice/practice.ts';
import { accuracyOver, reliabilityOf } from '#src/client/session/practice/trainee.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { AccuracyPart } from './accuracy-part.tsx';
import { LossPart } from './loss-part.tsx';
import { ReliabilityPart } from './reliability-part.tsx';
import { Ungraded } from './ungraded.tsx';

const mean = (of: readonly number[]): number =>
  of.reduce((sum, one) => sum + one, 0) / Math.max(1, of.length);

/** The last runs against those before them. */
const RECENT = 3;

/** How one is getting on over all runs. */
export function TraineeTab({
  book,
  textsOf,
}: {
  readonly book: PracticeBook;
  readonly textsOf: (deal: string) => Texts;
}) {
  const { t } = useTranslation('practice');
  const points = accuracyOver(book.graded);
  const reliability = reliabilityOf(book.runs);
  const headline = useHeadline(points.map(({ accuracy }) => accuracy));
  if (points.length === 0 && reliability.count === 0)
    return (
      <>
        <FocusHeading as="h1">{t('me.emptyTitle')}</FocusHeading>
        <p className="pr-standfirst">{t('me.emptyLine')}</p>
        <Ungraded book={book} textsOf={textsOf} />
        <p className="pr-actions">
          <a className="button primary" href={formatRoute({ screen: 'home' })}>
            {t('deck.play')}
          </a>
        </p>
      </>
    );
  return (
    <>
      <FocusHeading as="h1">{headline}</FocusHeading>
      <p className="pr-standfirst">{t('me.line', { count: points.length })}</p>
      <Ungraded book={book} textsOf={textsOf} />
      <AccuracyPart points={points} textsOf={textsOf} />
      <LossPart book={book} textsOf={textsOf} />
      <ReliabilityPart reliability={reliability} />
    </>
  );
}

/** The finding: better, worse or level against the runs before. */
function useHeadline(accuracies: readonly number[]): string {
  const { t } = useTranslation('practice');
  const now = Math.round(mean(accuracies.slice(-RECENT)));
  const before = accuracies.slice(0, -RECENT);
  if (accuracies.length === 0) return t('me.noGrade');
  if (before.length === 0) return t('me.first', { accuracy: now });
  const change = now - Math.round(mean(before));
  if (Math.abs(change) < 2) return t('me.level', { accuracy: now });
  return t(change > 0 ? 'me.better' : 'me.worse', { accuracy: now, change: Math.abs(change) });
}
