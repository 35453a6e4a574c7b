import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEVELS, type Dimension } from '#src/core/schema/dimensions.ts';
import type { PersonView } from '#src/core/schema/view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';

const SURE = [1, 2, 3] as const;

export function MarkForm({
  person,
  dimension,
  onDone,
}: {
  readonly person: PersonView;
  readonly dimension: Dimension;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view, submit } = useTable();
  const group = useId();
  const mark = person.marks[dimension];
  const [level, setLevel] = useState(mark?.level ?? '');
  const [sure, setSure] = useState<1 | 2 | 3>(mark?.sure ?? 2);
  const pieces = view.evidence.filter(
    (piece) => piece.person === person.id && piece.dimension === dimension,
  );
  const put = (chosen: string): void => {
    void submit({ type: 'mark', person: person.id, dimension, level: chosen, sure });
    onDone();
  };
  return (
    <form
      className="mark-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (level !== '') put(level);
      }}
    >
      <fieldset>
        <legend className="unseen">{t('mark.level')}</legend>
        {LEVELS[dimension].map((option) => {
          const count = pieces.filter((piece) => piece.level === option).length;
          return (
            <label key={option} className="radio-row">
              <input
                type="radio"
                name={`${group}-level`}
                checked={level === option}
                onChange={() => setLevel(option)}
              />
              <span>
                <b>{texts.level(dimension, option)}</b>
                <span className="note mark-sign">
                  {texts.say('levels', dimension, option, 'sign')}
                </span>
              </span>
              {count > 0 && <em className="tag you">{t('mark.pieces', { count })}</em>}
            </label>
          );
        })}
      </fieldset>
      <fieldset className="mark-sure">
        <legend>{t('mark.howSure')}</legend>
        {SURE.map((degree) => (
          <label key={degree} className="radio-row">
            <input
              type="radio"
              name={`${group}-sure`}
              checked={sure === degree}
              onChange={() => setSure(degree)}
            />
            <span>{t(`mark.sure.${degree}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="mark-foot">
        {mark !== undefined && (
          <button type="button" className="button quiet" onClick={() => put('unknown')}>
            {t('mark.clear')}
          </button>
        )}
        <button type="submit" className="button primary" disabled={level === ''}>
          {t('mark.put')}
        </button>
      </div>
    </form>
  );
}
