import { EXIT, printJson, printLine, type Command, type ExitCode } from '#src/cli/command.ts';
import { readDealCall } from '#src/cli/deal-call.ts';
import { createProgress } from '#src/cli/play/progress.ts';
import { PLANS, spreadOfWeeks, type WeekSpread } from '#src/core/analysis/decisions.ts';
import { shareOf } from '#src/core/analysis/statistics.ts';

export const command: Command = {
  usage: 'balance <deal> [--playbook <id>] [--weeks <n>] [--rollouts <n>] [--seed <s>] [--json]',
  summary: 'see whether weeks are decisions: how far the win chances of rival plans lie apart',
  run: balance,
};

/** Points of win chance from which plans differ, and differ much. */
const DIFFERS = 5;
const DIFFERS_MUCH = 15;
/** Points of best less worst below which nothing matters, and of best less second above which one plan stands out. */
const DEAD = 3;
const OBVIOUS = 10;

function balance(args: readonly string[]): ExitCode {
  const call = readDealCall(command, args, { weeks: 'whole', rollouts: 'whole', seed: 'whole' });
  if (!call.ok) return call.error;
  const { open, options } = call.value;
  const { weeks = 24, rollouts = 60, seed = 1 } = options;
  const progress = createProgress('weeks', weeks);
  const measured = spreadOfWeeks(open.compiled, { seed, weeks, rollouts }, () => progress.add(1));
  progress.end();
  const report = {
    deal: open.deal.id,
    seed,
    rollouts,
    decisions: summaryOf(measured),
    plans: PLANS.map((plan, at) => ({
      plan,
      chance: meanOf(measured, (one) => one.chances[at] ?? 0),
      best: meanOf(measured, (one) => (isBest(one, at) ? 1 : 0)),
    })),
    difficulty: open.deal.difficulty,
    weeks: measured,
  };
  if (options.json) printJson(report);
  else {
    const { decisions, plans } = report;
    printLine(`${report.deal}: ${decisions.weeks} weeks, ${rollouts} roll-outs a plan`);
    printLine(`plans differ by more than ${DIFFERS} points in ${percent(decisions.differ)}`);
    printLine(`  standard error of that share ${percent(decisions.differSe)}`);
    printLine(`by more than ${DIFFERS_MUCH} points in ${percent(decisions.differMuch)}`);
    printLine(
      `mean spread ${percent(decisions.spread)}, standard error of one ${percent(decisions.se)}`,
    );
    printLine(
      `nothing matters in ${percent(decisions.dead)}, one plan stands out in ${percent(decisions.obvious)}`,
    );
    for (const { plan, chance, best } of plans)
      printLine(`  ${plan.padEnd(14)} wins ${percent(chance)}, best in ${percent(best)} of weeks`);
    printLine(
      `difficulty ${report.difficulty} of 10: the method wins ${percent(plans[0]?.chance ?? 0)}`,
    );
    printLine('What is good: scenarios/README.md, Is it a good deal?');
    printLine('怎样算好：scenarios/README.zh-CN.md，是好商机吗');
  }
  return EXIT.done;
}

/** The best chance less the one at a place of the order; -1 is the worst. */
function gapOf({ chances }: WeekSpread, place: number): number {
  const order = chances.toSorted((a, b) => b - a);
  return (order[0] ?? 0) - (order.at(place) ?? 0);
}

const isBest = ({ chances }: WeekSpread, at: number): boolean =>
  (chances[at] ?? 0) >= Math.max(...chances);

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const meanOf = (list: readonly WeekSpread[], of: (one: WeekSpread) => number): number =>
  shareOf(
    list.reduce((sum, one) => sum + of(one), 0),
    list.length,
  );

function summaryOf(list: readonly WeekSpread[]): {
  readonly weeks: number;
  readonly differ: number;
  readonly differSe: number;
  readonly differMuch: number;
  /** Weeks in which no plan matters, and those in which one stands out. */
  readonly dead: number;
  readonly obvious: number;
  readonly spread: number;
  readonly se: number;
} {
  const over = (points: number): number =>
    shareOf(list.filter(({ spread }) => spread * 100 > points).length, list.length);
  const differ = over(DIFFERS);
  return {
    weeks: list.length,
    differ,
    differSe: Math.sqrt(shareOf(differ * (1 - differ), list.length)),
    differMuch: over(DIFFERS_MUCH),
    dead: shareOf(list.filter((one) => gapOf(one, -1) * 100 < DEAD).length, list.length),
    obvious: shareOf(list.filter((one) => gapOf(one, 1) * 100 > OBVIOUS).length, list.length),
    spread: meanOf(list, ({ spread }) => spread),
    se: meanOf(list, ({ se }) => se),
  };
}
