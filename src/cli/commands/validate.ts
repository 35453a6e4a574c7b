import { EXIT, printJson, printLine, type Command, type ExitCode } from '#src/cli/command.ts';
import { readDealCall } from '#src/cli/deal-call.ts';
import { createProgress } from '#src/cli/play/progress.ts';
import { BOTS } from '#src/core/analysis/bots/make-bot.ts';
import {
  gradeOne,
  nameOf,
  winShare,
  type GradedRun,
  type SeriesPlayer,
} from '#src/core/analysis/grade/series.ts';
import { validityOf, type SeriesRow, type Validity } from '#src/core/analysis/grade/validity.ts';

export const command: Command = {
  usage: 'validate <deal> [--runs <n>] [--seed <s>] [--playbook <id>] [--json]',
  summary:
    'grade runs of every bot, and of learners who slip in some weeks: ' +
    'accuracy must order them as their winning does',
  run: validate,
};

/** Per cent of weeks in which learners slip. */
const SLIPS = [15, 30, 50, 75] as const;
/** Games that every player plays, to see how often it wins. */
const GAMES = 500;

function validate(args: readonly string[]): ExitCode {
  const call = readDealCall(command, args, { runs: 'whole', seed: 'whole' });
  if (!call.ok) return call.error;
  const { open, options } = call.value;
  const { runs = 20, seed = 1 } = options;
  const learners = SLIPS.map((slips) => ({ slips }));
  const progress = createProgress('runs', runs * (BOTS.length + learners.length));
  const gradeAll = (players: readonly SeriesPlayer[]): GradedRun[] =>
    players.flatMap((player) =>
      Array.from({ length: runs }, (_, k) => {
        const graded = gradeOne(open.compiled, player, seed + k);
        progress.add(1);
        return graded;
      }),
    );
  const wins = new Map(
    [...BOTS, ...learners].map((player) => [
      nameOf(player),
      winShare(open.compiled, player, GAMES),
    ]),
  );
  const validity = validityOf(gradeAll(BOTS), gradeAll(learners), wins);
  const report = { deal: open.deal.id, seed, ...validity };
  progress.end();
  if (options.json) printJson(report);
  else print(report);
  return report.ok ? EXIT.done : EXIT.wrong;
}

const percent = (share: number): string => (share * 100).toFixed(1);

function printRow({ player, fair, hindsight, dice, wins }: SeriesRow): void {
  printLine(
    `  ${player.padEnd(12)} accuracy ${fair.toFixed(1)} fair, ${hindsight.toFixed(1)} in hindsight; ` +
      `wins ${percent(dice)} % of other dice with these decisions, ${percent(wins)} % deciding anew`,
  );
}

function print(report: Validity & { deal: string; seed: number }): void {
  const { deal, seed, bots, learners, correlation, ofLearners, ofPlayers, exact } = report;
  printLine(`${deal}: ${bots[0]?.runs ?? 0} runs a player from seed ${seed}`);
  bots.forEach(printRow);
  printLine(`rank correlation of the accuracy of a run with other dice ${correlation.toFixed(2)}`);
  printLine('by the method, but some weeks by a fallacy');
  learners.forEach(printRow);
  printLine(`rank correlation of the accuracy of a run with other dice ${ofLearners.toFixed(2)}`);
  printLine(`rank correlation of accuracy with winning over all players ${ofPlayers.toFixed(2)}`);
  printLine(`start + skill + luck = result ${exact ? 'in every run' : 'NOT in every run'}`);
}
