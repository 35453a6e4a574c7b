import { useTranslation } from 'react-i18next';
import type { Asking, Decision, Why } from '#src/core/analysis/grade/report.ts';
import { signed } from '#src/client/ui/debrief/chart/signed.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { EntryLinks } from '#src/client/ui/debrief/entry-links.tsx';
import { whole } from '#src/client/ui/debrief/grade/decision-figures.ts';
import { Loss } from '#src/client/ui/debrief/grade/points.tsx';
import { useWhyWords } from '#src/client/ui/debrief/grade/use-why-words.ts';
import { useEntryWords } from '#src/client/ui/panels/entry-words.ts';
import { PlaybookLink } from '#src/client/ui/playbook/playbook-link.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';

/** Causes that say what would have been better: kept back with the answer. */
const TELLING: readonly Why['code'][] = ['wrong-person', 'missing-person', 'undone', 'said'];

interface Reason extends Omit<Why, 'params'> {
  readonly words: string;
}

/** Causes that read alike are one, with the entries of all. */
function useReasons(whys: readonly Why[]): readonly Reason[] {
  const words = useWhyWords();
  const found = new Map<string, Reason>();
  for (const { code, rule, entries, ...why } of whys) {
    const said = words('why', { code, rule, entries, ...why });
    const key = rule ?? said;
    const known = found.get(key)?.entries ?? [];
    const all = [...known, ...entries.filter((entry) => !known.includes(entry))];
    found.set(key, { code, rule, words: said, entries: all });
  }
  return [...found.values()];
}

/** Why it cost what it did, in the words of the method. */
export function WhyPart({
  decision,
  shown,
  most = Infinity,
}: {
  readonly decision: Decision;
  readonly shown: boolean;
  readonly most?: number;
}) {
  const { t } = useTranslation('grade');
  const reasons = useReasons(decision.why);
  const told = reasons.filter(({ code }) => shown || !TELLING.includes(code));
  const kept = reasons.length - told.length;
  if (reasons.length === 0) return null;
  return (
    <section className="gd-part">
      <h2>{t(decision.label === 'good' ? 'why.titleGood' : 'why.title')}</h2>
      <ul className="gd-why">
        {told.slice(0, most).map((why) => (
          <Cause key={why.rule ?? why.words} why={why} />
        ))}
      </ul>
      {kept > 0 && <p className="note">{t('why.kept', { kept })}</p>}
    </section>
  );
}

function Cause({ why }: { readonly why: Reason }) {
  const texts = useTexts();
  const { rule } = why;
  const links = <EntryLinks entries={why.entries} most={3} />;
  if (rule === null)
    return (
      <li>
        {why.words} {links}
      </li>
    );
  return (
    <li className="gd-rule">
      <b>{texts.name('mistakes', rule, 'name')}</b>
      {texts.say('mistakes', rule, 'why')}{' '}
      <PlaybookLink entry={`mistake.${rule}`} about={texts.name('mistakes', rule, 'name')} />{' '}
      {links}
    </li>
  );
}

/** What each act of the week cost or brought, against the method in its place. */
export function SinglePart({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('grade');
  const { debrief } = useDebrief();
  const words = useEntryWords();
  if (decision.single.length === 0) return null;
  return (
    <section className="gd-part">
      <h2>{t('single.title')}</h2>
      <ul className="gd-single">
        {decision.single.map(({ entry, loss, se }) => {
          const line = debrief.log[entry];
          return (
            <li key={entry}>
              <span>{line === undefined ? '' : words(line.entry, entry)}</span>
              <b data-good={whole(loss) === 0 ? undefined : loss < 0}>
                {loss < 0 ? (
                  t('loss.plain', {
                    points: signed(whole(-loss)),
                    se: Math.max(1, Math.round(se)),
                  })
                ) : (
                  <Loss loss={loss} se={se} />
                )}
              </b>
            </li>
          );
        })}
      </ul>
      <p className="note">{t('single.foot')}</p>
    </section>
  );
}

/** What the evidence bought in a decision was worth. */
export function AskingPart({
  asking,
  shown,
}: {
  readonly asking: Asking;
  readonly shown: boolean;
}) {
  const { t } = useTranslation('grade');
  const texts = useTexts();
  const { debrief } = useDebrief();
  const { facts, people, changedPlan, worth, se } = asking;
  const isFalse = (fact: string): boolean =>
    shown && debrief.facts.some((one) => one.id === fact && !one.true);
  const names = people.map((person) => texts.person(person)).join(t('asking.comma'));
  return (
    <section className="gd-part">
      <h2>{t('asking.title')}</h2>
      {facts.length > 0 && (
        <ul className="gd-facts">
          {facts.map((fact) => (
            <li key={fact}>
              {texts.name('facts', fact)}
              {isFalse(fact) && <span className="note"> {t('asking.false')}</span>}
            </li>
          ))}
        </ul>
      )}
      {people.length > 0 && <p>{t('asking.people', { names })}</p>}
      <p>
        {t(changedPlan ? 'asking.changed' : 'asking.same')}
        {t('common:gap')}
        {t(Math.abs(worth) < se ? 'asking.unclear' : 'asking.worth', {
          points: signed(whole(worth)),
          se: Math.max(1, Math.round(se)),
        })}
      </p>
    </section>
  );
}
