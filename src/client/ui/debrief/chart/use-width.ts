import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Width of A4 less its margins, in CSS pixels. */
const PAPER = 688;
/** Below this nothing can be drawn that could be read. */
const LEAST = 260;

/** Width of an element in CSS pixels; on paper that of the sheet. */
export function useWidth(first: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const seen = Math.floor(entry?.contentRect.width ?? 0);
      if (seen > 0) setWidth(Math.max(LEAST, seen));
    });
    observer.observe(element);
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return [host, printing ? PAPER : width];
}
