import { useEffect, useState } from 'react';
import type { Practice, PracticeBook } from '#src/client/session/practice/practice.ts';
import { useServices } from '#src/client/ui/services.tsx';

export interface OpenBook {
  readonly practice: Practice;
  readonly book: PracticeBook;
}

/** All there is to practise from; null while it is being read. */
export function usePracticeBook(): OpenBook | 'failed' | null {
  const { practice: open } = useServices();
  const [state, setState] = useState<OpenBook | 'failed' | null>(null);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<OpenBook> => {
      const practice = await open();
      return { practice, book: await practice.open() };
    };
    const show = (found: OpenBook | 'failed'): void => {
      if (wanted) setState(found);
    };
    read().then(show, () => show('failed'));
    return () => {
      wanted = false;
    };
  }, [open]);
  return state;
}
