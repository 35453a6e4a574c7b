// Draws the win-chance line by ECharts, as SVG; loaded when a graded run is first looked at.
import { CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Spot, WinCourse, WinFrame, WinPicture } from '#src/client/session/win-picture.ts';

register([AriaComponent, CustomChart, GridComponent, LineChart, SVGRenderer]);

const INDIGO = '#2f4b7c';
const INK = '#22252b';
const INK_3 = '#655f53';
const RULE = '#d6c8a8';
const CONTROL = '#8f7a48';
const GOLD = '#775410';
const DRAW_MS = 600;

const line = (id: string, data: readonly Spot[], style: object): object => ({
  id,
  type: 'line',
  data,
  silent: true,
  symbol: 'none',
  smooth: false,
  animationDurationUpdate: 0,
  lineStyle: { join: 'round', ...style },
});

interface Coordinates {
  coord(at: readonly [number, number]): [number, number];
}

/** The middle 80 % of the worlds that fit what was known. */
const band = ({ band: worlds }: WinCourse): object => ({
  id: 'band',
  type: 'custom',
  silent: true,
  animation: false,
  // One shape for all: its corners are the weeks there and back.
  data: worlds.length > 1 ? [[worlds[0]?.at ?? 0, 0]] : [],
  renderItem: (_: unknown, api: Coordinates) => ({
    type: 'polygon',
    shape: {
      points: [
        ...worlds.map(({ at, high }) => api.coord([at, high])),
        ...worlds.toReversed().map(({ at, low }) => api.coord([at, low])),
      ],
    },
    style: { fill: INDIGO, fillOpacity: 0.13, stroke: INDIGO, strokeOpacity: 0.5, lineWidth: 1 },
  }),
});

function optionOf(course: WinCourse, frame: WinFrame): EChartsCoreOption {
  const { left, right, top, bottom, width, height, weeks, words, calm } = frame;
  return {
    animation: !calm,
    animationDuration: DRAW_MS,
    aria: { enabled: true, label: { description: words } },
    grid: { left, right: width - right, top, bottom: height - bottom },
    xAxis: { type: 'value', min: 0, max: weeks, show: false },
    yAxis: {
      type: 'value',
      min: 0,
      max: 100,
      interval: 25,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: INK_3,
        fontSize: 12,
        formatter: (value: number) => (value === 100 ? '100%' : String(value)),
      },
      splitLine: { lineStyle: { color: [CONTROL, RULE, RULE, RULE, RULE] } },
    },
    series: [
      band(course),
      line('hindsight', course.hindsight, { color: INK, width: 1.6, type: [2, 3] }),
      line('luck', course.luck ?? [], { color: GOLD, width: 3, type: [3, 3] }),
      line('fair', course.fair, { color: INDIGO, width: 2.8 }),
    ],
  };
}

export function mountWinPicture(host: HTMLElement): WinPicture {
  let chart: EChartsType | null = null;
  return {
    draw(course, frame) {
      const { width, height } = frame;
      chart ??= init(host, null, { renderer: 'svg', width, height });
      chart.resize({ width, height, silent: true });
      chart.setOption(optionOf(course, frame));
      // On paper there is no next frame.
      chart.getZr().flush();
    },
    stop() {
      chart?.dispose();
      chart = null;
    },
  };
}
