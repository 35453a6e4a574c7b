import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ADVANCES, DIMENSIONS, type Advance, type Dimension } from '#src/core/schema/dimensions.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';

export interface PlanDraft {
  readonly dimension: Dimension;
  readonly advance: Advance;
}

/** The plan card: before the meeting, which advance is expected of it, and on which dimension. */
export function PlanChoice({
  plan,
  onChange,
}: {
  readonly plan: PlanDraft | null;
  readonly onChange: (plan: PlanDraft | null) => void;
}) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const [dimension, setDimension] = useState<Dimension>('attitude');
  return (
    <fieldset className="plan-choice">
      <legend className="composer-title">{t('plan.expect')}</legend>
      <p className="note">{t('plan.line')}</p>
      <div className="chips">
        {ADVANCES.map((advance) => (
          <button
            key={advance}
            type="button"
            className="chip"
            aria-pressed={plan?.advance === advance}
            onClick={() => onChange(plan?.advance === advance ? null : { dimension, advance })}
          >
            {texts.name('advances', advance)}
          </button>
        ))}
      </div>
      {plan !== null && (
        <label className="plan-dimension">
          {t('plan.dimension')}
          <select
            value={plan.dimension}
            onChange={(event) => {
              const found = DIMENSIONS.find((one) => one === event.target.value) ?? 'attitude';
              setDimension(found);
              onChange({ ...plan, dimension: found });
            }}
          >
            {DIMENSIONS.map((one) => (
              <option key={one} value={one}>
                {texts.name('dimensions', one, 'name')}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
