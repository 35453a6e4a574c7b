import type { Language, Preferences, PreferenceStorage } from '#src/client/session/preferences.ts';

const KEY = 'shapan.preferences';

function pick(value: unknown): Partial<Preferences> {
  if (typeof value !== 'object' || value === null) return {};
  const given = new Map<string, unknown>(Object.entries(value));
  const language = given.get('language');
  const flags = ['calm', 'numberKeys', 'allInfluence'].flatMap((key) => {
    const flag = given.get(key);
    return typeof flag === 'boolean' ? [[key, flag] as const] : [];
  });
  return {
    ...(language === 'zh-CN' || language === 'en' ? { language } : {}),
    ...Object.fromEntries(flags),
  };
}

/** Preferences in local storage; where that is closed to us they last as long as the page. */
export function createPreferenceStorage(): PreferenceStorage {
  return {
    read() {
      try {
        return pick(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
      } catch {
        return {};
      }
    },
    write(preferences) {
      try {
        localStorage.setItem(KEY, JSON.stringify(preferences));
      } catch {
        // A browser without storage still plays.
      }
    },
  };
}

export const browserLanguage = (): Language =>
  navigator.languages.some((tag) => tag.toLowerCase().startsWith('zh')) ? 'zh-CN' : 'en';
