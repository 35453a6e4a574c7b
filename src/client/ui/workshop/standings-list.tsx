import { useTranslation } from 'react-i18next';
import type { BoardLine, BoardView } from '#src/core/schema/workshop-view.ts';
import { OptionMark } from './option-mark.tsx';

/** The standings as a table; `marks` is the option each team took at the place that is shown. */
export function StandingsList({
  board,
  mine,
  marks,
  from = 0,
  most = Number.POSITIVE_INFINITY,
}: {
  readonly board: BoardView;
  readonly mine?: number;
  readonly marks?: ReadonlyMap<number, number>;
  /** The first line shown, from 0, and how many. */
  readonly from?: number;
  readonly most?: number;
}) {
  const { t } = useTranslation('workshop');
  const duplicate = board.lines.some((line) => line.duplicate !== null);
  const moved = board.lines.some((line) => line.moved !== null);
  return (
    <table className="standings">
      <thead>
        <tr>
          <th scope="col" className="figure rank">
            <span className="unseen">{t('board.rank')}</span>
          </th>
          <th scope="col">{t('board.team')}</th>
          {moved && (
            <th scope="col" className="moved-cell">
              <span className="unseen">{t('board.moved')}</span>
            </th>
          )}
          {duplicate && (
            <th scope="col" className="figure duplicate">
              {t('board.duplicate')}
            </th>
          )}
          <th scope="col" className="figure">
            {t('board.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {board.lines.slice(from, from + most).map((line) => (
          <tr key={line.number} data-mine={line.number === mine}>
            <td className="figure rank">{line.rank}</td>
            <TeamCell line={line} mark={marks?.get(line.number)} />
            {moved && (
              <td className="moved-cell">
                <Moved places={line.moved ?? 0} />
              </td>
            )}
            {duplicate && (
              <td className="figure duplicate">
                {line.duplicate === null ? '–' : `${line.duplicate}%`}
              </td>
            )}
            <td className="figure points">{line.total}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TeamCell({ line, mark }: { readonly line: BoardLine; readonly mark: number | undefined }) {
  const { t } = useTranslation('workshop');
  return (
    <th scope="row">
      {mark !== undefined && <OptionMark at={mark} size={18} />}
      {line.name ?? t('board.number', { number: line.number })}
      {line.attempt > 1 && (
        <span className="tag tag-attempt">{t('bar.attempt', { count: line.attempt })}</span>
      )}
      {line.outcome !== null && (
        <span className="tag" data-outcome={line.outcome}>
          {t(`outcome.${line.outcome}`)}
        </span>
      )}
    </th>
  );
}

/** Places won or lost since the phase end before. */
function Moved({ places }: { readonly places: number }) {
  const { t } = useTranslation('workshop');
  if (places === 0) return <span className="moved">–</span>;
  const up = places > 0;
  return (
    <span className="moved" data-up={up}>
      <span aria-hidden="true">{up ? '▲' : '▼'}</span>
      <span className="unseen">{t(up ? 'board.up' : 'board.down')}</span>
      {Math.abs(places)}
    </span>
  );
}
