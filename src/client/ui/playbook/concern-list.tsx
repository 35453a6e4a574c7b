import { useTranslation } from 'react-i18next';
import { CONCERNS } from '#src/core/schema/dimensions.ts';
import { ConcernCurve } from '#src/client/ui/kit/concern-curve.tsx';
import { useBook } from './book-context.tsx';

/** What buyers worry about, and how it shifts while they buy. */
export function ConcernList() {
  const { t } = useTranslation('playbook');
  const { book, texts } = useBook();
  const phases = book.concerns.slice(1).map((_, at) => ({
    name: t('concern.phase', { at: at + 1 }),
    short: String(at + 1),
    weeks: 1,
  }));
  const names = Object.fromEntries(
    CONCERNS.map((concern) => [concern, texts.name('concerns', concern, 'name')]),
  );
  return (
    <div className="book-concerns">
      <ConcernCurve
        points={book.concerns}
        phases={phases}
        names={names}
        now={null}
        words={{
          label: t('concern.label'),
          phase: t('concern.column'),
          percent: (value) => t('concern.percent', { value }),
        }}
      />
      <dl className="book-levels">
        {CONCERNS.map((concern) => (
          <div key={concern}>
            <dt>{names[concern]}</dt>
            <dd>{texts.say('concerns', concern, 'line')}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
