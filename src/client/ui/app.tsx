import './kit/fonts.css';
import './kit/tokens.css';
import './kit/base.css';
import './kit/kit.css';
import './kit/button.css';
import './kit/dialog-box.css';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from './kit/error-boundary.tsx';
import { BriefingScreen } from './briefing/briefing-screen.tsx';
import { HomeScreen } from './home/home-screen.tsx';
import { formatRoute, parseRoute, useHash, type Route } from './route.ts';
import { RunGate } from './run-gate.tsx';
import { useArrival } from './use-arrival.ts';
import { ServicesProvider, usePreference, type Services } from './services.tsx';

const TableScreen = lazy(() =>
  import('./table/table-screen.tsx').then((module) => ({ default: module.TableScreen })),
);
const DebriefScreen = lazy(() =>
  import('./debrief/debrief-screen.tsx').then((module) => ({ default: module.DebriefScreen })),
);
const PlaybookScreen = lazy(() =>
  import('./playbook/playbook-screen.tsx').then((module) => ({ default: module.PlaybookScreen })),
);

const EntranceScreen = lazy(() =>
  import('./workshop/entrance-screen.tsx').then((module) => ({ default: module.EntranceScreen })),
);
const RoomScreen = lazy(() =>
  import('./workshop/room-screen.tsx').then((module) => ({ default: module.RoomScreen })),
);
const PracticeScreen = lazy(() =>
  import('./practice/practice-screen.tsx').then((module) => ({ default: module.PracticeScreen })),
);
const CompareScreen = lazy(() =>
  import('./practice/compare-screen.tsx').then((module) => ({ default: module.CompareScreen })),
);
const ShareScreen = lazy(() =>
  import('./practice/share-screen.tsx').then((module) => ({ default: module.ShareScreen })),
);

export function App({ services }: { readonly services: Services }) {
  return (
    <ServicesProvider value={services}>
      <ErrorBoundary fallback={<Broken />}>
        <Screens />
      </ErrorBoundary>
    </ServicesProvider>
  );
}

function Screens() {
  const { t, i18n } = useTranslation();
  const hash = useHash();
  const route = parseRoute(hash);
  const language = usePreference((preferences) => preferences.language);
  const calm = usePreference((preferences) => preferences.calm);
  useEffect(() => {
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  }, [i18n, language]);
  useArrival(hash);
  useEffect(() => {
    document.documentElement.classList.toggle('calm', calm);
  }, [calm]);
  return (
    <>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>('#main')?.focus();
        }}
      >
        {t('skip')}
      </a>
      <Suspense fallback={<p className="opening">{t('opening')}</p>}>
        <Screen route={route} />
      </Suspense>
    </>
  );
}

/** The screen of an address. */
function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'home':
      return <HomeScreen />;
    case 'deal':
      return <BriefingScreen key={route.deal} deal={route.deal} />;
    case 'run':
      return (
        <RunGate run={route.run} key={formatRoute(route)}>
          <TableScreen />
        </RunGate>
      );
    case 'debrief':
      return (
        <RunGate run={route.run} key={`debrief-${route.run}`}>
          <DebriefScreen tab={route.tab} />
        </RunGate>
      );
    case 'workshop':
      return <WorkshopScreen route={route} />;
    case 'practice':
    case 'compare':
    case 'share':
      return <LearningScreen route={route} />;
    case 'playbook':
      return (
        <PlaybookScreen
          key={route.playbook}
          playbook={route.playbook}
          entry={route.entry ?? null}
        />
      );
  }
}

/** The entrance of the workshop, or a room of it. */
function WorkshopScreen({ route }: { readonly route: Extract<Route, { screen: 'workshop' }> }) {
  return route.id === undefined ? (
    <EntranceScreen key={formatRoute(route)} code={route.code ?? ''} team={route.team ?? ''} />
  ) : (
    <RoomScreen
      key={formatRoute(route)}
      id={route.id}
      as={route.as ?? 'team'}
      run={route.run ?? 0}
    />
  );
}

/** What is done with runs that are over: practised from, laid side by side, passed on. */
function LearningScreen({
  route,
}: {
  readonly route: Extract<Route, { screen: 'practice' | 'compare' | 'share' }>;
}) {
  switch (route.screen) {
    case 'practice':
      return <PracticeScreen key={formatRoute(route)} tab={route.tab} only={route.only ?? null} />;
    case 'compare':
      return (
        <RunGate run={route.run} key={formatRoute(route)}>
          <CompareScreen other={route.other ?? null} />
        </RunGate>
      );
    case 'share':
      return <ShareScreen key={route.link} link={route.link} />;
  }
}

/** Every entry is stored before the next, so that opening the page again loses nothing. */
function Broken() {
  const { t } = useTranslation();
  return (
    <main id="main" tabIndex={-1} className="opening">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.line')}</p>
      <button type="button" className="button primary" onClick={() => window.location.reload()}>
        {t('broken.again')}
      </button>
    </main>
  );
}
