import { parseArguments } from '#src/cli/arguments.ts';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { dismiss, startCrew, type Crew } from '#src/cli/grading/crew.ts';
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
const MOST_WORKERS = 16;

async function grade(args: readonly string[]): Promise<ExitCode> {
  const parsed = parseArguments(args, {
    deal: 'text',
    playbook: 'text',
    seed: 'whole',
    budget: 'text',
    workers: 'whole',
    json: 'flag',
  });
  if (!parsed.ok) return refuseUsage(command, parsed.error);
  const { places, options } = parsed.value;
  const { workers = WORKERS, json, ...asked } = options;
  if (workers < 1 || workers > MOST_WORKERS)
    return refuseUsage(command, `--workers takes 1 to ${MOST_WORKERS}.`);
  const crew = startCrew(workers - 1);
  try {
    const call = readGradeCall(command, { file: places[0], ...asked });
    return call.ok ? await report(call.value, crew, json) : call.error;
  } finally {
    dismiss(crew);
  }
}

async function report(call: GradeCall, crew: Crew, json: boolean): Promise<ExitCode> {
  const prepared = prepareCall(call);
  if (prepared.course.refused !== null) {
    const refused = prepared.course.refused;
    if (json) printJson({ refused });
    else printLine(`entry ${refused.index} is refused: ${refused.code}`);
    return EXIT.wrong;
  }
  const progress = createProgress('decisions', prepared.places.length);
  const timed = await gradeRun(call, crew, () => progress.add(1));
  progress.end();
  const told = gradeReport(call, crew.length + 1, timed);
  if (json) printJson(told);
  else printGrade(told);
  return EXIT.done;
}
