import { useTranslation } from 'react-i18next';
import type { DeskView, FacilitatorView } from '#src/core/schema/workshop-view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { March } from './march.tsx';

const COLUMNS = ['team', 'devices', 'week', 'state', 'control', 'points'] as const;

/** Every team in a row: who is there, where they are, what they hold. */
export function DeskTable({
  view,
  chosen,
  onChoose,
}: {
  readonly view: FacilitatorView;
  readonly chosen: string | null;
  readonly onChoose: (team: string) => void;
}) {
  const { t } = useTranslation('workshop');
  const desks = view.desks.filter(({ status }) => status !== 'kicked');
  if (desks.length === 0) return <p className="host-empty">{t('desk.none')}</p>;
  return (
    <div className="desks-frame">
      <table className="desks">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={column === 'points' ? 'figure' : undefined}>
                {t(`desk.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {desks.map((desk) => (
            <DeskRow
              key={desk.team}
              view={view}
              desk={desk}
              chosen={desk.team === chosen}
              onChoose={() => onChoose(desk.team)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DeskRow({
  view,
  desk,
  chosen,
  onChoose,
}: {
  readonly view: FacilitatorView;
  readonly desk: DeskView;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const { t } = useTranslation('workshop');
  const state = stateOf(desk, view.status === 'closed' || view.other !== null);
  return (
    <tr data-chosen={chosen}>
      <th scope="row">
        <button type="button" className="link" aria-pressed={chosen} onClick={onChoose}>
          {desk.name}
        </button>
        {desk.attempt > 1 && (
          <span className="tag">{t('bar.attempt', { count: desk.attempt })}</span>
        )}
      </th>
      <td>{t('desk.online', { online: desk.online, count: desk.devices })}</td>
      <td>
        <Where view={view} desk={desk} />
      </td>
      <td>
        <span className="desk-state" data-state={state}>
          {t(`state.${state}`)}
        </span>
      </td>
      <td>{desk.week === 0 ? '–' : t('desk.reading', desk.control)}</td>
      <td className="figure">{desk.week === 0 ? '–' : desk.score}</td>
    </tr>
  );
}

type DeskState = 'waiting' | 'over' | 'open' | 'away' | 'gate' | 'playing' | 'ready';

function stateOf({ status, over, online, atGate, week }: DeskView, closed: boolean): DeskState {
  if (status === 'waiting') return 'waiting';
  if (over) return 'over';
  if (closed) return 'open';
  if (online === 0) return 'away';
  if (atGate) return 'gate';
  return week === 0 ? 'ready' : 'playing';
}

function Where({ view, desk }: { readonly view: FacilitatorView; readonly desk: DeskView }) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  if (desk.week === 0) return <>–</>;
  return (
    <span className="desk-where">
      <March
        phases={view.phases.length}
        at={view.phases.indexOf(desk.phase)}
        over={desk.over}
        away={desk.online === 0 && !desk.over && view.status !== 'closed' && view.other === null}
      />
      <span>
        {t('wall.week', { count: desk.week })} · {texts.say('phases', desk.phase, 'short')}
      </span>
    </span>
  );
}
