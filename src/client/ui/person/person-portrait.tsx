import type { PersonView } from '#src/core/schema/view.ts';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { Portrait, type Mood } from './portrait.tsx';

/** The face of a person of the run, on the ground of the faction. */
export function PersonPortrait({
  person,
  size = 'small',
  mood = 'calm',
}: {
  readonly person: PersonView;
  readonly size?: 'tiny' | 'small' | 'middle' | 'large';
  readonly mood?: Mood;
}) {
  const { view, catalogue } = useTable();
  const cast = catalogue.cast.find(({ id }) => id === person.id);
  const wash = view.factions.find(({ id }) => id === person.faction)?.wash ?? null;
  return <Portrait cast={cast} wash={wash} size={size} mood={mood} />;
}
