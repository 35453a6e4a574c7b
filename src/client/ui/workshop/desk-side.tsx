import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView, FacilitatorView } from '#src/core/schema/workshop-view.ts';
import { formatRoute } from '#src/client/ui/route.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { SureDialog } from './host-dialogs.tsx';
import { TextField } from './text-field.tsx';
import { useCommand } from './use-command.ts';

/** One team: its last moves, its chart, and what a facilitator can do for it. */
export function DeskSide({
  view,
  desk,
}: {
  readonly view: FacilitatorView;
  readonly desk: DeskView;
}) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  return (
    <section className="desk-side" aria-labelledby="desk-title">
      <h2 id="desk-title">{desk.name}</h2>
      {desk.last.length > 0 && (
        <>
          <h3>{t('desk.last')}</h3>
          <ul>
            <LastMoves last={desk.last} />
          </ul>
          <h3>{t('desk.chart', { count: desk.marks.length })}</h3>
          <ul className="desk-marks">
            {desk.marks.map(({ person, dimension, level }) => (
              <li key={`${person}.${dimension}`}>
                <span>{texts.name('people', person, 'name')}</span>
                <span>
                  {texts.name('dimensions', dimension, 'name')} ·{' '}
                  {texts.name('levels', dimension, level, 'name')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.status === 'closed' && view.other === null && desk.attempt > 0 && (
        <a
          className="button"
          href={formatRoute({ screen: 'workshop', id: view.id, as: 'run', run: desk.number })}
        >
          {t('share.open', { name: desk.name })}
        </a>
      )}
      <DeskActions key={desk.team} view={view} desk={desk} />
    </section>
  );
}

/** The last entries, the newest first; what was done several times running is told once. */
function LastMoves({ last }: { readonly last: DeskView['last'] }) {
  const { t } = useTranslation('workshop');
  const texts = useTexts();
  const moves: { text: string; times: number }[] = [];
  for (const entry of last.toReversed()) {
    const whom = 'target' in entry && entry.target ? ` · ${texts.person(entry.target)}` : '';
    const text =
      entry.type === 'act'
        ? `${texts.name('verbs', entry.verb, 'name')}${whom}`
        : t(`entry.${entry.type}`);
    const before = moves.at(-1);
    if (before?.text === text) before.times += 1;
    else moves.push({ text, times: 1 });
  }
  return moves.map(({ text, times }, at) => (
    <li key={at}>
      <span>{text}</span>
      {times > 1 && <span>{t('desk.times', { count: times })}</span>}
    </li>
  ));
}

const UNDOABLE = ['grant', 'kick', 'forget'] as const;

function DeskActions({ view, desk }: { readonly view: FacilitatorView; readonly desk: DeskView }) {
  const { t } = useTranslation('workshop');
  const { run, refused } = useCommand(view.id);
  const [name, setName] = useState('');
  const [sure, setSure] = useState<(typeof UNDOABLE)[number] | null>(null);
  const { team } = desk;
  const playing = view.status === 'running' || view.status === 'paused';
  const deeds = UNDOABLE.filter((deed) => {
    if (deed === 'grant') return playing && view.other === null && desk.status === 'seated';
    return deed === 'forget' || view.status !== 'closed';
  });
  function rename(event: FormEvent): void {
    event.preventDefault();
    run({ do: 'rename', team, name: name.trim() });
    setName('');
  }
  return (
    <>
      <form className="rename" onSubmit={rename}>
        <TextField label={t('desk.rename')} value={name} onChange={setName} />
        <button type="submit" className="button" disabled={name.trim() === ''}>
          {t('desk.renameGo')}
        </button>
      </form>
      <div className="desk-actions">
        {deeds.map((deed) => (
          <button key={deed} type="button" className="button" onClick={() => setSure(deed)}>
            {t(`desk.${deed}`)}
          </button>
        ))}
      </div>
      <p role="alert" className="refused">
        {refused}
      </p>
      {sure !== null && (
        <SureDialog
          title={t(`sure.${sure}.title`, { name: desk.name })}
          line={t(`sure.${sure}.line`)}
          go={t(`desk.${sure}`)}
          onGo={() => run({ do: sure, team })}
          onClose={() => setSure(null)}
        />
      )}
    </>
  );
}
