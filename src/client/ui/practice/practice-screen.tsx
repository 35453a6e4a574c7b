import { useTranslation } from 'react-i18next';
import { DeckTab } from './deck-tab.tsx';
import { DrillTab } from './drill-tab.tsx';
import { JudgeTab } from './judge-tab.tsx';
import { PracticeHead, PRACTICE_TABS } from './practice-head.tsx';
import { TraineeTab } from './trainee-tab.tsx';
import { usePracticeBook, type OpenBook } from './use-practice-book.ts';
import { useTextsOf } from './use-texts-of.ts';
import './practice.css';
import './drill.css';

/** Practising: the deck, one drill after another, judging decisions, and how one is getting on. */
export function PracticeScreen({
  tab,
  only,
}: {
  readonly tab?: string | undefined;
  readonly only: string | null;
}) {
  const open = usePracticeBook();
  const { t } = useTranslation('practice');
  const shown = tab === 'drill' ? 'deck' : (PRACTICE_TABS.find((one) => one === tab) ?? 'deck');
  return (
    <div className="pr-paper">
      <PracticeHead tab={shown} />
      <main id="main" tabIndex={-1} className="pr-main">
        {open === null && <p className="opening">{t('opening')}</p>}
        {open === 'failed' && (
          <>
            <h1>{t('failed.title')}</h1>
            <p>{t('failed.line')}</p>
          </>
        )}
        {open !== null && open !== 'failed' && (
          <Sheet open={open} tab={tab ?? 'deck'} only={only} />
        )}
      </main>
    </div>
  );
}

function Sheet({
  open,
  tab,
  only,
}: {
  readonly open: OpenBook;
  readonly tab: string;
  readonly only: string | null;
}) {
  const textsOf = useTextsOf(open.book.runs.map(({ record }) => record.deal));
  if (textsOf === null) return null;
  switch (tab) {
    case 'drill':
      return <DrillTab open={open} textsOf={textsOf} only={only} />;
    case 'judge':
      return <JudgeTab open={open} textsOf={textsOf} />;
    case 'me':
      return <TraineeTab book={open.book} textsOf={textsOf} />;
    default:
      return <DeckTab book={open.book} textsOf={textsOf} />;
  }
}
