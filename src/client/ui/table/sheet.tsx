import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActResult } from '#src/client/ui/act/act-result.tsx';
import { PersonSheet } from '#src/client/ui/person/person-sheet.tsx';
import { ReviewResult } from '#src/client/ui/review/review-result.tsx';
import { closesReview } from '#src/client/ui/review/verdict.ts';
import { OverviewSheet } from './overview-sheet.tsx';
import { useTable } from './table-context.tsx';
import './sheet.css';

/** The panel beside the table; on a phone the sheet at the foot, which can be pulled up. */
export function Sheet() {
  const { t } = useTranslation('play');
  const [tall, setTall] = useState(false);
  return (
    <section className="sheet" data-tall={tall} aria-label={t('sheet.label')}>
      <button
        type="button"
        className="sheet-handle"
        aria-expanded={tall}
        onClick={() => setTall(!tall)}
      >
        <span className="unseen">{t('sheet.pull')}</span>
      </button>
      <div className="sheet-body">
        <Content />
      </div>
    </section>
  );
}

function Content() {
  const { view, chosen, result, markRead } = useTable();
  if (result !== null) {
    const Result = closesReview(result) ? ReviewResult : ActResult;
    return <Result step={result} onDone={markRead} />;
  }
  const person = view.people.find((one) => one.id === chosen && one.known);
  return person === undefined ? <OverviewSheet /> : <PersonSheet key={person.id} person={person} />;
}
