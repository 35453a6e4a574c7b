import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SOLVED } from '#src/core/analysis/grade/scale.ts';
import type { Decision } from '#src/core/analysis/grade/report.ts';
import { usePlanEntries } from '#src/client/ui/debrief/grade/use-plan-entries.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { MoveLines } from './move-lines.tsx';
import { PlayAgain } from './play-again.tsx';
import { retryChoices } from './retry-choices.ts';
import { TrialWords } from './trial-words.tsx';
import { useTried } from './use-tried.ts';

/** A second try before the answer: another choice, or the week played anew on the table. */
export function RetryCard({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('grade');
  const { ranked } = useServices();
  const planEntries = usePlanEntries();
  const [picked, setPicked] = useState<string | null>(null);
  const { trials, tryOut } = useTried(decision.index);
  const choices = retryChoices(decision, ({ entries }) => planEntries(decision, entries));
  const plan = choices.find((choice) => choice.plan.plan === picked)?.plan;
  const title = `gd-retry-${decision.index}`;
  const last = [...trials.values()].at(-1);
  return (
    <section className="gd-card" aria-labelledby={title}>
      <div className="gd-card-head">
        <h2 id={title}>{t('retry.title')}</h2>
        {trials.size > 0 && <span className="note">{t('retry.attempt', { at: trials.size })}</span>}
      </div>
      <p>{t(`retry.line.${decision.kind}`, { week: decision.week })}</p>
      {choices.length > 1 && (
        <>
          <div className="gd-choices" role="radiogroup" aria-labelledby={title}>
            {choices.map((choice) => (
              <label key={choice.plan.plan} className="radio-row" data-own={choice.isOwn}>
                <input
                  type="radio"
                  name={title}
                  checked={picked === choice.plan.plan}
                  onChange={() => setPicked(choice.plan.plan)}
                />
                <span>
                  <MoveLines moves={choice.moves} />
                  {choice.isOwn && <span className="note"> {t('retry.own')}</span>}
                </span>
              </label>
            ))}
          </div>
          <p className="gd-card-foot">
            <button
              type="button"
              className="button primary"
              disabled={plan === undefined || last === 'busy'}
              onClick={() => plan !== undefined && tryOut(plan.plan, plan.entries)}
            >
              {t('retry.go')}
            </button>
            <span className="note">{t('retry.rule', { points: SOLVED })}</span>
          </p>
        </>
      )}
      <div role="status">{last !== undefined && <TrialWords trial={last} />}</div>
      {!ranked && <PlayAgain decision={decision} />}
    </section>
  );
}
