import { useTranslation } from 'react-i18next';
import type { DeskView, FacilitatorView } from '#src/core/schema/workshop-view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';

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
    <table className="desks">
      <thead>
        <tr>
          {['team', 'devices', 'week', 'state', 'control', 'points'].map((column) => (
            <th key={column} scope="col">
              {t(`desk.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {desks.map((desk) => (
          <tr key={desk.team} data-chosen={desk.team === chosen}>
            <th scope="row">
              <button
                type="button"
                className="link"
                aria-pressed={desk.team === chosen}
                onClick={() => onChoose(desk.team)}
              >
                {desk.name}
              </button>
              {desk.attempt > 1 && (
                <span className="tag">{t('bar.attempt', { count: desk.attempt })}</span>
              )}
            </th>
            <td>{t('desk.online', { online: desk.online, count: desk.devices })}</td>
            <td>
              <Where desk={desk} />
            </td>
            <td>{t(`state.${stateOf(desk)}`)}</td>
            <td>{t('desk.reading', desk.control)}</td>
            <td className="figure">{desk.score}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function stateOf(desk: DeskView): 'waiting' | 'over' | 'away' | 'playing' | 'ready' {
  if (desk.status === 'waiting') return 'waiting';
  if (desk.over) return 'over';
  if (desk.online === 0) return 'away';
  return desk.week === 0 ? 'ready' : 'playing';
}

function Where({ desk }: { readonly desk: DeskView }) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  if (desk.week === 0) return <>–</>;
  return (
    <>
      {t('wall.week', { count: desk.week })} · {texts.say('phases', desk.phase, 'short')}
    </>
  );
}
