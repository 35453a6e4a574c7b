import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#src/core/schema/catalogue.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { LanguageSwitch } from '#src/client/ui/settings/language-switch.tsx';
import { DealTexts, useDealTexts } from '#src/client/ui/texts-context.tsx';
import type { Texts } from '#src/client/session/texts.ts';
import { CastList } from './cast-list.tsx';
import { PhaseStrip } from './phase-strip.tsx';
import { StartCard } from './start-card.tsx';
import './briefing.css';

export function BriefingScreen({ deal }: { readonly deal: string }) {
  const { t } = useTranslation('home');
  const { library } = useServices();
  const [catalogue, setCatalogue] = useState<Catalogue | 'missing' | null>(null);
  const texts = useDealTexts(deal);
  useEffect(() => {
    let wanted = true;
    void library.catalogue(deal).then((found) => {
      if (wanted) setCatalogue(found ?? 'missing');
    });
    return () => {
      wanted = false;
    };
  }, [library, deal]);
  if (catalogue === 'missing') {
    return (
      <main id="main" tabIndex={-1} className="opening">
        <FocusHeading as="h1">{t('noSuchDeal')}</FocusHeading>
        <a className="button" href={formatRoute({ screen: 'home' })}>
          {t('common:toHome')}
        </a>
      </main>
    );
  }
  if (catalogue === null || texts === null) return <p className="opening">{t('common:opening')}</p>;
  return (
    <DealTexts texts={texts}>
      <Briefing catalogue={catalogue} texts={texts} />
    </DealTexts>
  );
}

const PARTS = ['situation', 'product', 'goal', 'team'] as const;

function Briefing({ catalogue, texts }: { readonly catalogue: Catalogue; readonly texts: Texts }) {
  const { t } = useTranslation('home');
  return (
    <div className="briefing">
      <header className="briefing-bar">
        <a className="button quiet" href={formatRoute({ screen: 'home' })}>
          <Icon name="back" size={20} />
          {t('path.title')}
        </a>
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className="briefing-page">
        <div className="briefing-title">
          <FocusHeading as="h1">{texts.say('title')}</FocusHeading>
          <p>{texts.say('subtitle')}</p>
        </div>
        <div className="briefing-text">
          {PARTS.map((part) => (
            <section key={part} aria-labelledby={`brief-${part}`}>
              <h2 id={`brief-${part}`}>{t(`briefing.${part}`)}</h2>
              <p>{texts.say('briefing', part)}</p>
            </section>
          ))}
          <section className="briefing-caution" aria-labelledby="brief-caution">
            <h2 id="brief-caution">{t('briefing.caution')}</h2>
            <p>{texts.say('briefing', 'caution')}</p>
          </section>
        </div>
        <aside className="briefing-side">
          <StartCard catalogue={catalogue} />
        </aside>
        <section className="briefing-cast" aria-labelledby="brief-cast">
          <h2 id="brief-cast">{t('briefing.cast')}</h2>
          <CastList catalogue={catalogue} texts={texts} />
        </section>
        <section className="briefing-phases" aria-labelledby="brief-phases">
          <h2 id="brief-phases">{t('briefing.phases')}</h2>
          <PhaseStrip catalogue={catalogue} texts={texts} />
        </section>
      </main>
    </div>
  );
}
