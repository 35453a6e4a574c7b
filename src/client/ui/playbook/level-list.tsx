import { useTranslation } from 'react-i18next';
import { DIMENSIONS, LEVELS, type Dimension } from '#src/core/schema/dimensions.ts';
import { useBook } from './book-context.tsx';
import { BookEntry } from './book-entry.tsx';

/** How people are read: each dimension, its levels, their signs, what to answer. */
export function LevelList() {
  const { texts } = useBook();
  return DIMENSIONS.map((dimension) => (
    <BookEntry
      wide
      key={dimension}
      anchor={`dimension.${dimension}`}
      name={texts.name('dimensions', dimension, 'name')}
    >
      <p>{texts.say('dimensions', dimension, 'line')}</p>
      <Levels dimension={dimension} />
    </BookEntry>
  ));
}

function Levels({ dimension }: { readonly dimension: Dimension }) {
  const { t } = useTranslation('playbook');
  const { texts } = useBook();
  return (
    <dl className="book-levels">
      {LEVELS[dimension].map((level) => (
        <div key={level}>
          <dt>{texts.level(dimension, level)}</dt>
          <dd>
            <p>{texts.say('levels', dimension, level, 'sign')}</p>
            <p>
              <b>{t('respond')}</b>
              {texts.say('levels', dimension, level, 'response')}
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
