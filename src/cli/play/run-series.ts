// Many games of many bots: here for a few, in two processes for more.
import { fork } from 'node:child_process';
import type { OpenDeal } from '#src/cli/open-deal.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import {
  addTally,
  createTally,
  playSeries,
  type Series,
  type Tally,
} from '#src/core/analysis/tally.ts';

/** A tally with the time one core took for it. */
export interface TimedTally {
  readonly tally: Tally;
  readonly seconds: number;
}

/** Games from which starting other processes pays. */
const WORTH_FORKING = 400;
const PROCESSES = 2;
const TOLD_EVERY = 20;

export type Message = { readonly done: number } | { readonly timed: TimedTally };

/** Plays a series in this process and tells how far it is. */
export function playHere(c: Compiled, series: Series, tell: (games: number) => void): TimedTally {
  const started = process.hrtime.bigint();
  let told = 0;
  const tally = playSeries(c, series, (done) => {
    if (done - told < TOLD_EVERY) return;
    tell(done - told);
    told = done;
  });
  tell(series.games - told);
  return { tally, seconds: Number(process.hrtime.bigint() - started) / 1e9 };
}

/** One result for each series, in order. */
export async function runSeries(
  open: OpenDeal,
  list: readonly Series[],
  tell: (games: number) => void,
): Promise<TimedTally[]> {
  const games = list.reduce((sum, series) => sum + series.games, 0);
  if (games < WORTH_FORKING) return list.map((one) => playHere(open.compiled, one, tell));
  const parts = list.flatMap((series, at) => halves(series).map((half) => ({ at, half })));
  const results = list.map((series) => ({ tally: createTally(series.bot), seconds: 0 }));
  const queue = [...parts];
  const work = async (): Promise<void> => {
    for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
      const { tally, seconds } = await playElsewhere(open, part.half, tell);
      const result = results[part.at];
      if (result === undefined) continue;
      addTally(result.tally, tally);
      result.seconds += seconds;
    }
  };
  await Promise.all(Array.from({ length: PROCESSES }, work));
  return results;
}

function halves(series: Series): Series[] {
  const first = Math.ceil(series.games / PROCESSES);
  return [
    { ...series, games: first },
    { ...series, seed: series.seed + first, games: series.games - first },
  ].filter(({ games }) => games > 0);
}

function playElsewhere(
  deal: OpenDeal,
  series: Series,
  tell: (games: number) => void,
): Promise<TimedTally> {
  const { bot, games, seed, variant } = series;
  const args = [
    'play',
    deal.name,
    '--bot',
    bot,
    '--games',
    `${games}`,
    '--seed',
    `${seed}`,
    '--report',
  ];
  if (variant === 'case') args.push('--case');
  if (deal.under !== undefined) args.push('--playbook', deal.under);
  const child = fork(process.argv[1] ?? '', args, { execArgv: process.execArgv });
  return new Promise((resolve, reject) => {
    child.on('message', (message: Message) => {
      if ('done' in message) tell(message.done);
      else resolve(message.timed);
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`playElsewhere: ${bot} ended without a result`)));
  });
}
