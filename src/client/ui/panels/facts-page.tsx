import { useTranslation } from 'react-i18next';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { FactRow } from './fact-row.tsx';
import './facts.css';

/** Facts by the control item they belong to, the empty items included: gaps are what one looks for. */
export function FactsPage() {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view } = useTable();
  const items = view.control.items.filter(({ needed }) => needed > 0);
  return (
    <div className="facts-board">
      {items.map((item) => {
        const facts = view.facts.filter((fact) => fact.item === item.id);
        return (
          <section key={item.id} aria-labelledby={`fact-${item.id}`} data-clear={item.calibrated}>
            <h3 id={`fact-${item.id}`}>
              <span className="item-code">{t(`item.${item.id}`)}</span>
              {texts.name('items', item.id, 'name')}
            </h3>
            <p className="note">
              {t('fact.count', { verified: item.verified, needed: item.needed })}
            </p>
            {facts.length === 0 ? (
              <p className="note fact-none">{t('fact.none')}</p>
            ) : (
              <ul className="fact-list">
                {facts.map((fact) => (
                  <FactRow key={fact.id} fact={fact} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
