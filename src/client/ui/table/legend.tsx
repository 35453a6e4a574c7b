import { useTranslation } from 'react-i18next';
import { useTable } from './table-context.tsx';
import './legend.css';

export function Legend() {
  const { t } = useTranslation('play');
  const { ask } = useTable();
  return (
    <p className="legend-slip">
      <button type="button" className="button" onClick={() => ask('legend')}>
        {t('legend.title')}
      </button>
      <span>{t('legend.ring')}</span>
    </p>
  );
}
