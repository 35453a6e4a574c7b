import { useTranslation } from 'react-i18next';

export function ReadingLegend() {
  const { t } = useTranslation('debrief');
  return (
    <>
      <li>
        <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18">
          <circle className="db-ring" cx="9" cy="9" r="7.5" />
        </svg>
        {t('reading.legend.you')}
      </li>
      <li>
        <svg aria-hidden="true" width="10" height="10" viewBox="0 0 10 10">
          <circle className="db-dot" cx="5" cy="5" r="3.8" />
        </svg>
        {t('reading.legend.truth')}
      </li>
      <li>
        <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18">
          <circle className="db-ring" cx="9" cy="9" r="7.5" />
          <circle className="db-dot" cx="9" cy="9" r="3.8" />
        </svg>
        {t('verdict.read')}
      </li>
      <li>
        <svg aria-hidden="true" width="36" height="18" viewBox="0 0 36 18">
          <path className="db-cell-column" d="M1 11h8v6H1zM13 1h8v16h-8zM25 8h8v9h-8z" />
        </svg>
        {t('reading.legend.reader')}
      </li>
      <li>
        <i className="db-look" data-look="knowable" aria-hidden="true" />
        {t('reading.legend.knowable')}
      </li>
      <li>
        <i className="db-look" data-look="unknowable" aria-hidden="true" />
        {t('reading.legend.unknowable')}
      </li>
      <li>
        <i className="db-look" data-look="lucky" aria-hidden="true" />
        {t('verdict.lucky')}
      </li>
    </>
  );
}
