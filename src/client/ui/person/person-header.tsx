import { useTranslation } from 'react-i18next';
import type { PersonView } from '#src/core/schema/view.ts';
import { PersonCredits } from '#src/client/ui/desk/person-credits.tsx';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { PersonPortrait } from './person-portrait.tsx';
import { closenessOf, ringsOf } from './person-words.ts';

export function PersonHeader({
  person,
  onClose,
}: {
  readonly person: PersonView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view } = useTable();
  const wash = view.factions.find(({ id }) => id === person.faction)?.wash;
  return (
    <header className="person-head">
      <PersonPortrait person={person} size="middle" />
      <div className="person-head-text">
        <div className="person-head-name">
          <FocusHeading>{texts.person(person.id)}</FocusHeading>
          <span>{texts.role(person.id)}</span>
        </div>
        <p className="person-tags">
          {person.faction !== null && (
            <span className="tag" data-wash={wash}>
              {texts.name('factions', person.faction, 'name')}
            </span>
          )}
          <span className="tag">{t('person.power', { rings: ringsOf(person) })}</span>
          <span className="tag">
            {person.met
              ? t('person.closeness', { level: texts.level('closeness', closenessOf(person)) })
              : t('person.neverMet')}
          </span>
          {person.door !== 'open' && (
            <span className="tag caution">{t(`person.door.${person.door}`)}</span>
          )}
          {person.barred && <span className="tag bad">{t('person.barred')}</span>}
          {person.coach !== null && (
            <span className="tag good">{t(`person.coach.${person.coach}`)}</span>
          )}
          {person.isolated > 0 && <span className="tag">{t('person.isolated')}</span>}
          {person.insulated > 0 && (
            <span className="tag good">{t('person.insulated', { count: person.insulated })}</span>
          )}
        </p>
        <PersonCredits credits={person.credits} />
        <Ties person={person} />
      </div>
      <button type="button" className="button quiet square person-close" onClick={onClose}>
        <Icon name="close" size={20} />
        <span className="unseen">{t('person.close')}</span>
      </button>
    </header>
  );
}

/** Whom the person listens to, who listens to the person, with whom there is a quarrel, and how long ago we met. */
function Ties({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view } = useTable();
  const join = (ids: readonly string[]): string =>
    ids.map((id) => texts.person(id)).join(t('common:listComma'));
  const known = new Set(view.people.filter((one) => one.known).map((one) => one.id));
  const heeds = person.listens.map(({ to }) => to).filter((id) => known.has(id));
  const heededBy = view.people
    .filter((one) => one.known && one.listens.some(({ to }) => to === person.id))
    .map((one) => one.id);
  const odds = person.odds.filter((id) => known.has(id));
  const parts = [
    heeds.length > 0 && t('person.heeds', { names: join(heeds) }),
    heededBy.length > 0 && t('person.heededBy', { names: join(heededBy) }),
    odds.length > 0 && t('person.odds', { names: join(odds) }),
    person.idle > 1 && t('person.idle', { count: person.idle }),
    person.met && person.freeFrom > view.week && t('person.freeFrom', { week: person.freeFrom }),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return <p className="person-ties">{parts.join(t('person.partsJoin'))}</p>;
}
