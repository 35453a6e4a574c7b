import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '#src/core/analysis/grade/report.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { usePlanEntries } from '#src/client/ui/debrief/grade/use-plan-entries.ts';
import { formatRoute, goTo } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { MoveLines } from './move-lines.tsx';
import { TrialWords } from './trial-words.tsx';
import { useRetries, type Retry } from './use-retries.ts';
import { useTried, type Trial } from './use-tried.ts';

const SHOWN = 3;

/** Opens the table at the point of the decision in a copy, and sets earlier copies beside the original. */
export function PlayAgain({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('grade');
  const { runs } = useServices();
  const retries = useRetries(decision).slice(0, SHOWN);
  const { trials, tryOut } = useTried(decision.index);
  useEffect(() => {
    for (const { stored, entries } of retries)
      if (entries !== null && !trials.has(stored.id)) tryOut(stored.id, entries);
  }, [retries, trials, tryOut]);
  async function begin(): Promise<void> {
    const { index, kind, week, entry } = decision;
    const id = await runs.retry({ decision: index, kind, week, entry });
    if (id !== null) goTo({ screen: 'run', run: id });
  }
  return (
    <div className="gd-again">
      <button type="button" className="button" onClick={() => void begin()}>
        {t('again.go', { week: decision.week })}
      </button>
      <p className="note">{t('again.line')}</p>
      {retries.length > 0 && (
        <ul>
          {retries.map((retry) => (
            <Row
              key={retry.stored.id}
              retry={retry}
              trial={trials.get(retry.stored.id)}
              decision={decision}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** One copy: what was done in it, what that is worth with fresh dice, how it ended with the same. */
function Row({
  retry,
  trial,
  decision,
}: {
  readonly retry: Retry;
  readonly trial: Trial | undefined;
  readonly decision: Decision;
}) {
  const { t } = useTranslation('grade');
  const { debrief } = useDebrief();
  const planEntries = usePlanEntries();
  const { stored, entries } = retry;
  const { id, summary } = stored;
  if (entries === null) {
    return (
      <li>
        <a className="link" href={formatRoute({ screen: 'run', run: id })}>
          {t('again.goOn')}
        </a>
      </li>
    );
  }
  const moves = planEntries(decision, entries);
  return (
    <li>
      <p>
        <MoveLines moves={moves} />
      </p>
      {trial !== undefined && <TrialWords trial={trial} />}
      {summary.over && summary.outcome !== null ? (
        <p>
          {t('again.same', {
            now: t(`again.outcome.${summary.outcome}`, { week: summary.week }),
            score: summary.score ?? 0,
            then: t(`again.outcome.${debrief.outcome}`, { week: debrief.week }),
            before: debrief.score.total,
          })}{' '}
          <a className="link" href={formatRoute({ screen: 'debrief', run: id })}>
            {t('again.debrief')}
          </a>
        </p>
      ) : (
        <a className="link" href={formatRoute({ screen: 'run', run: id })}>
          {t('again.playOn')}
        </a>
      )}
    </li>
  );
}
