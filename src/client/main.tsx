import '#src/core/schema/no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { browserChance, browserClock } from './platform/chance.ts';
import { createDealLibrary } from './platform/deal-library.ts';
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
import { createPreferenceStore } from './session/preferences.ts';
import { RunStore } from './session/run-store.ts';
import type { DrawRelief, MountTable } from './session/table-scene.ts';
import { Texts } from './session/texts.ts';
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

function createServices(): Services {
  const library = createDealLibrary({
    catalogueOf,
    handbookOf,
    textsOf: (deal, playbook) => new Texts(deal, playbook),
  });
  const storage = createRunStorage();
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
    mountTable,
    drawRelief,
    saveFile,
    workshop: createWorkshopClient(),
    rooms: createRoomMemory(),
    qrCode,
    ranked: false,
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
