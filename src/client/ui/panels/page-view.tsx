import { useTranslation } from 'react-i18next';
import { DeskPage } from '#src/client/ui/desk/desk-page.tsx';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { useKeptFocus } from '#src/client/ui/kit/use-kept-focus.ts';
import { useTable, type Page } from '#src/client/ui/table/table-context.tsx';
import { ControlPage } from './control-page.tsx';
import { FactsPage } from './facts-page.tsx';
import { HintsPage } from './hints-page.tsx';
import { InboxPage } from './inbox-page.tsx';
import { LogPage } from './log-page.tsx';
import { MatrixPage } from './matrix-page.tsx';
import { PlansPage } from './plans-page.tsx';
import './panels.css';

/** A page laid over the table: one of the ways to read the same run. */
export function PageView() {
  const { t } = useTranslation('play');
  const { page, turnTo } = useTable();
  useKeptFocus();
  return (
    <section className="page" aria-labelledby="page-title">
      <header className="page-head">
        <FocusHeading id="page-title" mark={page}>
          {t(`page.${page}`)}
        </FocusHeading>
        <p className="note">{t(`pageLine.${page}`)}</p>
        <button type="button" className="button" onClick={() => turnTo('table')}>
          <Icon name="table" size={20} />
          {t('page.back')}
        </button>
      </header>
      <div className="page-body">
        <Content page={page} />
      </div>
    </section>
  );
}

function Content({ page }: { readonly page: Page }) {
  switch (page) {
    case 'inbox':
      return <InboxPage />;
    case 'matrix':
      return <MatrixPage />;
    case 'facts':
      return <FactsPage />;
    case 'plans':
      return <PlansPage />;
    case 'desk':
      return <DeskPage />;
    case 'control':
      return <ControlPage />;
    case 'log':
      return <LogPage />;
    case 'hints':
      return <HintsPage />;
    default:
      return null;
  }
}
