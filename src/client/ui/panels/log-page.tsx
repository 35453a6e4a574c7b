import { useTranslation } from 'react-i18next';
import type { Entry } from '#src/core/schema/entry.ts';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { useRun, useServices } from '#src/client/ui/services.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { useEntryWords } from './entry-words.ts';

interface Week {
  readonly week: number;
  readonly entries: readonly { readonly at: number; readonly entry: Entry }[];
}

function weeksOf(log: readonly Entry[]): readonly Week[] {
  const weeks: { week: number; entries: { at: number; entry: Entry }[] }[] = [
    { week: 1, entries: [] },
  ];
  log.forEach((entry, at) => {
    const last = weeks.at(-1);
    if (last === undefined) return;
    if (entry.type === 'end') weeks.push({ week: last.week + 1, entries: [] });
    else last.entries.push({ at, entry });
  });
  return weeks.toReversed();
}

/** Everything done so far, week by week, the newest first. */
export function LogPage() {
  const { t } = useTranslation('play');
  const { ask, view } = useTable();
  const { ranked } = useServices();
  const run = useRun((state) => state.run);
  const words = useEntryWords();
  if (run === null) return null;
  return (
    <>
      <p className="page-tools">
        {!ranked && (
          <button type="button" className="button" onClick={() => ask('rewind')}>
            <Icon name="rewind" size={20} />
            {t('rewind.title')}
          </button>
        )}
        {view.status === 'playing' && (
          <button type="button" className="button" onClick={() => ask('withdraw')}>
            {t('withdraw.title')}
          </button>
        )}
      </p>
      <ol className="log-weeks" reversed>
        {weeksOf(run.record.log).map(({ week, entries }) => (
          <li key={week}>
            <h3>{t('bar.weekOf', { week })}</h3>
            {entries.length === 0 ? (
              <p className="note">{t('log.nothing')}</p>
            ) : (
              <ol>
                {entries.map(({ at, entry }) => (
                  <li key={at} data-type={entry.type}>
                    {words(entry, at)}
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
