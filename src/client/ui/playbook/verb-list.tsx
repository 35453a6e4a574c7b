import { useTranslation } from 'react-i18next';
import { RESOURCES } from '#src/core/schema/dimensions.ts';
import type { BookVerb } from '#src/client/session/handbook.ts';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { useBook } from './book-context.tsx';
import { BookEntry } from './book-entry.tsx';
import { BookLinks } from './book-links.tsx';

const GROUPS: readonly BookVerb['group'][] = [
  'learn',
  'persuade',
  'allies',
  'team',
  'grey',
  'banned',
];

/** What can be done, by what it is for; what crosses the line comes last, with the lawful way. */
export function VerbList() {
  const { t } = useTranslation('playbook');
  const { book } = useBook();
  return GROUPS.map((group) => {
    const verbs = book.verbs.filter((verb) => verb.group === group);
    if (verbs.length === 0) return null;
    return (
      <div key={group} className="book-group" data-group={group}>
        <p className="book-group-name">{t(`verbs.${group}`)}</p>
        {verbs.map((verb) => (
          <Verb key={verb.id} verb={verb} />
        ))}
      </div>
    );
  });
}

function Verb({ verb: { id, icon, cost, instead, sources } }: { readonly verb: BookVerb }) {
  const { t } = useTranslation('playbook');
  const { texts } = useBook();
  const parts = RESOURCES.flatMap((resource) => {
    const count = cost[resource] ?? 0;
    return count === 0 ? [] : [t(`cost.${resource}`, { count })];
  });
  return (
    <BookEntry
      anchor={`verb.${id}`}
      sources={sources}
      aside={parts.length === 0 ? t('cost.free') : parts.join(t('common:listComma'))}
      name={
        <>
          <Icon name={icon} size={20} />
          {texts.name('verbs', id, 'name')}
        </>
      }
    >
      <p>{texts.say('verbs', id, 'line')}</p>
      <BookLinks
        label={t('verbs.lawful')}
        kind="verb"
        ids={instead}
        nameOf={(verb) => texts.name('verbs', verb, 'name')}
      />
    </BookEntry>
  );
}
