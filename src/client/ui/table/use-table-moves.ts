import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '#src/client/session/step.ts';
import type { TableHandle, TableMove } from '#src/client/session/table-scene.ts';
import type { ChangeView } from '#src/core/schema/view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from './table-context.tsx';

/** More slips than these hide the table they speak of. */
const MOST_SLIPS = 5;

/** A slip stands beside a person until the next one: the first and heaviest change is the one to show. */
const isHeaviest = (change: ChangeView, at: number, all: readonly ChangeView[]): boolean =>
  all.findIndex(({ person }) => person === change.person) === at;

/** Power and needs are neither for us nor against us. */
const sideOf = ({ quantity, direction }: ChangeView): 1 | -1 | 0 =>
  quantity === 'power' || quantity === 'need' ? 0 : direction;

/** Turns a step into what is seen on the table. */
function useMovesOf(): (step: Step) => readonly TableMove[] {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const causeOf = (change: ChangeView): TableMove => {
    const name = change.by === undefined ? '' : texts.name('people', change.by, 'name');
    return {
      type: 'cause',
      person: change.person,
      direction: sideOf(change),
      title: t('slip.title', {
        quantity: t(`change.quantity.${change.quantity}`),
        move: t(`change.move.${change.direction === 1 ? 'up' : 'down'}.${change.band}`),
      }),
      reason: t([`slip.${change.reason}`, `slip.step.${change.step}`], { name }),
    };
  };
  return ({ entry, came, report }) => {
    if (report !== null) {
      const changes = report.away
        .map(({ it }) => it)
        .filter(isHeaviest)
        .slice(0, MOST_SLIPS);
      return changes.flatMap((change): TableMove[] => {
        const { step, by, person } = change;
        const flow: TableMove[] =
          step === 'influence' && by !== undefined
            ? [{ type: 'influence', from: by, to: person }]
            : [];
        return [...flow, causeOf(change)];
      });
    }
    if (entry.type !== 'act' || entry.target === undefined) return [];
    const person = entry.target;
    const taken = came.evidence.find(({ source }) => source === 'reaction');
    const mood = taken?.reaction;
    const moves: TableMove[] = [{ type: 'messenger', person }];
    if (taken !== undefined && mood !== undefined) {
      const words = { title: t(`reaction.${mood}`), reason: texts.evidence(taken) };
      moves.push({ type: 'reaction', person, mood, ...words });
    }
    return moves;
  };
}

/** Plays the last step on the table, once, and takes the slips away when it was read. */
export function useTableMoves(handle: RefObject<TableHandle | null>): void {
  const { step, result, report } = useTable();
  const movesOf = useMovesOf();
  // A step is played when it is made, not again when the language or the view changes.
  const latest = useRef({ step, movesOf });
  useEffect(() => {
    latest.current = { step, movesOf };
  });
  const unread = (result ?? (report === null ? null : step)) !== null;
  const serial = unread ? (step?.serial ?? 0) : 0;
  useEffect(() => {
    const table = handle.current;
    const now = latest.current;
    if (table === null) return undefined;
    if (serial === 0 || now.step === null) {
      table.clear();
      return undefined;
    }
    let wanted = true;
    const moves = now.movesOf(now.step);
    void (async () => {
      for (const move of moves) {
        if (wanted) await table.play(move);
      }
    })();
    return () => {
      wanted = false;
      table.clear();
    };
  }, [serial, handle]);
}
