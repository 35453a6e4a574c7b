import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacilitatorView } from '#src/core/schema/workshop-view.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { PickField } from './pick-field.tsx';
import { QrPicture, codeText } from './join-poster.tsx';

/** The code, what the wall shows, handing over, and what is taken home. */
export function WorkshopSide({ view }: { readonly view: FacilitatorView }) {
  const { t } = useTranslation('workshop');
  const { workshop } = useServices();
  const [handOver, setHandOver] = useState<string | null>(null);
  const rule = view.boardRule;
  const shown = rule.anonymous ? 'anonymous' : rule.show;
  const devices = view.desks.reduce((sum, desk) => sum + desk.devices, 0);
  return (
    <section className="workshop-side">
      <div className="side-code">
        <QrPicture code={view.code} size={96} />
        <div>
          <span>{t('side.code')}</span>
          <p className="code side-figure">{codeText(view.code)}</p>
          <span>{t('side.there', { count: view.teams.length, devices })}</span>
        </div>
      </div>
      <PickField
        label={t('side.wall')}
        value={shown}
        picks={['all', 'top', 'anonymous', 'none'].map((value) => ({
          value,
          text: t(`wallShows.${value}`),
        }))}
        onChange={(value) =>
          void workshop.command(view.id, {
            do: 'board',
            board: {
              ...rule,
              anonymous: value === 'anonymous',
              show: value === 'top' || value === 'none' ? value : 'all',
            },
          })
        }
      />
      <div className="desk-actions">
        <button
          type="button"
          className="button"
          onClick={() => void workshop.command(view.id, { do: view.locked ? 'unlock' : 'lock' })}
        >
          {t(view.locked ? 'side.unlock' : 'side.lock')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            void workshop.handOver(view.id).then((answer) => {
              if (answer.ok) setHandOver(answer.value.code);
            })
          }
        >
          {t('side.handOver')}
        </button>
        <a className="button" href={`/api/workshops/${view.id}/export.csv`} download>
          {t('side.csv')}
        </a>
        <a className="button" href={`/api/workshops/${view.id}/export.json`} download>
          {t('side.json')}
        </a>
      </div>
      {handOver !== null && (
        <p role="status">
          {t('side.handOverCode')} <b className="code">{codeText(handOver)}</b>
        </p>
      )}
      <p className="note">{t('side.keep', { count: view.settings.keepDays })}</p>
    </section>
  );
}
