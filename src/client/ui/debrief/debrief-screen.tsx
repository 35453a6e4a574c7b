import { useCallback, useEffect, useMemo, useState } from 'react';
import { TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import { formatRoute } from '#src/client/ui/route.ts';
import { useRun, useServices } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { ControlTab } from './control/control-tab.tsx';
import { DebriefFoot } from './debrief-foot.tsx';
import { DebriefHead } from './debrief-head.tsx';
import { DebriefProvider, TABS, type DebriefState, type Tab } from './debrief-context.tsx';
import { FogTab } from './fog/fog-tab.tsx';
import { OverviewTab } from './overview/overview-tab.tsx';
import { PointsTab } from './points/points-tab.tsx';
import { ReadingTab } from './reading/reading-tab.tsx';
import { useDebriefActions } from './use-debrief-actions.ts';
import './debrief.css';
import './chart/chart.css';
import './overview/control-chart.css';
import './overview/overview.css';
import './overview/score.css';
import './reading/cell-panel.css';
import './reading/matrix.css';
import './fog/fog.css';
import './control/control.css';
import './points/points.css';
import './narrow.css';
import './print.css';

const SHEETS: Readonly<Record<Tab, () => React.JSX.Element>> = {
  overview: OverviewTab,
  reading: ReadingTab,
  fog: FogTab,
  control: ControlTab,
  points: PointsTab,
};

/** The debrief of a finished run; before its end, only the way back to the table. */
export function DebriefScreen({ tab }: { readonly tab?: string | undefined }) {
  const { t } = useTranslation('debrief');
  const { runs } = useServices();
  const run = useRun((state) => state.run);
  const [data, setData] = useState<Debrief | null | 'reading'>('reading');
  useEffect(() => {
    let wanted = true;
    void runs.debrief().then((debrief) => {
      if (wanted) setData(debrief);
    });
    return () => {
      wanted = false;
    };
  }, [runs, run]);
  if (data === 'reading') return <p className="opening">{t('opening')}</p>;
  return data === null ? <Early run={run?.id ?? ''} /> : <Sheets debrief={data} tab={toTab(tab)} />;
}

function Early({ run }: { readonly run: string }) {
  const { t } = useTranslation('debrief');
  return (
    <main id="main" tabIndex={-1} className="db-paper db-early">
      <h1>{t('early.title')}</h1>
      <p>{t('early.line')}</p>
      <a className="button primary" href={formatRoute({ screen: 'run', run })}>
        {t('early.back')}
      </a>
    </main>
  );
}

const toTab = (name: string | undefined): Tab => TABS.find((one) => one === name) ?? 'overview';

/** The open sheet stands in the address, so that the way back from a rule leads to it. */
function useTab(first: Tab, run: string): readonly [Tab, (tab: Tab) => void] {
  const [tab, setTab] = useState(first);
  const turn = useCallback(
    (next: Tab) => {
      setTab(next);
      const address = formatRoute({ screen: 'debrief', run, tab: next });
      if (run !== '') window.history.replaceState(window.history.state, '', address);
    },
    [run],
  );
  return [tab, turn];
}

function Sheets({ debrief, tab: first }: { readonly debrief: Debrief; readonly tab: Tab }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const view = useRun((state) => state.view);
  const us = useRun((state) => state.catalogue?.us ?? '');
  const run = useRun((one) => one.run?.id ?? '');
  const [tab, setTab] = useTab(first, run);
  const [opened, setOpened] = useState<DebriefState['opened']>(null);
  const actions = useDebriefActions();
  const state = useMemo<DebriefState | null>(() => {
    if (view === null) return null;
    const turnTo = (next: Tab): void => {
      setTab(next);
      window.scrollTo({ top: 0 });
    };
    const openEntry = (entry: number): void => {
      setTab('points');
      setOpened((last) => ({ entry, serial: (last?.serial ?? 0) + 1 }));
    };
    return { debrief, view, us, turnTo, openEntry, opened };
  }, [debrief, view, us, opened, setTab]);
  if (state === null) return null;
  return (
    <DebriefProvider value={state}>
      <Tabs
        className="db-paper"
        selectedKey={tab}
        onSelectionChange={(key) => setTab(toTab(String(key)))}
      >
        <DebriefHead actions={actions} />
        <main id="main" tabIndex={-1}>
          <p className="db-print-head">{t('head.title', { title: texts.say('title') })}</p>
          {TABS.map((id) => {
            const Sheet = SHEETS[id];
            return (
              <TabPanel key={id} id={id} className="db-panel-sheet" shouldForceMount>
                <Sheet />
              </TabPanel>
            );
          })}
        </main>
        <DebriefFoot actions={actions} />
      </Tabs>
    </DebriefProvider>
  );
}
