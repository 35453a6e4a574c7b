import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardLine, BoardView, RoomView } from '#src/core/schema/workshop-view.ts';
import { WorkshopBar } from './entrance-screen.tsx';
import { StandingsList } from './standings-list.tsx';

/** More than so many who share a place are told by their number. */
export const NAMED = 3;

/** Who came first, in a sentence; a place that is shared is said to be. */
export function useWinners(board: BoardView | null): string {
  const { t } = useTranslation('workshop');
  const named = (line: BoardLine): string =>
    line.name ?? t('board.number', { number: line.number });
  const first = (board?.lines ?? []).filter(({ rank }) => rank === 1);
  if (first.length === 0) return t('podium.title');
  if (first.length > NAMED) return t('podium.many', { count: first.length });
  const names = first.map(named).join(t('common:listComma'));
  return t(first.length === 1 ? 'podium.first' : 'podium.shared', { name: names });
}

/** The end: the standings, and for a team what it takes along. */
export function Podium({
  view,
  mine,
  children,
}: {
  readonly view: RoomView;
  readonly mine: number;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('workshop');
  const headline = useWinners(view.board);
  return (
    <div className="podium-ground">
      <WorkshopBar />
      <main id="main" tabIndex={-1} className="podium">
        <h1>{headline}</h1>
        {view.board !== null && <StandingsList board={view.board} mine={mine} />}
        <p className="note">{t('podium.rules')}</p>
        {children}
      </main>
    </div>
  );
}
