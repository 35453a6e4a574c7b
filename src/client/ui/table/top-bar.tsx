import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { View } from '#src/core/schema/view.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { Pips } from '#src/client/ui/kit/pips.tsx';
import { Seal } from '#src/client/ui/kit/seal.tsx';
import { LanguageSwitch } from '#src/client/ui/settings/language-switch.tsx';
import { SettingsButton } from '#src/client/ui/settings/settings-button.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { DAY_RESOURCES } from './day-resources.ts';
import { useTable } from './table-context.tsx';
import './top-bar.css';

/** From then on no zone says anything about winning. */
const isDecided = ({ status, notices }: View): boolean =>
  status === 'over' || notices.some(({ kind }) => kind === 'decision');

export function TopBar() {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view, catalogue, mode, busy, turnTo, ask, endWeek } = useTable();
  const { ranked } = useServices();
  const { self, calibrated, zone } = view.control;
  const open = mode === 'play';
  const { scene } = view;
  return (
    <header className="top-bar">
      <a className="bar-home" href={formatRoute({ screen: 'home' })}>
        <Seal size={32} />
        <span className="unseen">{t('common:toHome')}</span>
      </a>
      <div className="bar-title">
        <FocusHeading as="h1">
          {scene === null ? texts.say('title') : texts.name('scenes', scene.id, 'title')}
        </FocusHeading>
        <span>
          {scene === null ? t(ranked ? 'bar.ranked' : 'bar.practice') : texts.say('title')}
        </span>
      </div>
      <p className="bar-figure bar-week">
        <span>{t('bar.week')}</span>
        <b>
          {t('bar.weekOf', { week: view.week })} <small>{t('bar.of', { weeks: view.weeks })}</small>
        </b>
      </p>
      <p className="bar-figure bar-phase">
        <span>{t('bar.phase')}</span>
        <b>
          {t('bar.phaseName', {
            at: view.phaseAt + 1,
            name: texts.name('phases', view.phase, 'name'),
          })}
        </b>
      </p>
      <Capacity />
      {view.capacity.budget.full > 0 && (
        <p className="bar-figure bar-budget">
          <span>{t('bar.budget')}</span>
          <b>
            <Budget amount={view.capacity.budget.left} currency={catalogue.currency} />
          </b>
        </p>
      )}
      <TooltipTrigger delay={400}>
        <Button
          className="bar-figure bar-control"
          isDisabled={mode === 'talk' || mode === 'report'}
          onPress={() => turnTo('control')}
        >
          <span>{t('bar.control', { ...self })}</span>
          <b>
            <span className="unseen">{t('bar.calibrated')}</span>
            {t('reading', calibrated)}
            {!isDecided(view) && (
              <span className={`tag ${zone}`}>{texts.name('zones', zone, 'name')}</span>
            )}
          </b>
        </Button>
        <Tooltip className="bar-tip" placement="bottom" offset={6}>
          {t('readingKey')}
        </Tooltip>
      </TooltipTrigger>
      <button
        type="button"
        className="bar-figure bar-stage"
        disabled={!open}
        onClick={() => ask('claim')}
      >
        <span>{t('bar.stage')}</span>
        <b>{view.stage === null ? t('bar.noStage') : texts.name('stages', view.stage, 'name')}</b>
      </button>
      <div className="bar-tools">
        <LanguageSwitch />
        <SettingsButton />
        {open && (
          <button
            type="button"
            className="button primary end-week"
            aria-disabled={busy}
            onClick={endWeek}
          >
            {t('bar.endWeek')}
          </button>
        )}
      </div>
    </header>
  );
}

function Capacity() {
  const { t } = useTranslation('play');
  const { view } = useTable();
  const { capacity, bookings } = view;
  const counted = DAY_RESOURCES.filter(
    (resource) => capacity[resource].full > 0 || capacity[resource].left > 0,
  );
  const booked = bookings.filter(({ week }) => week > view.week);
  return (
    <div className="bar-figure bar-capacity">
      <span>
        {t('bar.capacity')}
        {booked.length > 0 &&
          t('bar.booked', {
            name: t(`resource.${booked[0]?.resource ?? 'expert'}`),
            week: booked[0]?.week,
          })}
      </span>
      <ul data-many={counted.length > 4}>
        {counted.map((resource) => (
          <li key={resource}>
            {t(`resource.${resource}`)}
            <Pips {...capacity[resource]} />
            <span className="unseen">
              {t('bar.left', {
                left: capacity[resource].left,
                full: Math.max(capacity[resource].left, capacity[resource].full),
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** An amount given in thousands, in the deal's money. */
function Budget({ amount, currency }: { readonly amount: number; readonly currency: string }) {
  const { i18n } = useTranslation();
  const format = new Intl.NumberFormat(i18n.language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  return format.format(amount * 1000);
}
