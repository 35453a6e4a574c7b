import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRule } from '#src/core/schema/workshop.ts';
import type { FacilitatorView } from '#src/core/schema/workshop-view.ts';
import { formatRoute, goTo } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { SureDialog } from './host-dialogs.tsx';
import { QrPicture, codeText } from './join-poster.tsx';
import { PickField } from './pick-field.tsx';
import { WaitingPart } from './waiting-part.tsx';
import { useCommand } from './use-command.ts';

/** The code, what the wall shows, handing over, and what is taken home. */
export function WorkshopSide({ view }: { readonly view: FacilitatorView }) {
  const { t } = useTranslation('workshop');
  const devices = view.desks.reduce((sum, desk) => sum + desk.devices, 0);
  return (
    <section className="workshop-side" aria-label={t('side.label')}>
      {view.status !== 'closed' && (
        <div className="side-code">
          <QrPicture code={view.code} size={96} />
          <div>
            <span>{t('side.code')}</span>
            <p className="code side-figure">{codeText(view.code)}</p>
            <span>{t('side.there', { count: view.teams.length, devices })}</span>
          </div>
        </div>
      )}
      <WaitingPart view={view} />
      <WallPicks view={view} />
      <p className="note">
        {t('side.screen')} <b className="code">{codeText(view.screenCode)}</b>
      </p>
      <Keep view={view} />
    </section>
  );
}

/** What of the standings the wall shows, and as of when. */
function WallPicks({ view }: { readonly view: FacilitatorView }) {
  const { t } = useTranslation('workshop');
  const { run, refused } = useCommand(view.id);
  const rule = view.boardRule;
  const change = (part: Partial<BoardRule>): void =>
    run({ do: 'board', board: { ...rule, ...part } });
  return (
    <>
      <div className="field-row">
        <PickField
          label={t('side.wall')}
          value={rule.anonymous ? 'anonymous' : rule.show}
          picks={['all', 'top', 'anonymous', 'none'].map((value) => ({
            value,
            text: t(`wallShows.${value}`),
          }))}
          onChange={(value) =>
            change({
              anonymous: value === 'anonymous',
              show: value === 'top' || value === 'none' ? value : 'all',
            })
          }
        />
        <PickField
          label={t('side.when')}
          value={rule.when}
          picks={['phase', 'always'].map((value) => ({ value, text: t(`wallWhen.${value}`) }))}
          onChange={(value) => change({ when: value === 'always' ? 'always' : 'phase' })}
        />
      </div>
      <p role="alert" className="refused">
        {refused}
      </p>
    </>
  );
}

/** The door, the colleague who takes over, and what stays. */
function Keep({ view }: { readonly view: FacilitatorView }) {
  const { t } = useTranslation('workshop');
  const { workshop, rooms } = useServices();
  const { run } = useCommand(view.id);
  const [handOver, setHandOver] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  async function offer(): Promise<void> {
    const answer = await workshop.handOver(view.id);
    if (answer.ok) setHandOver(answer.value.code);
  }
  async function remove(): Promise<void> {
    const answer = await workshop.remove(view.id);
    if (!answer.ok) return;
    rooms.drop(view.id);
    goTo({ screen: 'workshop' });
  }
  const { origin, pathname } = window.location;
  const door = formatRoute({ screen: 'workshop', id: view.id, as: 'take-over' });
  return (
    <>
      <div className="desk-actions">
        {view.status !== 'closed' && (
          <button
            type="button"
            className="button"
            onClick={() => run({ do: view.locked ? 'unlock' : 'lock' })}
          >
            {t(view.locked ? 'side.unlock' : 'side.lock')}
          </button>
        )}
        <button type="button" className="button" onClick={() => void offer()}>
          {t('side.handOver')}
        </button>
        {view.other?.keptAt !== null && (
          <a className="button" href={`/api/workshops/${view.id}/export.csv`} download>
            {t('side.csv')}
          </a>
        )}
        <a className="button" href={`/api/workshops/${view.id}/export.json`} download>
          {t('side.json')}
        </a>
        <button type="button" className="button" onClick={() => setSure(true)}>
          {t('side.remove')}
        </button>
      </div>
      {handOver !== null && (
        <div role="status" className="hand-over">
          <p>{t('side.handOverCode')}</p>
          <p className="side-address">{`${origin}${pathname}${door}`}</p>
          <p className="code side-figure">{codeText(handOver)}</p>
        </div>
      )}
      <p className="note">{t('side.keep', { count: view.settings.keepDays })}</p>
      {sure && (
        <SureDialog
          title={t('sure.remove.title')}
          line={t('sure.remove.line')}
          go={t('side.remove')}
          onGo={() => void remove()}
          onClose={() => setSure(false)}
        />
      )}
    </>
  );
}
