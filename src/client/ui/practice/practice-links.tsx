import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGrade } from '#src/client/ui/debrief/grade/use-grade.ts';
import { formatRoute } from '#src/client/ui/route.ts';
import { useRun, useServices } from '#src/client/ui/services.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { useKeepGrade } from './use-keep-grade.ts';

/** From the debrief of one's own run: to another run beside it, to the deck, and out by link or file. */
export function PracticeLinks() {
  const { t } = useTranslation('practice');
  const { ranked, saveFile } = useServices();
  const run = useRun((state) => state.run);
  const grade = useGrade((state) => (state.phase === 'done' ? state.grade : null));
  const [sharing, setSharing] = useState(false);
  useKeepGrade();
  if (ranked || run === null) return null;
  const { deal, seed } = run.record;
  return (
    <>
      <a className="button" href={formatRoute({ screen: 'compare', run: run.id, other: 'method' })}>
        {t('debrief.compare')}
      </a>
      <a className="button" href={formatRoute({ screen: 'practice' })}>
        {t('debrief.practise')}
      </a>
      <button type="button" className="button" onClick={() => setSharing(true)}>
        {t('debrief.share')}
      </button>
      {grade !== null && (
        <button
          type="button"
          className="button"
          onClick={() => saveFile(`${deal}-${seed}.grade.json`, JSON.stringify(grade))}
        >
          {t('debrief.exportGrade')}
        </button>
      )}
      {sharing && <ShareDialog record={run.record} onClose={() => setSharing(false)} />}
    </>
  );
}
