import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRoute } from './route.ts';
import { useRun, useServices } from './services.tsx';
import { DealTexts, useDealTexts } from './texts-context.tsx';
import { FocusHeading } from './kit/focus-heading.tsx';

/** Opens the run of the address and shows its screen once the run and its words are there. */
export function RunGate({ run, children }: { readonly run: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { runs } = useServices();
  const phase = useRun((state) => state.phase);
  const opened = useRun((state) => state.run);
  const refusal = useRun((state) => state.refusal);
  const texts = useDealTexts(opened?.record.deal ?? null);
  useEffect(() => {
    void runs.open(run);
  }, [runs, run]);
  if (phase === 'failed') {
    return (
      <main id="main" tabIndex={-1} className="opening">
        <FocusHeading as="h1">{t('runFailed.title')}</FocusHeading>
        <p>{t([`runFailed.${refusal ?? ''}`, 'runFailed.other'])}</p>
        <a className="button" href={formatRoute({ screen: 'home' })}>
          {t('toHome')}
        </a>
      </main>
    );
  }
  if (phase !== 'open' || texts === null || opened?.id !== run) {
    return <p className="opening">{t('opening')}</p>;
  }
  return <DealTexts texts={texts}>{children}</DealTexts>;
}
