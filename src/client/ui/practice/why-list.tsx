import { useTranslation } from 'react-i18next';
import type { Decision } from '#src/core/analysis/grade/report.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';
import { useWhyWords } from '#src/client/ui/debrief/grade/use-why-words.ts';
import { formatRoute } from '#src/client/ui/route.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';

/** Why the better plan is better, and the rule of the playbook with what it tells to do instead. */
export function WhyList({
  decision,
  record,
}: {
  readonly decision: Decision;
  readonly record: RunRecord;
}) {
  const { t } = useTranslation('practice');
  const texts = useTexts();
  const whyWords = useWhyWords();
  const rules = [...new Set(decision.why.flatMap(({ rule }) => (rule === null ? [] : [rule])))];
  const causes = [
    ...new Set(decision.why.filter(({ rule }) => rule === null).map((why) => whyWords('why', why))),
  ];
  if (decision.why.length === 0) return null;
  return (
    <section className="pr-why" aria-labelledby="pr-why">
      <h3 id="pr-why">{t('answer.why')}</h3>
      {causes.length > 0 && (
        <ul>
          {causes.map((cause) => (
            <li key={cause}>{cause}</li>
          ))}
        </ul>
      )}
      {rules.map((rule) => (
        <blockquote key={rule} className="pr-rule">
          <p>
            <b>{texts.name('mistakes', rule, 'name')}</b> {texts.say('mistakes', rule, 'why')}
          </p>
          <p>{texts.say('mistakes', rule, 'instead')}</p>
          <a
            className="link"
            href={formatRoute({
              screen: 'playbook',
              playbook: record.playbook,
              entry: `mistake.${rule}`,
            })}
          >
            {t('group.rule')}
            <span className="unseen"> {texts.name('mistakes', rule, 'name')}</span>
          </a>
        </blockquote>
      ))}
    </section>
  );
}
