import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredRun } from '#src/client/session/ports.ts';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import type { Other } from './use-comparison.ts';
import type { OpenBook } from './use-practice-book.ts';

const LARGEST_FILE = 4_000_000;

/** With what: the method on the same cards, another run kept here, or a teammate's file. */
export function ComparePick({
  open,
  run,
  other,
  onPick,
}: {
  readonly open: OpenBook;
  readonly run: StoredRun;
  readonly other: Other | null;
  readonly onPick: (other: Other) => void;
}) {
  const { t, i18n } = useTranslation('practice');
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const runs = open.book.runs.filter(
    ({ id, record }) => id !== run.id && record.deal === run.record.deal,
  );
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  const pick = (one: Other): void => {
    setRefused(null);
    onPick(one);
  };
  const take = async (file: File): Promise<void> => {
    const text = file.size > LARGEST_FILE ? '' : await file.text();
    const record = open.practice.recordOfText(text);
    if (record === 'share/not_a_run') setRefused(t('fault.not_a_run'));
    else if (record.deal === run.record.deal) pick({ kind: 'file', record });
    else setRefused(t('compare.otherDeal'));
  };
  return (
    <section className="pr-pick" aria-label={t('compare.with')}>
      <button
        type="button"
        className="button"
        aria-pressed={other?.kind === 'method'}
        onClick={() => pick({ kind: 'method' })}
      >
        {t('compare.method')}
      </button>
      {runs.length > 0 && (
        <label className="pr-select">
          <span>{t('compare.run')}</span>
          <select
            value={other?.kind === 'run' ? other.id : ''}
            onChange={({ target }) => {
              if (target.value !== '') pick({ kind: 'run', id: target.value });
            }}
          >
            <option value="">{t('compare.choose')}</option>
            {runs.map(({ id, savedAt, summary, record }) => (
              <option key={id} value={id}>
                {t('compare.option', {
                  when: date.format(savedAt),
                  outcome: t(
                    `home:outcome.${summary.over ? (summary.outcome ?? 'lost') : 'playing'}`,
                  ),
                  week: summary.week,
                  seed: record.seed,
                })}
              </option>
            ))}
          </select>
        </label>
      )}
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) void take(file);
        }}
      />
      <button
        type="button"
        className="button"
        aria-pressed={other?.kind === 'file'}
        onClick={() => input.current?.click()}
      >
        <Icon name="upload" size={20} />
        {t('compare.file')}
      </button>
      <p role="alert" className="pr-caution">
        {refused}
      </p>
    </section>
  );
}
