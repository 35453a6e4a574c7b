import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { AidShelf } from './aid-shelf.tsx';
import { ConcernPanel } from './concern-panel.tsx';
import { CreditTable } from './credit-table.tsx';
import { hasCredits } from './desk-contents.ts';
import { ValueSheet } from './value-sheet.tsx';
import './desk.css';
import './seals.css';

/** What the team works with on this deal: papers, the customer's sum, what stands with whom, the concerns. */
export function DeskPage() {
  const { t } = useTranslation('desk');
  const { view } = useTable();
  const done = view.aids.filter(({ step, steps }) => step === steps).length;
  return (
    <div className="desk">
      {view.aids.length > 0 && (
        <Part id="aids" aside={t('aid.done', { done, count: view.aids.length })}>
          <AidShelf />
        </Part>
      )}
      {view.value !== null && (
        <Part id="value" aside={t('value.line')}>
          <ValueSheet />
        </Part>
      )}
      {hasCredits(view) && (
        <Part id="credits" aside={t('credit.line')}>
          <CreditTable />
        </Part>
      )}
      <Part id="concerns">
        <ConcernPanel />
      </Part>
    </div>
  );
}

function Part({
  id,
  aside,
  children,
}: {
  readonly id: 'aids' | 'value' | 'credits' | 'concerns';
  readonly aside?: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('desk');
  return (
    <section className="desk-part" aria-labelledby={`desk-${id}`}>
      <header>
        <h3 id={`desk-${id}`}>{t(`part.${id}`)}</h3>
        {aside !== undefined && <p className="note">{aside}</p>}
      </header>
      {children}
    </section>
  );
}
