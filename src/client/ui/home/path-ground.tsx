import { useEffect, useRef } from 'react';
import { useServices } from '#src/client/ui/services.tsx';
import type { PathStop, Progress } from './path-stops.ts';

interface Hill extends PathStop {
  readonly height: number;
  readonly state: Progress['state'];
}

interface Road {
  readonly path: string;
  /** Whether one has been at its end. */
  readonly gone: boolean;
}

/** Stretches of road from hill to hill, through the valleys. */
function roadsOf(hills: readonly Hill[]): readonly Road[] {
  return hills.map((to, at) => {
    const gone = to.state !== 'new';
    const from = hills[at - 1];
    if (from === undefined) {
      const foot = to.y + 190;
      return {
        gone,
        path: `M-10 ${foot}C${to.x / 3} ${foot} ${to.x * 0.7} ${to.y + 90} ${to.x} ${to.y}`,
      };
    }
    const low = Math.max(from.y, to.y) + 130;
    const third = (to.x - from.x) / 3;
    return {
      gone,
      path: `M${from.x} ${from.y}C${from.x + third} ${low} ${to.x - third} ${low} ${to.x} ${to.y}`,
    };
  });
}

const WASHES = { won: 'moss', playing: 'ochre', played: 'ochre', new: null } as const;

/** The picture under the road: a hill for each deal, as high as it is hard. */
export function PathGround({ hills }: { readonly hills: readonly Hill[] }) {
  const { drawRelief } = useServices();
  const canvas = useRef<HTMLCanvasElement>(null);
  const ground = JSON.stringify(hills.map(({ x, y, height, state }) => [x, y, height, state]));
  useEffect(() => {
    const sheet = canvas.current;
    if (sheet === null || drawRelief === null) return undefined;
    const paint = (): void => {
      const { clientWidth, clientHeight } = sheet;
      if (clientWidth === 0) return;
      const rows = JSON.parse(ground) as [number, number, number, Progress['state']][];
      drawRelief(
        sheet,
        rows.map(([x, y, height, state]) => ({
          x: (x * clientWidth) / 1000,
          y: (y * clientHeight) / 1000,
          height,
          wash: WASHES[state],
        })),
      );
    };
    const watch = new ResizeObserver(paint);
    watch.observe(sheet);
    return () => watch.disconnect();
  }, [drawRelief, ground]);
  return (
    <div className="path-picture" aria-hidden="true">
      <canvas ref={canvas} />
      <svg viewBox="0 0 1000 1000" preserveAspectRatio="none">
        {roadsOf(hills).map(({ path, gone }) =>
          gone ? (
            <g key={path}>
              <path d={path} className="road-edge" />
              <path d={path} className="road-bed" />
              <path d={path} className="road-line" />
            </g>
          ) : (
            <path key={path} d={path} className="road-ahead" />
          ),
        )}
      </svg>
    </div>
  );
}
