import { useTranslation } from 'react-i18next';
import { Seal } from '#src/client/ui/kit/seal.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { LanguageSwitch } from '#src/client/ui/settings/language-switch.tsx';

export const PRACTICE_TABS = ['deck', 'judge', 'me'] as const;
export type PracticeTab = (typeof PRACTICE_TABS)[number];

/** The head of every page of practice. */
export function PracticeHead({ tab }: { readonly tab: PracticeTab | null }) {
  const { t } = useTranslation('practice');
  return (
    <header className="pr-head">
      <a className="pr-home" href={formatRoute({ screen: 'home' })}>
        <Seal size={34} />
        <span className="unseen">{t('common:toHome')}</span>
      </a>
      <p className="pr-name">{t('title')}</p>
      <nav className="pr-tabs" aria-label={t('tabs')}>
        {PRACTICE_TABS.map((one) => (
          <a
            key={one}
            href={formatRoute(
              one === 'deck' ? { screen: 'practice' } : { screen: 'practice', tab: one },
            )}
            {...(one === tab ? { 'aria-current': 'page' as const } : {})}
          >
            {t(`tab.${one}`)}
          </a>
        ))}
      </nav>
      <span className="pr-tools">
        <LanguageSwitch />
      </span>
    </header>
  );
}
