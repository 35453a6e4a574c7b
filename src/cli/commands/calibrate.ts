import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { readDealCall } from '#src/cli/deal-call.ts';
import { createProgress } from '#src/cli/play/progress.ts';
import { BOTS, isBotId } from '#src/core/analysis/bots/make-bot.ts';
import { FULL } from '#src/core/analysis/grade/budget.ts';
import {
  RUNNING,
  calibrateRun,
  widestGap,
  type Bin,
  type Calibration,
} from '#src/core/analysis/grade/calibration.ts';

export const command: Command = {
  usage: 'calibrate <deal> [--runs <n>] [--bots <a,b,...>] [--seed <s>] [--playbook <id>] [--json]',
  summary:
    'see whether the ideal reader is right as often as it says, attitude included; ' +
    'and what the chart is judged by',
  run: calibrate,
};

/** Cases from which a bin counts, and the gap between said and right that it may have. */
const ENOUGH = 50;
const GAP = 0.06;
/** The facts of a deal are the same in all its runs: over them nobody can be right as often as they say. */
const FIXED = 'fact';
/** Shares of the deal at which a run is read. */
const READ_AT = [0.15, 0.4, 0.7];

function calibrate(args: readonly string[]): ExitCode {
  const call = readDealCall(command, args, { runs: 'whole', bots: 'text', seed: 'whole' });
  if (!call.ok) return call.error;
  const { open, options } = call.value;
  const { runs = 300, seed = 1 } = options;
  const bots = (options.bots ?? BOTS.join(',')).split(',').filter(isBotId);
  if (bots.length === 0) return refuseUsage(command, 'No bot is named.');
  const { compiled } = open;
  const length = compiled.phase.weeks.reduce((sum, weeks) => sum + weeks, 0);
  const weeks = READ_AT.map((share) => Math.max(2, Math.round(share * length)));
  const into: Calibration = new Map();
  const progress = createProgress('runs', runs);
  for (let k = 0; k < runs; k += 1) {
    const bot = bots[k % bots.length];
    if (bot !== undefined) calibrateRun(into, compiled, bot, seed + k, weeks, FULL.particles);
    progress.add(1);
  }
  progress.end();
  return report(open.deal.id, runs, seed, into, options.json === true);
}

const share = (of: number, bin: Bin): string => (of / Math.max(1, bin.cases)).toFixed(2);

function report(
  deal: string,
  runs: number,
  seed: number,
  into: Calibration,
  json: boolean,
): ExitCode {
  const about = [...into].map(([name, bins]) => ({ name, gap: widestGap(bins, ENOUGH), bins }));
  const judged = about.filter(({ name }) => name !== FIXED && !name.startsWith(RUNNING));
  const fits = judged.every(({ gap }) => gap <= GAP);
  if (json) printJson({ deal, runs, seed, ok: fits, about });
  else {
    printLine(`${deal}: ${runs} runs from seed ${seed}; said/right (cases) by tenths`);
    for (const { name, gap, bins } of about) {
      const cells = bins.map((bin) =>
        bin.cases < ENOUGH ? '-' : `${share(bin.said, bin)}/${share(bin.right, bin)}(${bin.cases})`,
      );
      printLine(`${name.padEnd(15)} widest gap ${gap.toFixed(3)}  ${cells.join(' ')}`);
    }
  }
  return fits ? EXIT.done : EXIT.wrong;
}
