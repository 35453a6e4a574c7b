import { useTranslation } from 'react-i18next';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { EntryLinks } from '#src/client/ui/debrief/entry-links.tsx';
import { GradeMark } from '#src/client/ui/debrief/grade-mark.tsx';
import { PlaybookLink } from '#src/client/ui/playbook/playbook-link.tsx';
import { mistakesByRule, type MistakeLesson } from '#src/client/ui/debrief/overview/lessons.ts';

/** The mistakes by rule of the playbook: why it is one, what to do instead, where it is written. */
export function RuleList() {
  const { t } = useTranslation('debrief');
  const { debrief } = useDebrief();
  const rules = mistakesByRule(debrief);
  return (
    <section className="db-rules" aria-labelledby="db-rules-title">
      <h2 id="db-rules-title">{t('rules.title')}</h2>
      <p className="note">{rules.length === 0 ? t('rules.none') : t('rules.line')}</p>
      {rules.map((rule) => (
        <Rule key={rule.id} rule={rule} />
      ))}
    </section>
  );
}

function Rule({ rule }: { readonly rule: MistakeLesson }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { id, grade, times, points, entries, sources } = rule;
  return (
    <details className="db-rule">
      <summary>
        <GradeMark grade={grade} />
        <b>{texts.name('mistakes', id, 'name')}</b>
        <span className="db-rule-points">
          {t(times > 1 ? 'rules.times' : 'rules.once', { times, points })}
        </span>
      </summary>
      <blockquote className="db-quote">
        <p>{texts.say('mistakes', id, 'why')}</p>
        <p>
          <b>{t('lessons.instead')}</b>
          {texts.say('mistakes', id, 'instead')}
        </p>
        <footer>
          {sources.map((source) => (
            <cite key={source}>
              {t('rules.source', {
                title: texts.name('sources', source, 'title'),
                where: texts.say('sources', source, 'where'),
              })}
            </cite>
          ))}
        </footer>
      </blockquote>
      <p className="db-rule-foot">
        <EntryLinks entries={entries} most={8} />
        <PlaybookLink entry={`mistake.${id}`} about={texts.name('mistakes', id, 'name')} />
      </p>
    </details>
  );
}
