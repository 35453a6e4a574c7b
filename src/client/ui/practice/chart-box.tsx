import { useEffect, useRef, type ReactNode } from 'react';
import type { ChartPicture, DrawnChart } from '#src/client/session/chart-picture.ts';
import { ChartFigure } from '#src/client/ui/debrief/chart/chart-figure.tsx';
import { useServices } from '#src/client/ui/services.tsx';
import '#src/client/ui/debrief/chart/chart.css';

/** A chart with its table beside it. The drawing comes late; the table is there at once. */
export function ChartBox({
  title,
  picture,
  height,
  table,
}: {
  readonly title: string;
  readonly picture: ChartPicture;
  readonly height: number;
  readonly table: ReactNode;
}) {
  const { drawChart } = useServices();
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<DrawnChart | null>(null);
  const latest = useRef(picture);
  useEffect(() => {
    latest.current = picture;
    chart.current?.show(picture);
  }, [picture]);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    let wanted = true;
    const watch = new ResizeObserver(() => chart.current?.resize());
    void drawChart(element).then((drawn) => {
      if (!wanted) {
        drawn.remove();
        return;
      }
      chart.current = drawn;
      drawn.show(latest.current);
      watch.observe(element);
    });
    return () => {
      wanted = false;
      watch.disconnect();
      chart.current?.remove();
      chart.current = null;
    };
  }, [drawChart]);
  return (
    <ChartFigure title={title} table={table}>
      <div ref={host} className="pr-chart" style={{ height }} />
    </ChartFigure>
  );
}
