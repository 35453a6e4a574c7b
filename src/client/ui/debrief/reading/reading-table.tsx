import { useTranslation } from 'react-i18next';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import type { ChartRow } from './reading-figures.ts';
import { useCellWords } from './use-cell-words.ts';

/** The matrix as a list: who, which dimension, you, the reader, the truth, the verdict. */
export function ReadingTable({ rows }: { readonly rows: readonly ChartRow[] }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const words = useCellWords();
  return (
    <table className="db-table">
      <thead>
        <tr>
          {['person', 'dimension', 'you', 'reader', 'truth', 'verdict'].map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.flatMap(({ person, cells }) =>
          cells.map((cell, at) => {
            const { you, reader, truth, verdict } = words(cell);
            return (
              <tr key={`${person} ${cell.dimension}`}>
                <th scope="row">
                  <span className={at === 0 ? '' : 'unseen'}>{texts.person(person)}</span>
                </th>
                <td>{texts.name('dimensions', cell.dimension, 'name')}</td>
                <td>{you}</td>
                <td>{reader}</td>
                <td>{truth}</td>
                <td>{verdict}</td>
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
}
