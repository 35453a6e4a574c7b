import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#src/core/schema/catalogue.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { Portrait } from '#src/client/ui/person/portrait.tsx';

/** Who is who: the people who are on the table from the first week, the highest placed first. */
export function CastList({
  catalogue,
  texts,
}: {
  readonly catalogue: Catalogue;
  readonly texts: Texts;
}) {
  const { t } = useTranslation('home');
  const known = catalogue.cast.filter((cast) => cast.known);
  const washOf = new Map(catalogue.factions.map(({ id, wash }) => [id, wash]));
  return (
    <ul className="cast">
      {known
        .toSorted((one, other) => other.rank - one.rank)
        .map((cast) => (
          <li key={cast.id}>
            <Portrait cast={cast} wash={washOf.get(cast.faction ?? '') ?? null} />
            <div>
              <p className="cast-name">
                <b>{texts.person(cast.id)}</b> <span>{texts.role(cast.id)}</span>
              </p>
              <p className="note">{texts.say('people', cast.id, 'line')}</p>
              <p className="cast-tags">
                {cast.faction !== null && (
                  <span className="tag" data-wash={washOf.get(cast.faction)}>
                    {texts.name('factions', cast.faction, 'name')}
                  </span>
                )}
                <span className="tag">{t(`briefing.seat.${cast.seat}`)}</span>
              </p>
            </div>
          </li>
        ))}
    </ul>
  );
}
