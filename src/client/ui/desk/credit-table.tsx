import { useTranslation } from 'react-i18next';
import type { PersonView } from '#src/core/schema/view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { CreditSeal } from './credit-seal.tsx';

/** Who owes what to whom: every credit with every person on the table. */
export function CreditTable() {
  const { t } = useTranslation('desk');
  const texts = useTexts();
  const { view, choose } = useTable();
  const people = view.people
    .filter(({ known }) => known)
    .toSorted((one, other) => other.power - one.power);
  const kinds = people[0]?.credits ?? [];
  return (
    <div className="credit-table">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t('credit.person')}</span>
            </th>
            {kinds.map(({ id }) => (
              <th key={id} scope="col">
                {texts.name('credits', id, 'name')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <button type="button" className="link" onClick={() => choose(person.id)}>
                  {texts.person(person.id)}
                </button>
              </th>
              {person.credits.map((credit) => (
                <Cell
                  key={credit.id}
                  credit={credit}
                  name={texts.name('credits', credit.id, 'name')}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="credit-key">
        {kinds.map(({ id }) => (
          <div key={id}>
            <dt>{texts.name('credits', id, 'name')}</dt>
            <dd>{texts.say('credits', id, 'why')}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Cell({
  credit: { count, most },
  name,
}: {
  readonly credit: PersonView['credits'][number];
  readonly name: string;
}) {
  const { t } = useTranslation('desk');
  return (
    <td data-none={count === 0}>
      <span aria-hidden="true">
        {count === 0 ? '·' : <CreditSeal count={count} full={count === most} />}
        <span className="credit-narrow">{name}</span>
      </span>
      <span className="unseen">{t('credit.count', { count, most })}</span>
    </td>
  );
}
