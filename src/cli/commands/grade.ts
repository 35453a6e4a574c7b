import { err, ok, type Result } from '#src/core/base/result.ts';
import { parseArguments } from '#src/cli/arguments.ts';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { gradeReport, printGrade } from '#src/cli/grading/grade-report.ts';
import { gradeRun, prepareCall, type GradeCall } from '#src/cli/grading/grade-run.ts';
import { readGradeCall } from '#src/cli/grading/read-run.ts';
import { createProgress } from '#src/cli/play/progress.ts';

export const command: Command = {
  usage:
    'grade <run.json> [--deal <deal>] [--playbook <id>] [--seed <s>] [--budget full|quick] [--workers <n>] [--json]',
  summary:
    'say of every decision of a run what it did to the chance of winning, and what was better',
  run: grade,
};

const WORKERS = 2;

async function grade(args: readonly string[]): Promise<ExitCode> {
  const call = readCall(args);
  if (!call.ok) return call.error;
  const { json, ...asked } = call.value;
  return report(asked, json);
}

type Asked = GradeCall & { readonly json: boolean };

function readCall(args: readonly string[]): Result<Asked, ExitCode> {
  const parsed = parseArguments(args, {
    deal: 'text',
    playbook: 'text',
    seed: 'whole',
    budget: 'text',
    workers: 'whole',
    json: 'flag',
  });
  if (!parsed.ok) return err(refuseUsage(command, parsed.error));
  const { places, options } = parsed.value;
  const { deal, playbook, seed, budget, workers = WORKERS, json } = options;
  const asked = { file: places[0], deal, playbook, seed, budget, workers };
  const call = readGradeCall(command, asked);
  return call.ok ? ok({ ...call.value, json }) : call;
}

async function report(call: GradeCall, json: boolean): Promise<ExitCode> {
  const prepared = prepareCall(call);
  if (prepared.course.refused !== null) {
    const refused = prepared.course.refused;
    if (json) printJson({ refused });
    else printLine(`entry ${refused.index} is refused: ${refused.code}`);
    return EXIT.wrong;
  }
  const progress = createProgress('decisions', prepared.places.length);
  const timed = await gradeRun(call, () => progress.add(1));
  progress.end();
  if (json) printJson(gradeReport(call, timed));
  else printGrade(gradeReport(call, timed));
  return EXIT.done;
}
