import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartCell } from '#src/core/analysis/debrief/chart.ts';
import { LEVELS } from '#src/core/schema/dimensions.ts';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { CellPicture } from './cell-picture.tsx';
import { CellEvidence } from './cell-evidence.tsx';
import { lookOf, type ChartRow } from './reading-figures.ts';
import { useCellWords } from './use-cell-words.ts';

const SLOT = 66;
const WIDE_SLOT = 82;

/** For a phone: one person at a time, five rows with the levels written out. */
export function ReadingPages({ rows }: { readonly rows: readonly ChartRow[] }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const [at, setAt] = useState(0);
  const row = rows[at];
  if (row === undefined) return null;
  const turn = (by: number): void => setAt((at + by + rows.length) % rows.length);
  return (
    <section className="db-pages" aria-label={t('reading.pages')}>
      <header>
        <button type="button" className="button square" onClick={() => turn(-1)}>
          <Icon name="back" />
          <span className="unseen">{t('reading.previous')}</span>
        </button>
        <p aria-live="polite">
          <b>{texts.person(row.person)}</b>
          <span className="note">
            {t('reading.page', { role: texts.role(row.person), at: at + 1, of: rows.length })}
          </span>
        </p>
        <button type="button" className="button square" onClick={() => turn(1)}>
          <Icon name="next" />
          <span className="unseen">{t('reading.next')}</span>
        </button>
      </header>
      {row.cells.map((cell) => (
        <PageRow key={`${cell.person} ${cell.dimension}`} cell={cell} />
      ))}
    </section>
  );
}

function PageRow({ cell }: { readonly cell: ChartCell }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const words = useCellWords()(cell);
  const { dimension, person } = cell;
  return (
    <details className="db-page-row" data-look={lookOf(cell)}>
      <summary aria-label={words.all}>
        <span className="db-page-head">
          <b>{texts.name('dimensions', dimension, 'name')}</b>
          <span>{words.verdict}</span>
        </span>
        <CellPicture cell={cell} slot={cell.reader.length > 4 ? SLOT : WIDE_SLOT} />
        <span className="db-slots" aria-hidden="true">
          {LEVELS[dimension].map((level) => (
            <span key={level}>{texts.say('levels', dimension, level, 'short')}</span>
          ))}
        </span>
      </summary>
      <p className="note">{t('reading.readerSays', { reader: words.reader })}</p>
      <CellEvidence person={person} dimension={dimension} />
    </details>
  );
}
