import { useTranslation } from 'react-i18next';
import type { ChartCell } from '#src/core/analysis/debrief/chart.ts';
import { LEVELS } from '#src/core/schema/dimensions.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { signed } from '#src/client/ui/debrief/chart/signed.ts';
import { EntryLinks } from '#src/client/ui/debrief/entry-links.tsx';
import { useReason } from '#src/client/ui/debrief/use-reason.ts';
import { CellEvidence } from './cell-evidence.tsx';
import { levelAt, lookOf } from './reading-figures.ts';
import { useCellWords } from './use-cell-words.ts';

const CAUSES = 4;

/** One cell opened: the reader's whole belief, what was heard, when it was charted, what moved it. */
export function CellPanel({ cell }: { readonly cell: ChartCell }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { debrief } = useDebrief();
  const words = useCellWords()(cell);
  const { person, dimension } = cell;
  const truly = debrief.people.find(({ id }) => id === person);
  const echo = truly?.echo ?? null;
  return (
    <section className="db-panel db-selection" aria-live="polite">
      <p className="note">
        {t('reading.who', { person: texts.person(person), role: texts.role(person) })}
      </p>
      <h2>{texts.name('dimensions', dimension, 'name')}</h2>
      <p className="db-verdict" data-look={lookOf(cell)}>
        <b>{words.verdict}</b>
        {cell.evidence > 0 && <span>{t('reading.pieces', { pieces: cell.evidence })}</span>}
      </p>
      <Beliefs cell={cell} />
      <Mix cell={cell} />
      {truly?.masked === true && dimension === 'attitude' && (
        <p className="db-caution">{t('reading.masked')}</p>
      )}
      {echo !== null && (
        <p className="db-caution">{t('reading.echo', { person: texts.person(echo) })}</p>
      )}
      <h3>{t('reading.evidence')}</h3>
      <CellEvidence person={person} dimension={dimension} />
      <Charted cell={cell} />
      {dimension === 'attitude' && <Moved person={person} />}
    </section>
  );
}

function Beliefs({ cell }: { readonly cell: ChartCell }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { dimension } = cell;
  const mark = levelAt(dimension, cell.mark);
  const truth = levelAt(dimension, cell.truth);
  return (
    <ul className="db-beliefs">
      {LEVELS[dimension].map((level, at) => {
        const percent = Math.round((cell.reader[at] ?? 0) / 10);
        return (
          <li key={level} data-truth={at === truth}>
            <span>{texts.level(dimension, level)}</span>
            <span className="db-belief-track">
              <i aria-hidden="true" style={{ width: `${Math.max(2, percent)}%` }} />
              <small>{percent}%</small>
            </span>
            <span className="db-belief-marks">
              {at === mark && (
                <span className="db-belief-you">
                  <svg aria-hidden="true" width="16" height="16" viewBox="0 0 18 18">
                    <circle className="db-ring" cx="9" cy="9" r="7.5" />
                  </svg>
                  {t('reading.legend.you')}
                </span>
              )}
              {at === truth && (
                <span>
                  <svg aria-hidden="true" width="16" height="16" viewBox="0 0 18 18">
                    <circle className="db-dot" cx="9" cy="9" r="4" />
                  </svg>
                  {t('reading.legend.truth')}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** A mixed dimension: the second level that also moved the person. */
function Mix({ cell }: { readonly cell: ChartCell }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { debrief } = useDebrief();
  const { dimension } = cell;
  if (dimension !== 'need' && dimension !== 'focus') return null;
  const second = debrief.people.find(({ id }) => id === cell.person)?.[dimension][1];
  if (second === undefined || second === cell.truth) return null;
  return <p className="note">{t('reading.second', { level: texts.level(dimension, second) })}</p>;
}

/** When the trainee filled in the cell, and what each time. */
function Charted({ cell }: { readonly cell: ChartCell }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { debrief } = useDebrief();
  const marks = debrief.log.flatMap(({ week, entry }, at) =>
    entry.type === 'mark' && entry.person === cell.person && entry.dimension === cell.dimension
      ? [{ week, at, level: entry.level }]
      : [],
  );
  if (marks.length === 0) return <p className="db-charted">{t('reading.never')}</p>;
  return (
    <p className="db-charted">
      {t('reading.charted', {
        marks: marks
          .map(({ week, level }) =>
            t('reading.mark', {
              week,
              level:
                level === 'unknown' ? t('reading.notFilled') : texts.level(cell.dimension, level),
            }),
          )
          .join(t('reading.then')),
      })}{' '}
      <EntryLinks entries={marks.slice(-1).map(({ at }) => at)} />
    </p>
  );
}

function Moved({ person }: { readonly person: string }) {
  const { t } = useTranslation('debrief');
  const { debrief } = useDebrief();
  const reason = useReason();
  const vote = debrief.votes.find((one) => one.person === person);
  if (vote === undefined || vote.causes.length === 0) return null;
  return (
    <>
      <h3>{t('reading.moved', { amount: signed(vote.end - vote.start) })}</h3>
      <ul className="db-panel-causes">
        {vote.causes.slice(0, CAUSES).map((cause) => (
          <li key={`${cause.reason} ${cause.by ?? ''}`}>
            <span>{reason(cause.reason, cause.by)}</span>
            <b data-good={cause.amount > 0}>{signed(cause.amount)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
