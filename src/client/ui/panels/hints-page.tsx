import { useTranslation } from 'react-i18next';
import { CONCERNS, DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import { formatRoute } from '#src/client/ui/route.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';

/** The method at hand: the five dimensions with their signs, the concerns, the sources. */
export function HintsPage() {
  const { t } = useTranslation(['play', 'desk']);
  const texts = useTexts();
  const { catalogue, ask } = useTable();
  return (
    <div className="hints">
      <p className="page-figure">{texts.say('line')}</p>
      <p>{t('hints.opening')}</p>
      <p>
        <a
          className="link"
          href={formatRoute({ screen: 'playbook', playbook: catalogue.playbook })}
        >
          {t('hints.whole', { title: texts.method() })}
        </a>
      </p>
      {DIMENSIONS.map((dimension) => (
        <div className="hint" key={dimension}>
          <h3>{texts.name('dimensions', dimension, 'name')}</h3>
          <p>{texts.say('dimensions', dimension, 'line')}</p>
          <dl>
            {LEVELS[dimension].map((level) => (
              <div key={level}>
                <dt>{texts.level(dimension, level)}</dt>
                <dd>
                  {texts.say('levels', dimension, level, 'sign')}
                  {t('common:gap')}
                  <span className="hint-response">
                    {texts.say('levels', dimension, level, 'response')}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <div className="hint">
        <h3>{t('march.concerns')}</h3>
        <dl>
          {CONCERNS.map((concern) => (
            <div key={concern}>
              <dt>{texts.name('concerns', concern, 'name')}</dt>
              <dd>{texts.say('concerns', concern, 'line')}</dd>
            </div>
          ))}
        </dl>
        <button type="button" className="link" onClick={() => ask('concerns')}>
          {t('desk:concern.title')}
        </button>
      </div>
      <div className="hint">
        <h3>{t('hints.sources')}</h3>
        <ul className="sources">
          {catalogue.sources.map((source) => (
            <li key={source}>
              {texts.name('sources', source, 'title')}{' '}
              <span className="note">{texts.say('sources', source, 'where')}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
