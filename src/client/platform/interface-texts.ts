import i18next, { type BackendModule, type i18n } from 'i18next';

type Read = () => Promise<unknown>;

const LOCALES: Readonly<Record<string, Read>> = import.meta.glob('/locales/*/*.json', {
  import: 'default',
});

const isBundle = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Reads one namespace of one language when it is first needed. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, callback) {
    const read = LOCALES[`/locales/${language}/${namespace}.json`];
    if (read === undefined) {
      callback(new Error(`No words for ${namespace} in ${language}.`), false);
      return;
    }
    read().then(
      (bundle) => callback(null, isBundle(bundle) ? bundle : {}),
      (error: unknown) => callback(error instanceof Error ? error : String(error), false),
    );
  },
};

/** Loads the interface words of a language and keeps the others for when they are asked for. */
export async function createInterfaceTexts(language: string): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(backend).init({
    lng: language,
    fallbackLng: false,
    ns: ['common', 'home', 'play'],
    defaultNS: 'common',
    fallbackNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: true },
  });
  return instance;
}
