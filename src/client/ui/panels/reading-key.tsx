import { useTranslation } from 'react-i18next';

/** What the letters of a control reading stand for, in one line. */
export function ReadingKey() {
  const { t } = useTranslation('play');
  return <p className="note reading-key">{t('readingKey')}</p>;
}
