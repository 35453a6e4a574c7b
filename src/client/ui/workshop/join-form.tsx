import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRoute, goTo } from '#src/client/ui/route.ts';
import { usePreference, useServices } from '#src/client/ui/services.tsx';
import { TextField } from './text-field.tsx';
import { useRefusal } from './use-command.ts';

const NOT_IN_CODES = /[^2-9A-Za-z]/g;

/** Sits down at a table: as a new team, or as another device of one. */
export function JoinForm({ code, team }: { readonly code: string; readonly team: string }) {
  const { t } = useTranslation('workshop');
  const { workshop, rooms } = useServices();
  const language = usePreference((preferences) => preferences.language);
  const [typed, setTyped] = useState(code);
  const [key, setKey] = useState(team);
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const words = useRefusal(refused);
  const clean = typed.replaceAll(NOT_IN_CODES, '').toUpperCase();
  const mine = rooms.list().find((room) => room.as === 'team' && room.code === clean);

  async function join(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setRefused(null);
    const answer = await workshop.join({
      code: clean,
      language,
      ...(key.trim() === '' ? {} : { team: key.trim() }),
      ...(name.trim() === '' ? {} : { name: name.trim() }),
    });
    setBusy(false);
    if (answer.ok) goTo({ screen: 'workshop', id: answer.value.id, as: 'team' });
    else setRefused(answer.error);
  }

  return (
    <form
      className="entrance-part"
      aria-labelledby="join-title"
      onSubmit={(event) => void join(event)}
    >
      <h1 id="join-title">{t('join.title')}</h1>
      <p>{t(team === '' ? 'join.line' : 'join.teamLine')}</p>
      <TextField label={t('join.code')} value={typed} onChange={setTyped} wide autoComplete="off" />
      {mine !== undefined && (
        <p className="join-mine" role="status">
          {t('join.mine', { name: mine.name })}
          <a
            className="button primary"
            href={formatRoute({ screen: 'workshop', id: mine.id, as: 'team' })}
          >
            {t('join.back')}
          </a>
        </p>
      )}
      <details open={team !== ''}>
        <summary>{t('join.more')}</summary>
        <TextField label={t('join.team')} note={t('join.teamNote')} value={key} onChange={setKey} />
        <TextField
          label={t('join.name')}
          note={t('join.nameNote')}
          value={name}
          onChange={setName}
        />
      </details>
      <p role="alert" className="refused">
        {words}
      </p>
      {(mine === undefined || key.trim() !== '') && (
        <button
          type="submit"
          className={mine === undefined ? 'button primary large' : 'button large'}
          disabled={busy || clean === ''}
        >
          {t(mine === undefined ? 'join.go' : 'join.anew')}
        </button>
      )}
    </form>
  );
}
