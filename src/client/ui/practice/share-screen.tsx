import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Practice, Unread } from '#src/client/session/practice/practice.ts';
import type { ReadRun } from '#src/client/session/practice/run-reader.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { PracticeHead } from './practice-head.tsx';
import { SharePreview } from './share-preview.tsx';
import './practice.css';
import './drill.css';

type Opened = ReadRun | Unread | 'share/no_such_deal';

async function openLink(practice: Practice, link: string): Promise<Opened> {
  const record = practice.recordOfLink(link);
  if (typeof record === 'string') return record;
  return (await practice.read(record)) ?? 'share/no_such_deal';
}

/** What a link holds, shown before anything of it is kept. */
export function ShareScreen({ link }: { readonly link: string }) {
  const { t } = useTranslation('practice');
  const { practice } = useServices();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let wanted = true;
    const show = (found: Opened): void => {
      if (wanted) setOpened(found);
    };
    practice()
      .then((open) => openLink(open, link))
      .then(show, () => show('share/broken'));
    return () => {
      wanted = false;
    };
  }, [practice, link]);
  return (
    <div className="pr-paper">
      <PracticeHead tab={null} />
      <main id="main" tabIndex={-1} className="pr-main">
        {opened === null && <p className="opening">{t('opening')}</p>}
        {typeof opened === 'string' && <Refused code={opened} />}
        {opened !== null && typeof opened !== 'string' && <SharePreview read={opened} />}
      </main>
    </div>
  );
}

function Refused({ code }: { readonly code: Exclude<Opened, ReadRun> }) {
  const { t } = useTranslation('practice');
  return (
    <>
      <FocusHeading as="h1">{t('share.noTitle')}</FocusHeading>
      <p className="pr-standfirst">{t(`fault.${code.slice('share/'.length)}`)}</p>
      <p className="pr-actions">
        <a className="button primary" href={formatRoute({ screen: 'home' })}>
          {t('common:toHome')}
        </a>
      </p>
    </>
  );
}
