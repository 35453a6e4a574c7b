/** Something that can be done again and again; says how many units it did. */
export interface Load {
  readonly name: string;
  readonly run: () => number;
}

/** Milliseconds of processor time used so far: on a shared machine the clock on the wall tells little. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function rateOf(load: Load, ms: number): number {
  const started = now();
  let units = 0;
  let taken = 0;
  do {
    units += load.run();
    taken = now() - started;
  } while (taken < ms);
  return (units / taken) * 1000;
}

export interface Timing {
  readonly rounds: number;
  readonly warmMs: number;
  readonly roundMs: number;
}

/** Units a second of processor time of each load: medians over rounds in which all take their turn, so that noise meets them alike. */
export function measure(loads: readonly Load[], timing: Timing): Map<string, number> {
  const rates = new Map<string, number[]>();
  for (const load of loads) {
    rateOf(load, timing.warmMs);
    rates.set(load.name, []);
  }
  for (let round = 0; round < timing.rounds; round += 1)
    for (const load of loads) rates.get(load.name)?.push(rateOf(load, timing.roundMs));
  return new Map([...rates].map(([name, list]) => [name, median(list)]));
}
