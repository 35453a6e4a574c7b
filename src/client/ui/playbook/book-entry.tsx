import { useEffect, useRef, type ReactNode } from 'react';
import { SourceMarks } from './source-marks.tsx';
import { useBook } from './book-context.tsx';

/** One entry of the book. Whoever came for it finds it on top of the page, with the focus on its name. */
export function BookEntry({
  anchor,
  name,
  aside,
  sources = [],
  wide = false,
  children,
}: {
  readonly anchor: string;
  readonly name: ReactNode;
  readonly aside?: ReactNode;
  readonly sources?: readonly string[];
  /** Its words take the place of the sources as well. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const { opened } = useBook();
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = opened === anchor;
  useEffect(() => {
    if (!wanted) return;
    heading.current?.closest('article')?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [wanted]);
  return (
    <article id={anchor} className="book-entry" data-opened={wanted} data-wide={wide}>
      <header>
        <h3 ref={heading} tabIndex={-1}>
          {name}
        </h3>
        {aside !== undefined && <p className="note">{aside}</p>}
      </header>
      <div className="book-words">{children}</div>
      {!wide && <SourceMarks sources={sources} />}
    </article>
  );
}
