import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { goTo } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { WorkshopBar } from './entrance-screen.tsx';
import { TextField } from './text-field.tsx';
import { useRefusal } from './use-command.ts';

/** A colleague takes the room over with the code of whoever held it. */
export function TakeOverScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation('workshop');
  const { workshop } = useServices();
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const words = useRefusal(refused);
  async function take(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const answer = await workshop.takeOver(id, code.replaceAll(/\s/g, ''));
    setBusy(false);
    if (answer.ok) goTo({ screen: 'workshop', id, as: 'host' });
    else setRefused(answer.error);
  }
  return (
    <div className="entrance">
      <WorkshopBar />
      <main id="main" tabIndex={-1} className="entrance-main" data-invited="true">
        <form className="entrance-part" onSubmit={(event) => void take(event)}>
          <FocusHeading as="h1">{t('takeOver.title')}</FocusHeading>
          <p>{t('takeOver.line')}</p>
          <TextField
            label={t('takeOver.code')}
            value={code}
            onChange={setCode}
            wide
            autoComplete="off"
          />
          <p role="alert" className="refused">
            {words}
          </p>
          <button
            type="submit"
            className="button primary large"
            disabled={busy || code.trim() === ''}
          >
            {t('takeOver.go')}
          </button>
        </form>
      </main>
    </div>
  );
}
