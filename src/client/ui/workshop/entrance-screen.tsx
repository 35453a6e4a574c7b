import { useTranslation } from 'react-i18next';
import { Seal } from '#src/client/ui/kit/seal.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { LanguageSwitch } from '#src/client/ui/settings/language-switch.tsx';
import { HoldForm } from './hold-form.tsx';
import { JoinForm } from './join-form.tsx';
import './workshop.css';

/** Where a workshop begins: with a code, or by holding one. */
export function EntranceScreen({ code }: { readonly code: string }) {
  const { t } = useTranslation('workshop');
  return (
    <div className="entrance">
      <header className="workshop-bar">
        <a href={formatRoute({ screen: 'home' })} aria-label={t('common:toHome')}>
          <Seal size={36} />
        </a>
        <span className="workshop-name">{t('title')}</span>
        <span className="workshop-tools">
          <LanguageSwitch />
        </span>
      </header>
      <main id="main" tabIndex={-1} className="entrance-main">
        <JoinForm code={code} />
        <HoldForm />
      </main>
    </div>
  );
}
