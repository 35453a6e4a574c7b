import { useTranslation } from 'react-i18next';
import { Seal } from '#src/client/ui/kit/seal.tsx';
import { LanguageSwitch } from '#src/client/ui/settings/language-switch.tsx';
import { SettingsButton } from '#src/client/ui/settings/settings-button.tsx';
import { DealPath } from './deal-path.tsx';
import { ImportCard } from './import-card.tsx';
import { PastRuns } from './past-runs.tsx';
import { PracticeCard } from './practice-card.tsx';
import { ResumeCard } from './resume-card.tsx';
import { useDealCards } from './use-deal-cards.ts';
import { useStoredRuns } from './use-stored-runs.ts';
import { WorkshopCard } from './workshop-card.tsx';
import './home.css';
import './home-cards.css';

export function HomeScreen() {
  const { t } = useTranslation('home');
  const cards = useDealCards();
  const { runs, reload } = useStoredRuns();
  const ready = cards !== null && runs !== null;
  return (
    <div className="home">
      <header className="home-bar">
        <Seal size={36} />
        <span className="home-name">{t('common:productName')}</span>
        <span className="home-line">{t('line')}</span>
        <span className="home-tools">
          <LanguageSwitch />
          <SettingsButton />
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        <section className="path-section" aria-labelledby="path-title">
          <div className="path-head">
            <h1 id="path-title">{t('path.title')}</h1>
            <p>{t('path.line')}</p>
          </div>
          {cards !== null && <DealPath cards={cards} runs={runs ?? []} />}
        </section>
        {ready && (
          <div className="home-cards">
            <ResumeCard cards={cards} runs={runs} />
            <div className="card-pair">
              <PastRuns cards={cards} runs={runs} onChange={reload} />
              <ImportCard />
            </div>
            <div className="card-pair">
              <PracticeCard cards={cards} />
              <WorkshopCard />
            </div>
          </div>
        )}
      </main>
    </div>
  );
}
