import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#src/core/schema/workshop.ts';
import type { DeskView, FacilitatorView } from '#src/core/schema/workshop-view.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { TextField } from './text-field.tsx';

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
      <h3>{t('desk.last')}</h3>
      <ul>
        {desk.last.map((entry, at) => (
          <li key={at}>
            {entry.type === 'act'
              ? `${texts.name('verbs', entry.verb, 'name')}${entry.target === undefined ? '' : ` · ${texts.name('people', entry.target, 'name')}`}`
              : t(`entry.${entry.type}`)}
          </li>
        ))}
      </ul>
      <h3>{t('desk.chart', { count: desk.marks.length })}</h3>
      <ul className="desk-marks">
        {desk.marks.map(({ person, dimension, level }) => (
          <li key={`${person}.${dimension}`}>
            {texts.name('people', person, 'name')} ·{' '}
            {texts.say('levels', dimension, level, 'short')}
          </li>
        ))}
      </ul>
      <DeskActions view={view} desk={desk} />
    </section>
  );
}

function DeskActions({ view, desk }: { readonly view: FacilitatorView; readonly desk: DeskView }) {
  const { t } = useTranslation('workshop');
  const { workshop } = useServices();
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const team = desk.team;
  async function run(command: Command): Promise<void> {
    const answer = await workshop.command(view.id, command);
    setRefused(answer.ok ? null : answer.error);
  }
  return (
    <>
      <div className="desk-actions">
        {desk.status === 'waiting' && (
          <button
            type="button"
            className="button primary"
            onClick={() => void run({ do: 'approve', team })}
          >
            {t('desk.seat')}
          </button>
        )}
        <button type="button" className="button" onClick={() => void run({ do: 'grant', team })}>
          {t('desk.grant')}
        </button>
        <button type="button" className="button" onClick={() => void run({ do: 'kick', team })}>
          {t('desk.kick')}
        </button>
        <button type="button" className="button" onClick={() => void run({ do: 'forget', team })}>
          {t('desk.forget')}
        </button>
      </div>
      <TextField label={t('desk.rename')} value={name} onChange={setName} />
      <button
        type="button"
        className="button"
        disabled={name.trim() === ''}
        onClick={() => void run({ do: 'rename', team, name: name.trim() })}
      >
        {t('desk.renameGo')}
      </button>
      <p role="alert" className="refused">
        {refused !== null && t([`refused.${refused}`, 'refused.other'])}
      </p>
    </>
  );
}
