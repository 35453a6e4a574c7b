import { useTranslation } from 'react-i18next';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { SectionTitle } from '#src/client/ui/kit/section-title.tsx';

const ROWS = ['1', '2', '3'] as const;
const COLUMNS = ['r', 'i', 'c'] as const;

/** The nine blocks of the vision: open, control and confirm for reasons, impact and capability. */
export function NineBlocks({ filled }: { readonly filled: readonly string[] }) {
  const { t } = useTranslation('play');
  return (
    <section>
      <SectionTitle title={t('blocks.title')} />
      <table className="blocks">
        <thead>
          <tr>
            <th scope="col" className="blocks-corner">
              <span className="unseen">{t('blocks.step')}</span>
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`blocks.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`blocks.row.${row}`)}</th>
              {COLUMNS.map((column) => {
                const done = filled.includes(`${column}${row}`);
                return (
                  <td key={column} data-done={done}>
                    {done && <Icon name="tick" size={15} />}
                    {`${column.toUpperCase()}${row}`}
                    <span className="unseen">{t(done ? 'blocks.done' : 'blocks.open')}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
