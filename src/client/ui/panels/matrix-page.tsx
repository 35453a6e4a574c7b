import { useTranslation } from 'react-i18next';
import { DIMENSIONS, LEVELS, type Dimension } from '#src/core/schema/dimensions.ts';
import type { PersonView } from '#src/core/schema/view.ts';
import { Discs } from '#src/client/ui/kit/discs.tsx';
import { Banner } from '#src/client/ui/kit/banner.tsx';
import { bannerLevelOf } from '#src/client/ui/person/banner-level.ts';
import { ringsOf } from '#src/client/ui/person/person-words.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import './matrix.css';

/** Role by dimension: what is charted, how surely, on how much evidence; gaps stand out. */
export function MatrixPage() {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view, choose } = useTable();
  const people = view.people
    .filter((person) => person.known)
    .toSorted((one, other) => other.power - one.power);
  return (
    <table className="matrix">
      <thead>
        <tr>
          <th scope="col">{t('matrix.person')}</th>
          {DIMENSIONS.map((dimension) => (
            <th key={dimension} scope="col">
              {texts.name('dimensions', dimension, 'name')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row" aria-label={texts.person(person.id)}>
              <button type="button" className="matrix-person" onClick={() => choose(person.id)}>
                <b>{texts.person(person.id)}</b>
                <span>
                  {t('matrix.role', { role: texts.role(person.id), rings: ringsOf(person) })}
                </span>
              </button>
            </th>
            {DIMENSIONS.map((dimension) => (
              <Cell key={dimension} person={person} dimension={dimension} />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('matrix.charted')}</th>
          {DIMENSIONS.map((dimension) => (
            <td key={dimension}>
              {t('matrix.of', {
                count: people.filter((person) => person.marks[dimension] !== undefined).length,
                all: people.length,
              })}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function Cell({
  person,
  dimension,
}: {
  readonly person: PersonView;
  readonly dimension: Dimension;
}) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const mark = person.marks[dimension];
  const known: readonly string[] = LEVELS[dimension];
  const charted = mark !== undefined && known.includes(mark.level);
  const pieces = person.evidenced[dimension];
  return (
    <td data-gap={!charted} data-label={texts.name('dimensions', dimension, 'name')}>
      <span className="matrix-level">
        {dimension === 'attitude' && charted && <Banner level={bannerLevelOf(person)} size={24} />}
        {charted ? texts.level(dimension, mark.level) : t('mark.blank')}
      </span>
      <span className="matrix-foot">
        {charted && <Discs sure={mark.sure} />}
        <span className="note">
          {pieces === 0 ? t('matrix.noEvidence') : t('mark.pieces', { count: pieces })}
        </span>
      </span>
    </td>
  );
}
