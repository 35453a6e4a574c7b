import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '#src/core/schema/view.ts';
import { ActComposer } from '#src/client/ui/act/act-composer.tsx';
import { ActionList } from '#src/client/ui/act/action-list.tsx';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { useMedia } from '#src/client/ui/kit/use-media.ts';
import { SectionTitle } from '#src/client/ui/kit/section-title.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { AttitudeRow } from './attitude-row.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { PersonChart } from './person-chart.tsx';
import { PersonHeader } from './person-header.tsx';
import './person.css';

type Mode =
  | { readonly is: 'person' }
  | { readonly is: 'acts' }
  | { readonly is: 'compose'; readonly verb: string };

export function PersonSheet({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view, choose } = useTable();
  const [mode, setMode] = useState<Mode>({ is: 'person' });
  // On a phone what can be done comes before what can be read.
  const narrow = useMedia('(max-width: 900px)');
  const kinds = view.options.filter((option) => option.target === person.id).length;
  if (mode.is === 'compose') {
    return (
      <ActComposer verb={mode.verb} target={person} onBack={() => setMode({ is: 'person' })} />
    );
  }
  if (mode.is === 'acts') {
    return (
      <>
        <div className="sheet-back">
          <button type="button" className="button quiet" onClick={() => setMode({ is: 'person' })}>
            <Icon name="back" size={20} />
            {texts.person(person.id)}
          </button>
        </div>
        <FocusHeading>{t('act.all')}</FocusHeading>
        <ActionList target={person.id} onChoose={(verb) => setMode({ is: 'compose', verb })} />
      </>
    );
  }
  const acts = (
    <section aria-labelledby="acts-title" className="person-acts">
      <SectionTitle
        id="acts-title"
        title={t('act.title')}
        aside={t('act.daysLeft', { count: view.capacity.rep.left })}
      />
      <ActionList target={person.id} few onChoose={(verb) => setMode({ is: 'compose', verb })} />
      {kinds > 3 && (
        <button type="button" className="link" onClick={() => setMode({ is: 'acts' })}>
          {t('act.showAll', { count: kinds })}
        </button>
      )}
    </section>
  );
  return (
    <>
      <PersonHeader person={person} onClose={() => choose(null)} />
      {narrow && acts}
      <AttitudeRow person={person} />
      <PersonChart person={person} />
      {!narrow && acts}
      <EvidenceList person={person} />
    </>
  );
}
