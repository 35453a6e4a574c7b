import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredRun } from '#src/client/session/ports.ts';
import { DialogBox } from '#src/client/ui/kit/dialog-box.tsx';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import type { DealCard } from './use-deal-cards.ts';

export function PastRuns({
  cards,
  runs,
  onChange,
}: {
  readonly cards: readonly DealCard[];
  readonly runs: readonly StoredRun[];
  readonly onChange: () => void;
}) {
  const { t } = useTranslation('home');
  const { storage } = useServices();
  const [doomed, setDoomed] = useState<StoredRun | null>(null);
  const titleOf = (run: StoredRun): string =>
    cards.find(({ catalogue }) => catalogue.deal === run.record.deal)?.texts.say('title') ??
    run.record.deal;
  return (
    <section className="card" aria-labelledby="past-title">
      <div className="card-head">
        <h2 id="past-title">{t('past.title')}</h2>
        <span className="note">{t('past.count', { count: runs.length })}</span>
      </div>
      {runs.length === 0 ? (
        <p className="empty">{t('past.empty')}</p>
      ) : (
        <ul className="past-list">
          {runs.map((run) => (
            <PastRun key={run.id} run={run} title={titleOf(run)} onDelete={() => setDoomed(run)} />
          ))}
        </ul>
      )}
      {doomed !== null && (
        <DialogBox title={t('past.deleteTitle')} onClose={() => setDoomed(null)}>
          <p>{t('past.deleteLine', { title: titleOf(doomed), week: doomed.summary.week })}</p>
          <div className="modal-foot">
            <button type="button" className="button" onClick={() => setDoomed(null)}>
              {t('common:cancel')}
            </button>
            <button
              type="button"
              className="button primary"
              onClick={() => {
                setDoomed(null);
                storage.remove(doomed.id).then(onChange, onChange);
              }}
            >
              {t('past.delete')}
            </button>
          </div>
        </DialogBox>
      )}
    </section>
  );
}

function PastRun({
  run,
  title,
  onDelete,
}: {
  readonly run: StoredRun;
  readonly title: string;
  readonly onDelete: () => void;
}) {
  const { t, i18n } = useTranslation('home');
  const { saveFile } = useServices();
  const { outcome, over, week, clear, first, win } = run.summary;
  const screen = over ? 'debrief' : 'run';
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(run.savedAt);
  const name = t('past.name', { title, when });
  return (
    <li className="past-run">
      <a className="past-link" href={formatRoute({ screen, run: run.id })}>
        <b>{title}</b>
        <span className="note">{t('past.line', { week, clear, first, win, when })}</span>
      </a>
      <span className={`tag ${outcome === 'won' ? 'good' : ''}`}>
        {t(`outcome.${over ? (outcome ?? 'lost') : 'playing'}`)}
      </span>
      <button
        type="button"
        className="button quiet square"
        onClick={() => {
          saveFile(`${run.record.deal}-${run.record.seed}.run.json`, JSON.stringify(run.record));
        }}
      >
        <Icon name="download" size={20} />
        <span className="unseen">{t('past.export', { name })}</span>
      </button>
      <button type="button" className="button quiet square" onClick={onDelete}>
        <Icon name="bin" size={20} />
        <span className="unseen">{t('past.deleteOne', { name })}</span>
      </button>
    </li>
  );
}
