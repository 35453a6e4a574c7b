import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '#src/client/ui/route.ts';
import { usePreference, useServices } from '#src/client/ui/services.tsx';
import { TextField } from './text-field.tsx';

const NOT_IN_CODES = /[^2-9A-Za-z]/g;

/** Sits down at a table: as a new team, or as another device of one. */
export function JoinForm({ code }: { readonly code: string }) {
  const { t } = useTranslation('workshop');
  const { workshop } = useServices();
  const language = usePreference((preferences) => preferences.language);
  const [typed, setTyped] = useState(code);
  const [key, setKey] = useState('');
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function join(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setRefused(null);
    const answer = await workshop.join({
      code: typed.replaceAll(NOT_IN_CODES, ''),
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
      <p>{t('join.line')}</p>
      <TextField label={t('join.code')} value={typed} onChange={setTyped} wide autoComplete="off" />
      <details>
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
        {refused !== null && t([`refused.${refused}`, 'refused.other'])}
      </p>
      <button type="submit" className="button primary large" disabled={busy || typed.trim() === ''}>
        {t('join.go')}
      </button>
    </form>
  );
}
