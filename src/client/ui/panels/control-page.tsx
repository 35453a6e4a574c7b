import { useTranslation } from 'react-i18next';
import type { ControlView } from '#src/core/schema/view.ts';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { ReadingKey } from './reading-key.tsx';
import './control.css';

type Item = ControlView['items'][number];

/** The control reading: as rated oneself, as borne out, item by item, and what the zone calls for. */
export function ControlPage() {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view, ask } = useTable();
  const { control } = view;
  const facts = control.items.filter(({ needed }) => needed > 0);
  const rated = control.items.filter(({ needed }) => needed === 0);
  return (
    <div className="control-page">
      <dl className="control-figures">
        <div>
          <dt>{t('control.self')}</dt>
          <dd>{t('reading', control.self)}</dd>
        </div>
        <div>
          <dt>{t('control.calibrated')}</dt>
          <dd>{t('reading', control.calibrated)}</dd>
        </div>
        <div>
          <dt>{t('control.coaches')}</dt>
          <dd>{control.coaches}</dd>
        </div>
      </dl>
      <ReadingKey />
      <p className="zone-advice">
        <span className={`tag ${control.zone}`}>{texts.name('zones', control.zone, 'name')}</span>
        {texts.say('zones', control.zone, 'advice')}
      </p>
      <div className="control-stage">
        <p>
          {t('control.stage')}
          <b>{view.stage === null ? t('bar.noStage') : texts.name('stages', view.stage, 'name')}</b>
        </p>
        {view.status === 'playing' && (
          <button type="button" className="button" onClick={() => ask('claim')}>
            {t('claim.title')}
          </button>
        )}
      </div>
      <h3 className="control-head">{t('control.clear')}</h3>
      <ul className="control-items">
        {facts.map((item) => (
          <ItemRow key={item.id} item={item} />
        ))}
      </ul>
      <h3 className="control-head">{t('control.decide')}</h3>
      <p className="note">{t('control.rateLine')}</p>
      <ul className="control-items">
        {rated.map((item) => (
          <ItemRow key={item.id} item={item} rated />
        ))}
      </ul>
    </div>
  );
}

function ItemRow({ item, rated = false }: { readonly item: Item; readonly rated?: boolean }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view, submit } = useTable();
  return (
    <li data-clear={item.calibrated}>
      <span className="item-code">{t(`item.${item.id}`)}</span>
      <span className="item-words">
        <b>{texts.name('items', item.id, 'name')}</b>
        <span>{texts.say('items', item.id, 'line')}</span>
      </span>
      {rated ? (
        <label className="item-rate">
          <input
            type="checkbox"
            checked={item.self}
            disabled={view.status === 'over'}
            onChange={(event) =>
              void submit({ type: 'rate', item: item.id, holds: event.target.checked })
            }
          />
          {t('control.holds')}
          <span className="unseen">{texts.name('items', item.id, 'name')}</span>
        </label>
      ) : (
        <span className="note item-count">
          {t('control.count', { held: item.held, verified: item.verified, needed: item.needed })}
        </span>
      )}
      <span className={`tag ${item.calibrated ? 'good' : ''}`}>
        {item.calibrated && <Icon name="tick" size={14} />}
        {item.calibrated ? t('control.borne') : t('control.open')}
      </span>
    </li>
  );
}
