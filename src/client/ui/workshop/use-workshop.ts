import { useEffect, useState } from 'react';
import type { AnyWorkshopView } from '#src/core/schema/workshop-view.ts';
import { useServices } from '#src/client/ui/services.tsx';

interface Followed {
  readonly view: AnyWorkshopView | null;
  /** Whether the server answers. */
  readonly live: boolean;
  /** The server said that this browser has no place here, or that the workshop is gone. */
  readonly lost: boolean;
}

const NOTHING: Followed = { view: null, live: true, lost: false };

/** Follows a workshop as long as the screen is shown. */
export function useWorkshop(id: string, as?: 'screen'): Followed {
  const { workshop } = useServices();
  const [followed, setFollowed] = useState(NOTHING);
  useEffect(
    () =>
      workshop.follow(id, as, {
        view: (view) => setFollowed({ ...NOTHING, view }),
        state: (state) =>
          setFollowed((now) => ({
            ...now,
            live: state === 'live',
            lost: state === 'gone',
          })),
      }),
    [workshop, id, as],
  );
  return followed;
}

/** Seconds left until a time of the server's clock, renewed each second; null without a clock. */
export function useSecondsLeft(deadline: number | null, serverNow: number): number | null {
  const [skew] = useState(() => serverNow - Date.now());
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (deadline === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [deadline]);
  return deadline === null ? null : Math.max(0, Math.ceil((deadline - now - skew) / 1_000));
}

export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
