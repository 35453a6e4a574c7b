import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArguments } from '#src/cli/arguments.ts';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { openDeal } from '#src/cli/open-deal.ts';
import { createProgress } from '#src/cli/play/progress.ts';
import { proveExactness, type Exactness } from '#src/cli/prove/exactness.ts';
import { proveHonesty, type Honesty } from '#src/cli/prove/honesty.ts';
import { PLAYBOOKS } from '#src/cli/sources.ts';
import { BUDGETS } from '#src/core/analysis/grade/budget.ts';
import { importPlaybook } from '#src/core/schema/import-playbook.ts';

export const command: Command = {
  usage: 'prove-grade [--positions <n>] [--runs <n>] [--deal <deal>] [--seed <s>] [--json]',
  summary:
    'hold the grade against tiny deals in which every chance can be counted, ' +
    'and see that knowing the truth earns no better fair grade',
  run: prove,
};

/** Least share of estimates within two standard errors. */
const WITHIN = 0.93;
const PLAYBOOK = 'five-dimensions';

function prove(args: readonly string[]): ExitCode {
  const parsed = parseArguments(args, {
    positions: 'whole',
    runs: 'whole',
    deal: 'text',
    seed: 'whole',
    json: 'flag',
  });
  if (!parsed.ok) return refuseUsage(command, parsed.error);
  const { positions = 200, runs = 16, deal = 'first-call', seed = 1, json } = parsed.value.options;
  const open = openDeal(deal);
  if (!open.ok) return refuseUsage(command, open.error);
  const text = readFileSync(join(PLAYBOOKS, PLAYBOOK, 'playbook.json'), 'utf8');
  const { value: playbook } = importPlaybook(text);
  if (playbook === undefined) return refuseUsage(command, `${PLAYBOOK} has errors.`);
  const progress = createProgress('positions and runs', positions + runs);
  const step = (): void => progress.add(1);
  const exactness = proveExactness(playbook, positions, seed, step);
  const honesty = proveHonesty(open.value.compiled, runs, seed, BUDGETS.quick, step);
  progress.end();
  const { chance, hindsight, loss } = exactness.within;
  const exact = Math.min(chance, hindsight, loss) >= WITHIN;
  const found = exactness.foundDeep === exactness.clear;
  const ok = exact && found && honesty.ok;
  if (json) printJson({ seed, ok, exactness, honesty });
  else printProof(exactness, honesty, ok);
  return ok ? EXIT.done : EXIT.wrong;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function printProof(exactness: Exactness, honesty: Honesty, ok: boolean): void {
  const { positions, pivots, within, bias, clear, found, foundDeep, missed, worst } = exactness;
  printLine(`${positions} positions of tiny deals, ${pivots} of them single choices`);
  printLine(
    `  within two standard errors: chance ${percent(within.chance)}, ` +
      `in hindsight ${percent(within.hindsight)}, loss ${percent(within.loss)}; bias ${bias.toFixed(2)} points`,
  );
  printLine(
    `  best way clear in ${clear}: found in ${found}, with many worlds and roll-outs in ${foundDeep}`,
  );
  for (const { seed, kind, week, gap, regretDeep } of missed)
    printLine(
      `  missed: seed ${seed}, ${kind} ${week}: the best leads by ${gap.toFixed(1)}, the one found loses ${regretDeep.toFixed(1)}`,
    );
  for (const one of worst)
    printLine(
      `  farthest: seed ${one.seed}, ${one.kind} ${one.week}: ${one.chance.toFixed(1)} ± ${one.se.toFixed(1)}, ` +
        `exactly ${one.exact.toFixed(1)}`,
    );
  const { runs, method, told, lead, se } = honesty;
  printLine(
    `${runs} runs told the truth: fair accuracy ${told.toFixed(1)}, method ${method.toFixed(1)}, ` +
      `lead ${lead.toFixed(2)} ± ${se.toFixed(2)}`,
  );
  printLine(ok ? '  all bounds hold' : '  a bound is broken');
}
