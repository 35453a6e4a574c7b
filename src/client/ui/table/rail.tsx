import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDesk } from '#src/client/ui/desk/desk-contents.ts';
import { Icon, type IconName } from '#src/client/ui/kit/icon.tsx';
import { PAGES, useTable, type Page } from './table-context.tsx';
import './rail.css';

const ICONS: Readonly<Record<Page, IconName>> = {
  table: 'table',
  inbox: 'inbox',
  matrix: 'matrix',
  facts: 'facts',
  plans: 'plan',
  desk: 'desk',
  control: 'control',
  log: 'log',
  hints: 'hint',
};

/** The pages of the table; on a phone the tabs at the foot. */
export function Rail() {
  const { t } = useTranslation('play');
  const { view, page, turnTo, choose, endWeek, busy, fresh } = useTable();
  const [more, setMore] = useState(false);
  const pages = PAGES.filter((item) => item !== 'desk' || hasDesk(view));
  const open = (next: Page): void => {
    setMore(false);
    if (next === 'table' && page === 'table') choose(null);
    else turnTo(next);
  };
  return (
    <nav className="rail" aria-label={t('rail.label')} data-more={more}>
      {pages.map((item) => {
        const count = item === 'inbox' || item === 'facts' ? fresh[item] : 0;
        return (
          <button
            key={item}
            type="button"
            className="rail-item"
            data-page={item}
            {...(page === item ? { 'aria-current': 'page' as const } : {})}
            onClick={() => open(item)}
          >
            <Icon name={ICONS[item]} />
            <span>{t(`page.${item}`)}</span>
            {count > 0 && (
              <span className="badge">
                {count}
                <span className="unseen">{t('rail.fresh')}</span>
              </span>
            )}
          </button>
        );
      })}
      <button
        type="button"
        className="rail-item rail-more"
        aria-expanded={more}
        onClick={() => setMore(!more)}
      >
        <Icon name="down" />
        <span>{t('rail.more')}</span>
      </button>
      {view.status === 'playing' && (
        <button type="button" className="button tab-end" aria-disabled={busy} onClick={endWeek}>
          {t('bar.endWeek')}
        </button>
      )}
    </nav>
  );
}
