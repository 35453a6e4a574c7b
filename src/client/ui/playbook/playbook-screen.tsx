import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handbook } from '#src/client/session/handbook.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { usePreference, useServices } from '#src/client/ui/services.tsx';
import { BookBar } from './book-bar.tsx';
import { BookContents } from './book-contents.tsx';
import { BookProvider, type BookState } from './book-context.tsx';
import { BookSections } from './book-sections.tsx';
import './playbook.css';

interface Loaded {
  readonly book: Handbook;
  readonly texts: Texts;
}

/** Null while it is read; the former language stays until the other is here. */
function useHandbook(playbook: string): Loaded | 'missing' | null {
  const { library } = useServices();
  const language = usePreference((preferences) => preferences.language);
  const [loaded, setLoaded] = useState<Loaded | 'missing' | null>(null);
  useEffect(() => {
    let wanted = true;
    const reading = Promise.all([
      library.handbook(playbook),
      library.handbookTexts(playbook, language),
    ]);
    void reading.then(([book, texts]) => {
      if (wanted) setLoaded(book === null || texts === null ? 'missing' : { book, texts });
    });
    return () => {
      wanted = false;
    };
  }, [library, playbook, language]);
  return loaded;
}

/** A methodology to read: everything the playbook says, in the reader's language, with its sources. */
export function PlaybookScreen({
  playbook,
  entry,
}: {
  readonly playbook: string;
  readonly entry: string | null;
}) {
  const { t } = useTranslation('playbook');
  const loaded = useHandbook(playbook);
  const state = useMemo<BookState | null>(
    () => (loaded === null || loaded === 'missing' ? null : { ...loaded, opened: entry }),
    [loaded, entry],
  );
  if (loaded === 'missing') {
    return (
      <main id="main" tabIndex={-1} className="opening">
        <FocusHeading as="h1">{t('missing')}</FocusHeading>
        <a className="button" href={formatRoute({ screen: 'home' })}>
          {t('common:toHome')}
        </a>
      </main>
    );
  }
  if (state === null) return <p className="opening">{t('common:opening')}</p>;
  return (
    <BookProvider value={state}>
      <Book state={state} />
    </BookProvider>
  );
}

function Book({ state: { texts, opened } }: { readonly state: BookState }) {
  return (
    <div className="book">
      <BookBar />
      <div className="book-page">
        <BookContents />
        <main id="main" tabIndex={-1}>
          <div className="book-title">
            {opened === null ? (
              <FocusHeading as="h1">{texts.say('title')}</FocusHeading>
            ) : (
              <h1>{texts.say('title')}</h1>
            )}
            <p>{texts.say('subtitle')}</p>
          </div>
          <BookSections />
        </main>
      </div>
    </div>
  );
}
