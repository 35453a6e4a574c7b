// The picture of a run's win chance, so that the screen and what draws it do not know each other.

/** A place in weeks gone by and in per cent. */
export type Spot = readonly [at: number, percent: number];

/** Where the lines run. */
export interface WinCourse {
  readonly fair: readonly Spot[];
  readonly hindsight: readonly Spot[];
  readonly band: readonly { readonly at: number; readonly low: number; readonly high: number }[];
  /** From what the last decision was worth to what came out; null until the end is graded. */
  readonly luck: readonly [Spot, Spot] | null;
}

export interface WinFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly weeks: number;
  /** Read out in place of the picture. */
  readonly words: string;
  readonly calm: boolean;
}

export interface WinPicture {
  draw(course: WinCourse, frame: WinFrame): void;
  stop(): void;
}

export type MountWinPicture<Host> = (host: Host) => Promise<WinPicture>;
