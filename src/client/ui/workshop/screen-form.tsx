import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { TextField } from './text-field.tsx';
import { useRefusal } from './use-command.ts';

/** Makes this machine a wall of a room, by the code that its facilitator sees. */
export function ScreenForm() {
  const { t } = useTranslation('workshop');
  const { workshop } = useServices();
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const words = useRefusal(refused);
  async function show(event: FormEvent): Promise<void> {
    event.preventDefault();
    const answer = await workshop.joinScreen(code.replaceAll(/\s/g, ''));
    if (answer.ok) goTo({ screen: 'workshop', id: answer.value.id, as: 'screen' });
    else setRefused(answer.error);
  }
  return (
    <form
      className="entrance-part"
      aria-labelledby="screen-title"
      onSubmit={(event) => void show(event)}
    >
      <h2 id="screen-title">{t('screen.title')}</h2>
      <p>{t('screen.line')}</p>
      <div className="rename">
        <TextField label={t('screen.code')} value={code} onChange={setCode} autoComplete="off" />
        <button type="submit" className="button" disabled={code.trim() === ''}>
          {t('screen.go')}
        </button>
      </div>
      <p role="alert" className="refused">
        {words}
      </p>
    </form>
  );
}
