import { useEffect, type RefObject } from 'react';

/**
 * Escape closes what lies on top even while nothing in it has the focus: a press just before the
 * focus has moved in, or after the element that had it has gone. A press inside never comes here,
 * for the overlay takes it.
 */
export function useEscape(
  box: RefObject<HTMLElement | null>,
  onEscape: (() => void) | undefined,
): void {
  useEffect(() => {
    if (onEscape === undefined) return;
    const close = (event: KeyboardEvent): void => {
      const covered = box.current?.closest('[inert], [aria-hidden]') ?? null;
      if (event.key === 'Escape' && !event.defaultPrevented && covered === null) onEscape();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [box, onEscape]);
}
