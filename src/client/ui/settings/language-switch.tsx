import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '#src/client/session/preferences.ts';
import { usePreference, useServices } from '#src/client/ui/services.tsx';
import './settings.css';

const NAMES: Readonly<Record<Language, readonly [short: string, whole: string]>> = {
  'zh-CN': ['中', '中文'],
  en: ['EN', 'English'],
};

/** Each language is named in itself, whatever language is shown. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { preferences } = useServices();
  const language = usePreference((state) => state.language);
  return (
    <div className="language-switch" role="group" aria-label={t('language')}>
      {LANGUAGES.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          aria-label={NAMES[code][1]}
          onClick={() => preferences.setState({ language: code })}
        >
          {NAMES[code][0]}
        </button>
      ))}
    </div>
  );
}
