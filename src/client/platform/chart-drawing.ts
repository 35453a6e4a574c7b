// Draws chart pictures by ECharts, as SVG; loaded when the first chart is shown.
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type {
  ChartAxis,
  ChartPicture,
  ChartSeries,
  ChartTone,
  DrawnChart,
} from '#src/client/session/chart-picture.ts';

register([
  BarChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  TooltipComponent,
  SVGRenderer,
]);

const TONES: Readonly<Record<ChartTone, string>> = {
  indigo: '#2f4b7c',
  ink: '#22252b',
  jade: '#3f8f74',
  gold: '#775410',
  vermilion: '#c8402f',
};
const INK_2 = '#474a50';
const INK_3 = '#655f53';
const RULE = '#d9caab';
const EDGE = '#8f7a48';
const TEXT = 13;
const FIGURE = 12;
const DOT = 9;
const LABEL_GAP = 4;
/** Figures on an axis whose ends are given: four steps. */
const STEPS = 4;
const NAME_GAP = 28;

const TYPES = { line: 'line', bar: 'bar', dots: 'scatter' } as const;

function axisOf({ name, names, from, to, unit }: ChartAxis, face: string): object {
  const shared = {
    name,
    nameTextStyle: { color: INK_3, fontSize: FIGURE, fontFamily: face },
    axisLine: { show: names !== undefined, lineStyle: { color: EDGE } },
    axisTick: { show: false },
    splitLine: { show: names === undefined, lineStyle: { color: RULE } },
    axisLabel: {
      color: INK_2,
      fontSize: FIGURE,
      fontFamily: face,
      hideOverlap: true,
      ...(unit === undefined ? {} : { formatter: `{value}${unit}` }),
    },
  };
  if (names !== undefined) return { ...shared, type: 'category', data: [...names] };
  return {
    ...shared,
    type: 'value',
    ...(from === undefined ? { splitNumber: STEPS } : { min: from, splitNumber: STEPS }),
    ...(to === undefined ? {} : { max: to, interval: (to - (from ?? 0)) / STEPS }),
  };
}

function seriesOf(series: ChartSeries, lying: boolean, face: string): object {
  const { name, kind, tone, dashed = false, marks } = series;
  const colour = TONES[tone];
  return {
    name,
    type: TYPES[kind],
    data: marks.map(({ x, y, size = DOT, slip, label, below = false }) => ({
      value: lying ? [y, x] : [x, y],
      name: slip,
      symbolSize: size,
      label: {
        show: label !== undefined,
        formatter: label ?? '',
        position: lying ? 'right' : below ? 'bottom' : 'top',
        distance: LABEL_GAP,
        color: INK_2,
        fontSize: FIGURE,
        fontFamily: face,
      },
    })),
    symbol: dashed ? 'none' : 'circle',
    barMaxWidth: 22,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: dashed ? 1.4 : 2.8, type: dashed ? 'dashed' : 'solid' },
    cursor: 'default',
  };
}

function optionOf(picture: ChartPicture, face: string): EChartsCoreOption {
  const { label, x, y, lying = false, series } = picture;
  const [across, up] = lying ? [y, x] : [x, y];
  return {
    animation: false,
    aria: { enabled: true, label: { description: label } },
    textStyle: { fontFamily: face },
    grid: {
      left: 8,
      right: 28,
      top: y.name === '' ? 16 : 34,
      bottom: across.name === '' ? 8 : NAME_GAP,
      containLabel: true,
    },
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: '{b}',
      backgroundColor: '#fffdf8',
      borderColor: EDGE,
      textStyle: { color: TONES.ink, fontSize: TEXT, fontFamily: face },
    },
    xAxis: { ...axisOf(across, face), nameLocation: 'middle', nameGap: NAME_GAP },
    yAxis: { ...axisOf(up, face), ...(lying ? { inverse: true } : {}) },
    series: series.map((one) => seriesOf(one, lying, face)),
  };
}

export function drawChart(host: HTMLElement): DrawnChart {
  // A frame of its own: the library knows one chart by element, and hosts may ask again before the first is gone.
  const frame = document.createElement('div');
  frame.style.height = '100%';
  host.append(frame);
  const chart = init(frame, null, { renderer: 'svg' });
  const face = getComputedStyle(host).fontFamily;
  let shown: ChartPicture | null = null;
  // Drawn anew each time: a line that is only moved may keep the course it had in a frame of another size.
  const draw = (): void => {
    if (shown === null) return;
    chart.clear();
    chart.setOption(optionOf(shown, face), true);
    // On paper and behind other pages there is no next frame.
    chart.getZr().flush();
  };
  return {
    show(picture) {
      shown = picture;
      draw();
    },
    resize() {
      chart.resize();
      draw();
    },
    remove() {
      chart.dispose();
      frame.remove();
    },
  };
}
