import { createStore, type StoreApi } from 'zustand/vanilla';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Preferences {
  readonly language: Language;
  /** Less motion than the system asks for. */
  readonly calm: boolean;
  /** Keys 1 to 6 pick a choice in a meeting. */
  readonly numberKeys: boolean;
  /** Lines of influence of everybody, not only of the chosen person. */
  readonly allInfluence: boolean;
}

export interface PreferenceStorage {
  read(): Partial<Preferences>;
  write(preferences: Preferences): void;
}

export type PreferenceStore = StoreApi<Preferences>;

export function createPreferenceStore(
  storage: PreferenceStorage,
  fallback: Language,
): PreferenceStore {
  const store = createStore<Preferences>(() => ({
    language: fallback,
    calm: false,
    numberKeys: true,
    allInfluence: false,
    ...storage.read(),
  }));
  store.subscribe((preferences) => storage.write(preferences));
  return store;
}
