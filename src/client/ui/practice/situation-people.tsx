import { useTranslation } from 'react-i18next';
import { DIMENSIONS } from '#src/core/schema/dimensions.ts';
import type { PersonView, View } from '#src/core/schema/view.ts';
import { mergedEvidence } from '#src/client/session/merged.ts';
import { Banner } from '#src/client/ui/kit/banner.tsx';
import { bannerLevelOf } from '#src/client/ui/person/banner-level.ts';
import { EvidenceRow } from '#src/client/ui/person/evidence-row.tsx';
import { Portrait } from '#src/client/ui/person/portrait.tsx';
import { closenessOf, ringsOf } from '#src/client/ui/person/person-words.ts';
import { useRun } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import '#src/client/ui/person/person.css';

const EVIDENCE_MOST = 6;

/** Who was known, the mightiest first; each opens to what had been charted and heard. */
export function SituationPeople({ view }: { readonly view: View }) {
  const { t } = useTranslation('practice');
  const people = view.people
    .filter(({ known, seat }) => known && seat !== 'ours')
    .toSorted((a, b) => b.power - a.power);
  return (
    <section aria-labelledby="pr-people">
      <h3 id="pr-people">{t('situation.people')}</h3>
      <ul className="pr-people">
        {people.map((person) => (
          <li key={person.id}>
            <Person person={person} view={view} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Person({ person, view }: { readonly person: PersonView; readonly view: View }) {
  const { t } = useTranslation('practice');
  const texts = useTexts();
  const cast = useRun((state) => state.catalogue?.cast.find(({ id }) => id === person.id));
  const wash = view.factions.find(({ id }) => id === person.faction)?.wash ?? null;
  const heard = mergedEvidence(
    view.evidence.filter((one) => one.person === person.id).toReversed(),
  );
  const marked = DIMENSIONS.filter((dimension) => person.marks[dimension] !== undefined);
  const closeness = person.met
    ? texts.level('closeness', closenessOf(person))
    : t('play:person.neverMet');
  return (
    <details className="pr-person">
      <summary>
        <Portrait cast={cast} wash={wash} size="tiny" />
        <span className="pr-person-name">
          <b>{texts.person(person.id)}</b>
          <span>{texts.role(person.id)}</span>
        </span>
        <span className="pr-person-facts">
          <span>{t('play:person.power', { rings: ringsOf(person) })}</span>
          <span>{closeness}</span>
          {person.door !== 'open' && <span>{t(`play:person.door.${person.door}`)}</span>}
        </span>
        <Banner level={bannerLevelOf(person)} size={26} />
      </summary>
      <div className="pr-person-more">
        {marked.length > 0 && (
          <p>
            {t('situation.charted')}{' '}
            {marked
              .map((dimension) =>
                t('play:evidence.points', {
                  dimension: t(`play:dimension.${dimension}`),
                  level: texts.level(dimension, person.marks[dimension]?.level ?? ''),
                }),
              )
              .join(t('common:listComma'))}
          </p>
        )}
        {heard.length === 0 ? (
          <p className="note">{t('situation.unheard')}</p>
        ) : (
          <ul>
            {heard.slice(0, EVIDENCE_MOST).map(({ it, times }, at) => (
              <li key={heard.length - at}>
                <EvidenceRow piece={it} times={times} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}
