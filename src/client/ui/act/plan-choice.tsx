import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ADVANCES, type Advance, type Dimension } from '#src/core/schema/dimensions.ts';
import type { PersonView } from '#src/core/schema/view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { LEARNABLE, planDimension } from './plan-dimension.ts';

export interface PlanDraft {
  readonly dimension: Dimension;
  readonly advance: Advance;
}

/** The plan card: before the meeting, which advance is expected of it; for something to learn, on what. */
export function PlanChoice({
  target,
  plan,
  onChange,
}: {
  readonly target: PersonView;
  readonly plan: PlanDraft | null;
  readonly onChange: (plan: PlanDraft | null) => void;
}) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const id = useId();
  const choose = (advance: Advance): void => {
    const dimension = planDimension(advance, target.evidenced);
    onChange(plan?.advance === advance ? null : { dimension, advance });
  };
  return (
    <section className="plan-choice" role="group" aria-labelledby={id}>
      <h3 id={id} className="composer-title">
        {t('plan.expect')}
      </h3>
      <p className="note">{t('plan.line')}</p>
      <div className="chips">
        {ADVANCES.map((advance) => (
          <button
            key={advance}
            type="button"
            className="chip"
            aria-pressed={plan?.advance === advance}
            onClick={() => choose(advance)}
          >
            {texts.name('advances', advance)}
          </button>
        ))}
      </div>
      {plan?.advance === 'learn' && (
        <div className="plan-dimension" role="group" aria-labelledby={`${id}-on`}>
          <p id={`${id}-on`}>{t('plan.dimension')}</p>
          <div className="chips">
            {LEARNABLE.map((dimension) => (
              <button
                key={dimension}
                type="button"
                className="chip"
                aria-pressed={plan.dimension === dimension}
                onClick={() => onChange({ ...plan, dimension })}
              >
                {t(`dimension.${dimension}`)}
              </button>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
