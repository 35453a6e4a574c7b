import { useEffect } from 'react';

/** What closes takes the focus with it, unless something else asks for it: then the page itself gets it. */
export function useKeptFocus(): void {
  useEffect(() => keepFocus, []);
}

/** A dialog gives the focus back a frame after it is gone. */
function keepFocus(): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>('#main')?.focus();
    });
  });
}
