import '#src/core/schema/no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { browserChance, browserClock } from './platform/chance.ts';
import { createDealLibrary } from './platform/deal-library.ts';
import { createGradeStorage } from './platform/grade-storage.ts';
import { createGrader } from './platform/grade-workers.ts';
import { createInterfaceTexts } from './platform/interface-texts.ts';
import { browserLanguage, createPreferenceStorage } from './platform/preference-storage.ts';
import { createRoomMemory } from './platform/room-memory.ts';
import { createRunStorage } from './platform/run-storage.ts';
import { qrCode } from './platform/qr-code.ts';
import { saveFile } from './platform/save-file.ts';
import { createWorkshopClient } from './platform/workshop-client.ts';
import { catalogueOf } from '#src/core/schema/catalogue.ts';
import { handbookOf } from './session/handbook.ts';
import { createLocalDealHost, type Judge } from './session/local-deal-host.ts';
import { GradeStore } from './session/grade-store.ts';
import { createPreferenceStore } from './session/preferences.ts';
import { RunStore } from './session/run-store.ts';
import { isListed, isWhole } from './session/stored-run.ts';
import type { DrawChart } from './session/chart-picture.ts';
import type { Practice } from './session/practice/practice.ts';
import type { DealLibrary, RunStorage } from './session/ports.ts';
import type { DrawRelief, MountTable } from './session/table-scene.ts';
import { Texts } from './session/texts.ts';
import type { MountWinPicture } from './session/win-picture.ts';
import { App } from './ui/app.tsx';
import type { Services } from './ui/services.tsx';

const judge: Judge = async (...run) => {
  const { debriefRun } = await import('#src/core/analysis/debrief/debrief.ts');
  return debriefRun(...run);
};

/** The picture and its engine come only when a table is opened. */
const mountTable: MountTable<HTMLElement> = async (host, frame, events) => {
  const { mountTableFrame } = await import('./scene/table-frame.ts');
  return mountTableFrame(host, frame, events);
};

const drawRelief: DrawRelief<HTMLCanvasElement> = (canvas, hills) => {
  void import('./scene/draw-relief.ts').then((relief) => relief.drawRelief(canvas, hills));
};

const drawChart: DrawChart<HTMLElement> = async (host) => {
  const charts = await import('./platform/chart-drawing.ts');
  return charts.drawChart(host);
};

const drawWinChance: MountWinPicture<HTMLElement> = async (host) => {
  const { mountWinPicture } = await import('./platform/win-drawing.ts');
  return mountWinPicture(host);
};

/** What is practised with comes when it is first asked for. */
function latePractice(library: DealLibrary, runs: RunStorage): () => Promise<Practice> {
  let opening: Promise<Practice> | null = null;
  const open = async (): Promise<Practice> => {
    const [session, storage, link] = await Promise.all([
      import('./session/practice/practice.ts'),
      import('./platform/practice-storage.ts'),
      import('./platform/link-text.ts'),
    ]);
    return new session.Practice({
      storage: storage.createPracticeStorage(),
      runs,
      library,
      judge,
      rival: async (...game) => {
        const { playRival } = await import('./platform/play-rival.ts');
        return playRival(...game);
      },
      scheduler: async () => {
        const { createCardScheduler } = await import('./platform/card-scheduler.ts');
        return createCardScheduler();
      },
      link: link.linkText,
      clock: browserClock,
    });
  };
  return () => (opening ??= open());
}

function createServices(): Services {
  const library = createDealLibrary({
    catalogueOf,
    handbookOf,
    textsOf: (deal, playbook) => new Texts(deal, playbook),
  });
  const storage = createRunStorage({ isListed, isWhole });
  const grader = createGrader();
  const host = createLocalDealHost(library, judge);
  const runs = new RunStore({
    host,
    storage,
    library,
    clock: browserClock,
    chance: browserChance,
  });
  return {
    runs,
    storage,
    library,
    chance: browserChance,
    preferences: createPreferenceStore(createPreferenceStorage(), browserLanguage()),
    practice: latePractice(library, storage),
    mountTable,
    drawRelief,
    drawChart,
    saveFile,
    workshop: createWorkshopClient(),
    rooms: createRoomMemory(),
    qrCode,
    ranked: false,
    drawWinChance,
    grades: new GradeStore({ grader, storage: createGradeStorage(grader.version), library }),
  };
}

/** Chinese faces are a hundred slices each; their list comes after the first paint can begin. */
function loadFaces(): void {
  void import('@fontsource-variable/noto-sans-sc/wght.css');
  void import('@fontsource-variable/noto-serif-sc/wght.css');
}

async function start(): Promise<void> {
  const host = document.querySelector('#root');
  if (host === null) throw new Error('index.html has no element with the id "root".');
  loadFaces();
  const services = createServices();
  const { language } = services.preferences.getState();
  document.documentElement.lang = language;
  const words = await createInterfaceTexts(language);
  words.use(initReactI18next);
  createRoot(host).render(
    <StrictMode>
      <I18nextProvider i18n={words}>
        <App services={services} />
      </I18nextProvider>
    </StrictMode>,
  );
}

void start();
