import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#src/core/schema/catalogue.ts';
import { DAY_RESOURCES } from '#src/client/ui/table/day-resources.ts';
import { goTo } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';

const LARGEST_SEED = 0x7fff_ffff;
type Draw = 'case' | 'new' | 'given';
const DRAWS: readonly Draw[] = ['case', 'new', 'given'];

/** Facts of the run, the choice of the variant, and the one button that starts it. */
export function StartCard({ catalogue }: { readonly catalogue: Catalogue }) {
  const { t, i18n } = useTranslation('home');
  const { runs, chance } = useServices();
  const [draw, setDraw] = useState<Draw>(catalogue.guided ? 'case' : 'new');
  const [seed, setSeed] = useState('');
  const [state, setState] = useState<'ready' | 'starting' | 'failed'>('ready');
  const given = Number(seed);
  const seedIsGood = /^\d{1,10}$/.test(seed) && given <= LARGEST_SEED;
  const start = async (): Promise<void> => {
    setState('starting');
    const id = await runs.begin({
      deal: catalogue.deal,
      variant: draw === 'case' ? 'case' : 'drawn',
      seed: draw === 'given' ? given : chance.seed(),
    });
    if (id === null) setState('failed');
    else goTo({ screen: 'run', run: id });
  };
  const money = new Intl.NumberFormat(i18n.language, {
    style: 'currency',
    currencyDisplay: 'narrowSymbol',
    currency: catalogue.currency,
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  return (
    <section className="start-card" aria-labelledby="start-title">
      <h2 id="start-title">{t('start.title')}</h2>
      <dl>
        <dt>{t('start.length')}</dt>
        <dd>{t('start.weeks', { count: catalogue.weeks, minutes: catalogue.minutes })}</dd>
        <dt>{t('start.difficulty')}</dt>
        <dd>{t('start.of10', { value: catalogue.difficulty })}</dd>
        <dt>{t('start.price')}</dt>
        <dd>{money.format(catalogue.price * 1000)}</dd>
        <dt>{t('start.capacity')}</dt>
        <dd>
          {DAY_RESOURCES.filter((resource) => catalogue.capacity[resource] > 0)
            .map((resource) =>
              t('start.days', {
                name: t(`play:resource.${resource}`),
                count: catalogue.capacity[resource],
              }),
            )
            .join(t('common:listComma'))}
        </dd>
        {catalogue.capacity.budget > 0 && (
          <>
            <dt>{t('start.budget')}</dt>
            <dd>{money.format(catalogue.capacity.budget * 1000)}</dd>
          </>
        )}
      </dl>
      <fieldset className="start-draw">
        <legend>{t('start.draw')}</legend>
        {DRAWS.map((option) => (
          <label key={option} className="radio-row">
            <input
              type="radio"
              name="draw"
              checked={draw === option}
              onChange={() => setDraw(option)}
            />
            <span>
              <b>{t(`start.${option}.name`)}</b>
              <br />
              <span className="note">{t(`start.${option}.line`)}</span>
            </span>
          </label>
        ))}
        {draw === 'given' && (
          <label className="seed-field">
            {t('start.seed')}
            <input
              inputMode="numeric"
              value={seed}
              aria-invalid={seed !== '' && !seedIsGood}
              onChange={(event) => setSeed(event.target.value.trim())}
            />
          </label>
        )}
      </fieldset>
      <p role="alert" className="import-failed">
        {state === 'failed' && t('start.failed')}
      </p>
      <button
        type="button"
        className="button primary large"
        disabled={state === 'starting' || (draw === 'given' && !seedIsGood)}
        onClick={() => void start()}
      >
        {t('start.go')}
      </button>
    </section>
  );
}
