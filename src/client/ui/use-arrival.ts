import { useEffect, useRef } from 'react';

const LOOK_EVERY_MS = 50;

/** Whoever comes to another screen by a link goes on reading there: its page gets the focus once it is
 *  up, unless a heading in it asks for it. */
export function useArrival(hash: string): void {
  const came = useRef(false);
  useEffect(() => {
    if (!came.current) {
      came.current = true;
      return undefined;
    }
    const timer = setInterval(() => {
      const main = document.querySelector<HTMLElement>('#main');
      if (main === null) return;
      clearInterval(timer);
      if (document.activeElement === document.body) main.focus({ preventScroll: true });
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [hash]);
}
