import { useTranslation } from 'react-i18next';
import type { BoardView } from '#src/core/schema/workshop-view.ts';
import { OptionMark } from './option-mark.tsx';

/** The standings as a table; `marks` is the option each team took at the place that is shown. */
export function StandingsList({
  board,
  mine,
  marks,
}: {
  readonly board: BoardView;
  readonly mine?: number;
  readonly marks?: ReadonlyMap<number, number>;
}) {
  const { t } = useTranslation('workshop');
  const duplicate = board.lines.some((line) => line.duplicate !== null);
  return (
    <table className="standings">
      <thead>
        <tr>
          <th scope="col">{t('board.rank')}</th>
          <th scope="col">{t('board.team')}</th>
          {duplicate && (
            <th scope="col" className="figure">
              {t('board.duplicate')}
            </th>
          )}
          <th scope="col" className="figure">
            {t('board.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {board.lines.map((line) => {
          const mark = marks?.get(line.number);
          return (
            <tr key={line.number} data-mine={line.number === mine}>
              <td className="figure">{line.rank}</td>
              <th scope="row">
                {mark !== undefined && <OptionMark at={mark} size={18} />}
                {line.name ?? t('board.number', { number: line.number })}
                {line.attempt > 1 && (
                  <span className="tag">{t('bar.attempt', { count: line.attempt })}</span>
                )}
                {line.outcome !== null && (
                  <span className="tag">{t(`outcome.${line.outcome}`)}</span>
                )}
              </th>
              {duplicate && (
                <td className="figure">{line.duplicate === null ? '–' : `${line.duplicate}%`}</td>
              )}
              <td className="figure points">{line.total}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
