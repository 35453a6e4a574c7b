// Reading a run for a grade; an error ends the command with its usage.
import { existsSync, readFileSync } from 'node:fs';
import { err, ok, type Result } from '#src/core/base/result.ts';
import { refuseUsage, type Command, type ExitCode } from '#src/cli/command.ts';
import { openDeal } from '#src/cli/open-deal.ts';
import { isBudget } from '#src/core/analysis/grade/budget.ts';
import { parseRunRecord } from '#src/core/schema/import-run.ts';
import type { GradeCall } from './grade-run.ts';

interface Asked {
  readonly file: string | undefined;
  readonly budget: string | undefined;
  readonly seed: number | undefined;
  /** Instead of the deal and the playbook that the run names. */
  readonly deal?: string | undefined;
  readonly playbook?: string | undefined;
}

export function readGradeCall(command: Command, asked: Asked): Result<GradeCall, ExitCode> {
  const { file = '', budget = 'full', seed = 1 } = asked;
  if (!existsSync(file)) return err(refuseUsage(command, `There is no run ${file}.`));
  if (!isBudget(budget)) return err(refuseUsage(command, `There is no budget ${budget}.`));
  const run = parseRunRecord(readFileSync(file, 'utf8'));
  if (!run.ok)
    return err(refuseUsage(command, `${file} is no run; see: npm run -s cli -- check ${file}`));
  const { run: record } = run.value;
  const open = openDeal(asked.deal ?? record.deal, asked.playbook ?? record.playbook);
  if (!open.ok) return err(refuseUsage(command, open.error));
  return ok({ open: open.value, record, seed, budget });
}
