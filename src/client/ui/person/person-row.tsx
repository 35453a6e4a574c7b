import type { PersonView } from '#src/core/schema/view.ts';
import { Banner } from '#src/client/ui/kit/banner.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { bannerLevelOf } from './banner-level.ts';
import { PersonPortrait } from './person-portrait.tsx';
import { ringsOf, usePersonWords } from './person-words.ts';
import './person-row.css';

/** One person as a row that can be pressed: face, name, banner, power. */
export function PersonRow({
  person,
  chosen,
  onChoose,
}: {
  readonly person: PersonView;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}) {
  const texts = useTexts();
  const describe = usePersonWords();
  return (
    <button
      type="button"
      className="person-row"
      aria-pressed={chosen}
      aria-label={describe(person)}
      onClick={() => onChoose(person.id)}
    >
      <PersonPortrait person={person} size="tiny" />
      <span className="person-row-name">
        <b>{texts.person(person.id)}</b>
        <span>{texts.role(person.id)}</span>
      </span>
      <Banner level={bannerLevelOf(person)} size={28} />
      <span className="person-row-power">{ringsOf(person)}</span>
    </button>
  );
}
