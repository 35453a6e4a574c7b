import { Fragment, useCallback, useEffect, useMemo, useState } from 'react';
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
import { DecisionsOnPaper } from './decision/decisions-on-paper.tsx';
import { DecisionsTab } from './decision/decisions-tab.tsx';
import { FogTab } from './fog/fog-tab.tsx';
import { useGrading } from './grade/use-grade.ts';
import { OverviewTab } from './overview/overview-tab.tsx';
import { PointsTab } from './points/points-tab.tsx';
import { ReadingTab } from './reading/reading-tab.tsx';
import { useTabs } from './use-tabs.ts';
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
import './grade/grade.css';
import './decision/decision.css';
import './narrow.css';
import './grade/grade-narrow.css';
import './print.css';
import './grade/grade-print.css';

const SHEETS: Readonly<Record<Tab, () => React.JSX.Element>> = {
  overview: OverviewTab,
  decisions: DecisionsTab,
  reading: ReadingTab,
  fog: FogTab,
  control: ControlTab,
  points: PointsTab,
};

/** The debrief of a finished run; before its end, only the way back to the table. */
export function DebriefScreen({ tab }: { readonly tab?: string | undefined }) {
  const { t } = useTranslation(['debrief', 'grade', 'practice']);
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
  return data === null ? (
    <Early run={run?.id ?? ''} />
  ) : (
    <Sheets debrief={data} first={toOpened(tab)} />
  );
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

interface Opened {
  readonly tab: Tab;
  readonly decision: number | null;
}

/** A sheet by its part of the address; that of the decisions may name the one that is open. */
function toOpened(part: string | undefined): Opened {
  const [name, decision] = part?.split('-') ?? [];
  const tab = TABS.find((one) => one === name) ?? 'overview';
  return { tab, decision: decision === undefined ? null : Number(decision) || 0 };
}

const partOf = ({ tab, decision }: Opened): string =>
  tab === 'decisions' && decision !== null ? `${tab}-${decision}` : tab;

/** The open sheet stands in the address, so that the way back from a rule leads to it. */
function useOpened(first: Opened, run: string): readonly [Opened, (next: Partial<Opened>) => void] {
  const [opened, setOpened] = useState(first);
  // A run that lies on a server has no address of its own.
  const { ranked } = useServices();
  const turn = useCallback(
    (next: Partial<Opened>) => {
      const now = { ...opened, ...next };
      setOpened(now);
      const address = formatRoute({ screen: 'debrief', run, tab: partOf(now) });
      if (run !== '' && !ranked) window.history.replaceState(window.history.state, '', address);
    },
    [opened, run, ranked],
  );
  return [opened, turn];
}

function Sheets({ debrief, first }: { readonly debrief: Debrief; readonly first: Opened }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const view = useRun((state) => state.view);
  const us = useRun((state) => state.catalogue?.us ?? '');
  const run = useRun((one) => one.run?.id ?? '');
  const [{ tab, decision }, turn] = useOpened(first, run);
  const [opened, setOpened] = useState<DebriefState['opened']>(null);
  useGrading();
  const tabs = useTabs();
  const actions = useDebriefActions();
  const state = useMemo<DebriefState | null>(() => {
    if (view === null) return null;
    const turnTo = (next: Tab): void => {
      turn({ tab: next });
      window.scrollTo({ top: 0 });
    };
    const openDecision = (index: number): void => {
      turn({ tab: 'decisions', decision: index });
      window.scrollTo({ top: 0 });
    };
    const openEntry = (entry: number): void => {
      turn({ tab: 'points' });
      setOpened((last) => ({ entry, serial: (last?.serial ?? 0) + 1 }));
    };
    return { debrief, view, us, turnTo, decision, openDecision, openEntry, opened };
  }, [debrief, view, us, opened, decision, turn]);
  if (state === null) return null;
  return (
    <DebriefProvider value={state}>
      <Tabs
        className="db-paper"
        selectedKey={tab}
        onSelectionChange={(key) => turn({ tab: toOpened(String(key)).tab })}
      >
        <DebriefHead actions={actions} tabs={tabs} />
        <main id="main" tabIndex={-1}>
          <p className="db-print-head">{t('head.title', { title: texts.say('title') })}</p>
          {tabs.map((id) => {
            const Sheet = SHEETS[id];
            return (
              <Fragment key={id}>
                <TabPanel id={id} className="db-panel-sheet" data-sheet={id} shouldForceMount>
                  <Sheet />
                </TabPanel>
                {id === 'reading' && <DecisionsOnPaper />}
              </Fragment>
            );
          })}
        </main>
        <DebriefFoot actions={actions} />
      </Tabs>
    </DebriefProvider>
  );
}
