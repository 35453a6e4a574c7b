import { useState } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { DialogBox } from '#src/client/ui/kit/dialog-box.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import './review.css';

const clamp = (value: number): number => Math.min(100, Math.max(0, Math.round(value)));

/** At the end of a phase: how likely is the win? Reported, the week ends. */
export function ForecastDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view, submit } = useTable();
  const last = view.forecasts.findLast(({ percent }) => percent !== null)?.percent ?? 50;
  const [percent, setPercent] = useState(last);
  const report = async (): Promise<void> => {
    onClose();
    await submit({ type: 'forecast', percent }, { type: 'end' });
  };
  return (
    <DialogBox
      title={t('forecast.title', { phase: texts.name('phases', view.phase, 'name') })}
      onClose={onClose}
    >
      <p>{t('forecast.line')}</p>
      <Slider
        className="forecast"
        value={percent}
        minValue={0}
        maxValue={100}
        onChange={(value) => setPercent(clamp(Number(value)))}
      >
        <Label>{t('forecast.label')}</Label>
        <SliderOutput className="forecast-value">{t('percent', { percent })}</SliderOutput>
        <SliderTrack className="forecast-track">
          <SliderThumb className="forecast-thumb" />
        </SliderTrack>
      </Slider>
      <label className="forecast-number">
        {t('forecast.exact')}
        <input
          className="field"
          type="number"
          min={0}
          max={100}
          value={percent}
          onChange={(event) => setPercent(clamp(event.target.valueAsNumber || 0))}
        />
      </label>
      <div className="modal-foot">
        <button type="button" className="button" onClick={onClose}>
          {t('forecast.notYet')}
        </button>
        <button type="button" className="button primary" onClick={() => void report()}>
          {t('forecast.report')}
        </button>
      </div>
    </DialogBox>
  );
}
