import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredRun } from '#src/client/session/ports.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { useRun } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { CompareFigures } from './compare-figures.tsx';
import { CompareLines } from './compare-lines.tsx';
import { ComparePick } from './compare-pick.tsx';
import { CompareWeeks } from './compare-weeks.tsx';
import { PracticeHead } from './practice-head.tsx';
import { useComparison, type Other } from './use-comparison.ts';
import { useParting } from './use-parting.ts';
import { usePracticeBook, type OpenBook } from './use-practice-book.ts';
import './practice.css';
import './compare.css';

/** The run of the page beside another of the same deal. */
export function CompareScreen({ other }: { readonly other: string | null }) {
  const { t } = useTranslation('practice');
  const run = useRun((state) => state.run);
  const open = usePracticeBook();
  return (
    <div className="pr-paper">
      <PracticeHead tab={null} />
      <main id="main" tabIndex={-1} className="pr-main">
        {open === 'failed' && (
          <>
            <h1>{t('failed.title')}</h1>
            <p>{t('failed.line')}</p>
          </>
        )}
        {run === null || open === null || open === 'failed' ? null : (
          <Compare open={open} run={run} first={other} />
        )}
      </main>
    </div>
  );
}

const otherOf = (name: string | null): Other | null => {
  if (name === null) return null;
  return name === 'method' ? { kind: 'method' } : { kind: 'run', id: name };
};

function Compare({
  open,
  run,
  first,
}: {
  readonly open: OpenBook;
  readonly run: StoredRun;
  readonly first: string | null;
}) {
  const { t } = useTranslation('practice');
  const texts = useTexts();
  const [other, setOther] = useState<Other | null>(() => otherOf(first));
  const comparison = useComparison(open, run, other);
  const shown = comparison === 'failed' ? null : comparison;
  const { weeks, headline } = useParting(shown);
  const name = other === null ? '' : t(`compare.other.${other.kind}`);
  return (
    <>
      <FocusHeading as="h1">{headline ?? t('compare.title')}</FocusHeading>
      <p className="pr-standfirst">
        {t('compare.line', { title: texts.say('title') })}{' '}
        <a className="link" href={formatRoute({ screen: 'debrief', run: run.id })}>
          {t('compare.back')}
        </a>
      </p>
      <ComparePick open={open} run={run} other={other} onPick={setOther} />
      <p role="alert" className="pr-caution">
        {comparison === 'failed' && t('compare.failed')}
      </p>
      {other !== null && comparison === null && <p className="note">{t('opening')}</p>}
      {shown !== null && (
        <>
          <Cautions seed={run.record.seed} comparison={shown} />
          <CompareFigures comparison={shown} name={name} />
          <CompareLines comparison={shown} name={name} />
          <CompareWeeks comparison={shown} weeks={weeks} name={name} />
        </>
      )}
    </>
  );
}

/** Other cards mean other luck; another version or a cut record is said before anything is concluded. */
function Cautions({
  seed,
  comparison,
}: {
  readonly seed: number;
  readonly comparison: NonNullable<Exclude<ReturnType<typeof useComparison>, 'failed'>>;
}) {
  const { t } = useTranslation('practice');
  const { record, other, refusedAt } = comparison.theirs.read;
  const mine = comparison.mine.read.record;
  const lines = [
    ...(record.seed !== seed || record.variant !== mine.variant ? [t('compare.otherSeed')] : []),
    ...(other ? [t('share.other')] : []),
    ...(refusedAt === null ? [] : [t('share.refused', { entry: refusedAt + 1, at: refusedAt })]),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="pr-caution">
          {line}
        </p>
      ))}
    </>
  );
}
