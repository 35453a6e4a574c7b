import { useTranslation } from 'react-i18next';
import type { TokenPlace } from '#src/client/session/table-scene.ts';
import { usePersonWords } from '#src/client/ui/person/person-words.ts';
import { useTable } from './table-context.tsx';

/** The DOM twins of the tokens: they carry focus, name and state for keyboard and reader. */
export function TokenButtons({ places }: { readonly places: readonly TokenPlace[] }) {
  const { t } = useTranslation('play');
  const { view, chosen, choose } = useTable();
  const describe = usePersonWords();
  return (
    <ul className="tokens" aria-label={t('board.people')}>
      {places.flatMap(({ person: id, x, y, width, height }) => {
        const person = view.people.find((one) => one.id === id);
        if (person === undefined || !person.known) return [];
        return [
          <li key={id} style={{ left: x, top: y, width, height }}>
            <button
              type="button"
              className="token"
              aria-pressed={chosen === id}
              aria-label={describe(person)}
              onClick={() => choose(id)}
            />
          </li>,
        ];
      })}
    </ul>
  );
}
