import { afterAll, expect, test } from 'vitest';
import { dismiss, startCrew } from '#src/cli/grading/crew.ts';
import { gradeRun, type GradeCall } from '#src/cli/grading/grade-run.ts';
import { readGradeCall } from '#src/cli/grading/read-run.ts';
import { command } from '#src/cli/commands/grade.ts';

const FILE = 'scenarios/deals/first-call/golden/method-18.json';
const PROCESSES = { timeout: 60_000 };

const callFor = (seed: number): GradeCall => {
  const call = readGradeCall(command, { file: FILE, budget: 'quick', seed });
  if (!call.ok) throw new Error(`readGradeCall: ended with ${call.error}`);
  return call.value;
};

const crew = startCrew(2);
afterAll(() => dismiss(crew));

test.each([3, 4])(
  'a grade shared out among processes is the same for seed %i, and every decision is told once',
  PROCESSES,
  async (seed) => {
    const told = [0, 0];
    const alone = await gradeRun(callFor(seed), [], () => (told[0] = (told[0] ?? 0) + 1));
    const shared = await gradeRun(callFor(seed), crew, () => (told[1] = (told[1] ?? 0) + 1));
    expect(alone.grade.decisions.length).toBeGreaterThan(2);
    expect(shared.grade).toEqual(alone.grade);
    expect(told).toEqual([alone.grade.decisions.length, alone.grade.decisions.length]);
  },
);

test('a process that is lost is not waited for', PROCESSES, async () => {
  const [lost] = startCrew(1);
  if (lost === undefined) throw new Error('startCrew: nobody came');
  lost.kill();
  await expect(gradeRun(callFor(3), [lost], () => undefined)).rejects.toThrow('ended before');
});
