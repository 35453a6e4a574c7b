import { useTranslation } from 'react-i18next';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { factVerdict, type FactVerdict } from './fog-weeks.ts';

const GOOD: readonly FactVerdict[] = ['known', 'caught'];
const BAD: readonly FactVerdict[] = ['fooled', 'heardFalse', 'dropped'];

/** Every fact of the deal by the item it belongs to: what was so, and what the trainee held. */
export function FactsBoard() {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { debrief } = useDebrief();
  const items = [...new Set(debrief.facts.map(({ item }) => item))];
  return (
    <section className="db-facts" aria-labelledby="db-facts-title">
      <h2 id="db-facts-title">{t('facts.title')}</h2>
      <p className="note">
        {t('facts.line', {
          known: debrief.facts.filter((fact) => factVerdict(fact) === 'known').length,
          all: debrief.facts.filter((fact) => fact.true).length,
          caught: debrief.facts.filter((fact) => factVerdict(fact) === 'caught').length,
          false: debrief.facts.filter((fact) => !fact.true).length,
        })}
      </p>
      <div className="db-facts-items">
        {items.map((item) => (
          <section key={item} aria-label={texts.name('items', item, 'name')}>
            <h3>
              <b>{item.toUpperCase()}</b> {texts.name('items', item, 'name')}
            </h3>
            <ul>
              {debrief.facts
                .filter((fact) => fact.item === item)
                .map((fact) => (
                  <FactLine
                    key={fact.id}
                    id={fact.id}
                    isTrue={fact.true}
                    verdict={factVerdict(fact)}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function FactLine({
  id,
  isTrue,
  verdict,
}: {
  readonly id: string;
  readonly isTrue: boolean;
  readonly verdict: FactVerdict;
}) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const tone = GOOD.includes(verdict) ? 'good' : BAD.includes(verdict) ? 'bad' : 'open';
  return (
    <li data-tone={tone} data-true={isTrue}>
      <FactMark verdict={verdict} />
      <span>
        <span className="db-fact-text">{texts.name('facts', id)}</span>
        <small>{t(`facts.${verdict}`)}</small>
      </span>
    </li>
  );
}

function FactMark({ verdict }: { readonly verdict: FactVerdict }) {
  return (
    <svg aria-hidden="true" className="db-fact-mark" width="18" height="18" viewBox="0 0 20 20">
      {GOOD.includes(verdict) && (
        <>
          <circle cx="10" cy="10" r="8.5" fill="#3F8F74" />
          <path d="m6 10.300 2.800 2.800L14 7.400" fill="none" stroke="#fff" strokeWidth="2.2" />
        </>
      )}
      {verdict === 'fooled' && (
        <>
          <rect x="1.5" y="1.5" width="17" height="17" rx="2" fill="#C8402F" />
          <path d="m6 6 8 8m0-8-8 8" stroke="#fff" strokeWidth="2.4" />
        </>
      )}
      {(verdict === 'heardFalse' || verdict === 'dropped') && (
        <path
          d="M10 1.500 18.500 10 10 18.500 1.500 10z"
          fill="#FFFDF8"
          stroke="#C8402F"
          strokeWidth="2"
        />
      )}
      {verdict === 'heard' && (
        <circle cx="10" cy="10" r="7.5" fill="none" stroke="#22252B" strokeWidth="2" />
      )}
      {(verdict === 'unasked' || verdict === 'spared') && (
        <circle
          cx="10"
          cy="10"
          r="7.5"
          fill="none"
          stroke="#8F7A48"
          strokeWidth="1.6"
          strokeDasharray="3 2.6"
        />
      )}
    </svg>
  );
}
