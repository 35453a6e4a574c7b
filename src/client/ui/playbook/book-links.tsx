import { formatRoute } from '#src/client/ui/route.ts';
import { useBook } from './book-context.tsx';

/** Links to other entries of the book, by name, in a row. */
export function BookLinks({
  label,
  kind,
  ids,
  nameOf,
  lines = false,
}: {
  readonly label: string;
  readonly kind: string;
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
  /** Each on a line of its own: for sentences. */
  readonly lines?: boolean;
}) {
  const { book } = useBook();
  if (ids.length === 0) return null;
  return (
    <p className="book-links" data-lines={lines}>
      <b>{label}</b>
      {ids.map((id) => (
        <a
          key={id}
          href={formatRoute({
            screen: 'playbook',
            playbook: book.playbook,
            entry: `${kind}.${id}`,
          })}
        >
          {nameOf(id)}
        </a>
      ))}
    </p>
  );
}
