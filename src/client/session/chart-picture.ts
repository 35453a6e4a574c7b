// A chart as plain data: what is drawn, in words already said. Beside every chart stands the same as a table.

export type ChartTone = 'indigo' | 'ink' | 'jade' | 'gold' | 'vermilion';

export interface ChartAxis {
  readonly name: string;
  /** Names along the axis instead of numbers. */
  readonly names?: readonly string[];
  readonly from?: number;
  readonly to?: number;
  /** Behind every number. */
  readonly unit?: string;
}

export interface ChartMark {
  /** On an axis of names, the place of the name, from 0. */
  readonly x: number;
  readonly y: number;
  /** What is said of it where one points. */
  readonly slip: string;
  /** Diameter in pixels. */
  readonly size?: number;
  /** Written above it, or below where two would meet. */
  readonly label?: string;
  readonly below?: boolean;
}

export interface ChartSeries {
  readonly name: string;
  readonly kind: 'line' | 'bar' | 'dots';
  readonly tone: ChartTone;
  readonly dashed?: boolean;
  readonly marks: readonly ChartMark[];
}

export interface ChartPicture {
  /** For who does not see it. */
  readonly label: string;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  /** Bars lie along the x axis and names stand on the y axis. */
  readonly lying?: boolean;
  readonly series: readonly ChartSeries[];
}

export interface DrawnChart {
  show(picture: ChartPicture): void;
  resize(): void;
  remove(): void;
}

export type DrawChart<Host> = (host: Host) => Promise<DrawnChart>;
