import { useBook } from './book-context.tsx';
import { BookEntry } from './book-entry.tsx';

/** Where all of it is written; the numbers are those beside the entries. */
export function SourceList() {
  const { book, texts } = useBook();
  return book.sources.map((source, at) => (
    <BookEntry
      key={source}
      anchor={`source.${source}`}
      name={
        <>
          <i className="book-number">{at + 1}</i>
          {texts.name('sources', source, 'title')}
        </>
      }
    >
      <p>{texts.say('sources', source, 'where')}</p>
    </BookEntry>
  ));
}
