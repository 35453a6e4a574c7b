import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { WinCourse, WinFrame, WinPicture } from '#src/client/session/win-picture.ts';
import { useServices } from '#src/client/ui/services.tsx';

export type PictureState = 'coming' | 'there' | 'missing';

/** The picture of the line in an element, once its library is there. */
export function useWinPicture(
  course: WinCourse,
  frame: WinFrame,
): readonly [RefObject<HTMLDivElement | null>, PictureState] {
  const { drawWinChance } = useServices();
  const host = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState<WinPicture | null>(null);
  const [state, setState] = useState<PictureState>('coming');
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    let mounted: WinPicture | null = null;
    let wanted = true;
    drawWinChance(element).then(
      (made) => {
        if (!wanted) {
          made.stop();
          return;
        }
        mounted = made;
        setPicture(made);
        setState('there');
      },
      () => wanted && setState('missing'),
    );
    return () => {
      wanted = false;
      mounted?.stop();
      setPicture(null);
    };
  }, [drawWinChance]);
  useLayoutEffect(() => {
    if (picture === null) return;
    picture.draw(course, frame);
  }, [picture, course, frame]);
  return [host, state];
}
