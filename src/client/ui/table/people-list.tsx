import { useTranslation } from 'react-i18next';
import { PersonRow } from '#src/client/ui/person/person-row.tsx';
import { useTable } from './table-context.tsx';

/** Everybody on the table, the most powerful first: the table for those who have no picture of it. */
export function PeopleList() {
  const { t } = useTranslation('play');
  const { view, chosen, choose } = useTable();
  const people = view.people.filter((person) => person.known);
  return (
    <ul className="people-list" aria-label={t('board.people')}>
      {people
        .toSorted((one, other) => other.power - one.power)
        .map((person) => (
          <li key={person.id}>
            <PersonRow person={person} chosen={chosen === person.id} onChoose={choose} />
          </li>
        ))}
    </ul>
  );
}
