import { useTranslation } from 'react-i18next';
import type { Decision } from '#src/core/analysis/grade/report.ts';
import { usePlanEntries } from '#src/client/ui/debrief/grade/use-plan-entries.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { PlanName } from './plan-name.tsx';

/** The better plan under a seal until it is asked for. */
export function BetterPlan({
  decision,
  shown,
}: {
  readonly decision: Decision;
  readonly shown: boolean;
}) {
  const { t } = useTranslation('grade');
  const { grades } = useServices();
  if (!shown) {
    return (
      <section className="gd-slip" aria-label={t('better.sealed')}>
        <span className="gd-flap" aria-hidden="true" />
        <span className="gd-seal" aria-hidden="true" lang="zh-CN">
          解
        </span>
        <b>{t('better.sealed')}</b>
        <button type="button" className="link" onClick={() => grades?.show(decision.index)}>
          {t('better.open')}
        </button>
      </section>
    );
  }
  return <BetterOpen decision={decision} />;
}

/** The better plan in words, or that nothing considered was better. */
export function BetterOpen({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('grade');
  const planEntries = usePlanEntries();
  const { better } = decision;
  const moves = better === null ? [] : planEntries(decision, better.entries);
  return (
    <section className="gd-better">
      <h2>{t('better.title')}</h2>
      {better === null ? (
        <p>{t('better.none')}</p>
      ) : (
        <>
          <p className="note">
            <PlanName plan={better.plan} decision={decision} />
          </p>
          {moves.length === 0 ? (
            <p>{t('retry.nothing')}</p>
          ) : (
            <ol>
              {moves.map((move, at) => (
                // A plan never changes while it is shown.
                <li key={at}>{move}</li>
              ))}
            </ol>
          )}
        </>
      )}
    </section>
  );
}
