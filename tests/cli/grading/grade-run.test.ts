import { expect, test } from 'vitest';
import { gradeRun } from '#src/cli/grading/grade-run.ts';
import { readGradeCall } from '#src/cli/grading/read-run.ts';
import { command } from '#src/cli/commands/grade.ts';

const FILE = 'scenarios/deals/first-call/golden/method-18.json';
const PROCESSES = 60_000;

const callFor = (workers: number): Parameters<typeof gradeRun>[0] => {
  const call = readGradeCall(command, { file: FILE, budget: 'quick', seed: 3, workers });
  if (!call.ok) throw new Error(`readGradeCall: ended with ${call.error}`);
  return call.value;
};

test(
  'a grade shared out among processes is the same, and every decision is told once',
  { timeout: PROCESSES },
  async () => {
    const told = [0, 0];
    const alone = await gradeRun(callFor(1), () => (told[0] = (told[0] ?? 0) + 1));
    const shared = await gradeRun(callFor(3), () => (told[1] = (told[1] ?? 0) + 1));
    expect(alone.grade.decisions.length).toBeGreaterThan(2);
    expect(shared.grade).toEqual(alone.grade);
    expect(told).toEqual([alone.grade.decisions.length, alone.grade.decisions.length]);
  },
);
