import { useTranslation } from 'react-i18next';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { PlaybookTerm } from '#src/client/ui/playbook/playbook-term.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { EntryLinks } from '#src/client/ui/debrief/entry-links.tsx';
import { GradeMark } from '#src/client/ui/debrief/grade-mark.tsx';

/** The stages claimed: whether the gate was truly met, and whether the answers had facts behind them. */
export function ClaimList() {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { debrief } = useDebrief();
  const entryOf = (stage: string): number[] =>
    debrief.log.flatMap(({ entry }, at) =>
      entry.type === 'claim' && entry.stage === stage ? [at] : [],
    );
  return (
    <section aria-labelledby="db-claims-title" className="db-claims">
      <h2 id="db-claims-title">{t('claims.title')}</h2>
      {debrief.claims.length === 0 && <p className="note">{t('claims.none')}</p>}
      <ul>
        {debrief.claims.map(({ stage, met, grounded }) => (
          <li key={stage}>
            <GradeMark grade={met ? (grounded ? 'good' : 'inaccuracy') : 'blunder'} />
            <span>
              <b>
                <PlaybookTerm entry={`stage.${stage}`} name={texts.name('stages', stage, 'name')} />
              </b>
              <span className="note">{texts.say('stages', stage, 'line')}</span>
              <span className="db-claim-verdict" data-met={met}>
                {t(met ? (grounded ? 'claims.grounded' : 'claims.met') : 'claims.happyEars')}
              </span>
            </span>
            <EntryLinks entries={entryOf(stage)} most={1} />
          </li>
        ))}
      </ul>
    </section>
  );
}
