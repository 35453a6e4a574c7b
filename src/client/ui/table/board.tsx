import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableHandle, TokenPlace } from '#src/client/session/table-scene.ts';
import { usePreference, useServices } from '#src/client/ui/services.tsx';
import { useWidth } from '#src/client/ui/kit/use-width.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { Legend } from './legend.tsx';
import { NextStep } from './next-step.tsx';
import { PeopleList } from './people-list.tsx';
import { useTable } from './table-context.tsx';
import { slipCorner } from './slip-corner.ts';
import { TokenButtons } from './token-buttons.tsx';
import { useTableMoves } from './use-table-moves.ts';
import './board.css';

type Picture = 'none' | 'loading' | 'drawn';

/** The table itself: the picture with a button over every person, or a list where nothing can be drawn. */
export function Board() {
  const { t } = useTranslation('play');
  const { mountTable } = useServices();
  const texts = useTexts();
  const { view, catalogue, mode, page, chosen, choose } = useTable();
  const language = usePreference((state) => state.language);
  const calm = usePreference((state) => state.calm);
  const allInfluence = usePreference((state) => state.allInfluence);
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const handle = useRef<TableHandle | null>(null);
  const [picture, setPicture] = useState<Picture>(mountTable === null ? 'none' : 'loading');
  const [places, setPlaces] = useState<readonly TokenPlace[]>([]);
  const frame = useMemo(
    () => ({
      view,
      catalogue,
      texts,
      language,
      chosen: view.scene?.person ?? chosen,
      calm,
      allInfluence,
      meeting: view.scene?.person ?? null,
    }),
    [view, catalogue, texts, language, chosen, calm, allInfluence],
  );
  useTableMoves(handle);
  const latest = useRef(frame);
  useEffect(() => {
    latest.current = frame;
    handle.current?.update(frame);
  }, [frame]);
  useEffect(() => {
    const element = host.current;
    if (mountTable === null || element === null) return undefined;
    let wanted = true;
    mountTable(element, latest.current, { onLayout: setPlaces, onChoose: choose }).then(
      (mounted) => {
        if (!wanted) {
          mounted.destroy();
          return;
        }
        handle.current = mounted;
        mounted.update(latest.current);
        setPicture('drawn');
      },
      () => setPicture('none'),
    );
    return () => {
      wanted = false;
      handle.current?.destroy();
      handle.current = null;
    };
  }, [mountTable, choose]);
  return (
    <section
      className="board"
      data-picture={picture}
      aria-label={t('board.label')}
      inert={mode === 'talk' || (mode !== 'report' && page !== 'table')}
    >
      <NextStep corner={slipCorner(places, width)} />
      <div className="board-field">
        <div ref={host} className="board-canvas" aria-hidden="true" />
        {picture === 'none' ? <PeopleList /> : <TokenButtons places={places} />}
        {picture === 'drawn' && <Legend />}
      </div>
    </section>
  );
}
