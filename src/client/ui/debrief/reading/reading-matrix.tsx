import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartCell } from '#src/core/analysis/debrief/chart.ts';
import { DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { PowerBars } from '#src/client/ui/debrief/overview/votes.tsx';
import { CellPicture } from './cell-picture.tsx';
import { lookOf, readPerDimension, type ChartRow } from './reading-figures.ts';
import { useCellWords } from './use-cell-words.ts';

const SLOT = 33;
const WIDE_SLOT = 40;

const slotOf = (cell: ChartCell): number => (cell.reader.length > 4 ? SLOT : WIDE_SLOT);

/** People by dimensions: the chart, what the evidence said, and the truth in every cell. */
export function ReadingMatrix({
  rows,
  powers,
  chosen,
  onChoose,
}: {
  readonly rows: readonly ChartRow[];
  readonly powers: ReadonlyMap<string, number>;
  readonly chosen: ChartCell | undefined;
  readonly onChoose: (cell: ChartCell) => void;
}) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const words = useCellWords();
  const grid = useRef<HTMLTableElement>(null);
  const read = readPerDimension(rows.flatMap(({ cells }) => cells));
  const move = (event: KeyboardEvent, row: number, column: number): void => {
    const [down, along] = STEPS[event.key] ?? [0, 0];
    const cell = rows[row + down]?.cells[column + along];
    if ((down === 0 && along === 0) || cell === undefined) return;
    event.preventDefault();
    onChoose(cell);
    grid.current
      ?.querySelector<HTMLElement>(`[data-cell="${row + down}-${column + along}"]`)
      ?.focus();
  };
  return (
    <table className="db-matrix" ref={grid}>
      <thead>
        <tr>
          <th scope="col" className="db-matrix-who">
            <span className="unseen">{t('column.person')}</span>
          </th>
          <th scope="col" className="db-matrix-power">
            {t('column.power')}
          </th>
          {DIMENSIONS.map((dimension) => (
            <th key={dimension} scope="col">
              {texts.name('dimensions', dimension, 'name')}
              {dimension === 'closeness' && (
                <span className="db-unscored">{t('reading.unscored')}</span>
              )}
              <span className="db-slots" aria-hidden="true">
                {LEVELS[dimension].map((level) => (
                  <span key={level}>{texts.say('levels', dimension, level, 'short')}</span>
                ))}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ person, cells }, row) => (
          <tr key={person}>
            <th scope="row" className="db-matrix-who">
              <b>{texts.person(person)}</b>
              <span>{texts.role(person)}</span>
            </th>
            <td className="db-matrix-power">
              <PowerBars power={powers.get(person) ?? 0} />
            </td>
            {cells.map((cell, column) => {
              const isChosen = chosen?.person === person && chosen.dimension === cell.dimension;
              return (
                <td key={cell.dimension} data-look={lookOf(cell)}>
                  <button
                    type="button"
                    data-cell={`${row}-${column}`}
                    aria-pressed={isChosen}
                    aria-label={words(cell).all}
                    tabIndex={isChosen ? 0 : -1}
                    onClick={() => onChoose(cell)}
                    onKeyDown={(event) => move(event, row, column)}
                  >
                    <CellPicture cell={cell} slot={slotOf(cell)} />
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('verdict.read')}
          </th>
          {DIMENSIONS.map((dimension) => (
            <td key={dimension}>
              <b>{read[dimension]}</b> / {rows.length}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
