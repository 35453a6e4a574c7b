import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionList } from '#src/client/ui/act/action-list.tsx';
import { ActComposer } from '#src/client/ui/act/act-composer.tsx';
import { DeskGlance } from '#src/client/ui/desk/desk-glance.tsx';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { SectionTitle } from '#src/client/ui/kit/section-title.tsx';
import { PersonRow } from '#src/client/ui/person/person-row.tsx';
import { useTable } from './table-context.tsx';

/** What the sheet shows while nobody is chosen: everybody in short, and what the team can do alone. */
export function OverviewSheet() {
  const { t } = useTranslation('play');
  const { view, choose } = useTable();
  const [verb, setVerb] = useState<string | null>(null);
  if (verb !== null) {
    return <ActComposer verb={verb} target={null} onBack={() => setVerb(null)} />;
  }
  const people = view.people.filter((person) => person.known);
  return (
    <>
      <FocusHeading className="sheet-title">{t('overview.title')}</FocusHeading>
      <p className="note overview-line">{t('overview.line')}</p>
      <DeskGlance />
      <SectionTitle title={t('overview.people')} aside={t('overview.byPower')} />
      <ul className="overview-people">
        {people
          .toSorted((one, other) => other.power - one.power)
          .map((person) => (
            <li key={person.id}>
              <PersonRow person={person} chosen={false} onChoose={choose} />
            </li>
          ))}
      </ul>
      <SectionTitle title={t('overview.team')} />
      <ActionList target={null} onChoose={setVerb} />
    </>
  );
}
