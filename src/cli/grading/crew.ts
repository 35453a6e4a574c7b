// Other processes that grade decisions. They stay for as many runs as they are asked for, until they are dismissed.
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '#src/cli/sources.ts';
import type { Answer, Ask, Order } from './grade-process.ts';

const PROCESS = join(ROOT, 'src/cli/grading/grade-process.ts');
/** Tasks that a process has before it: it never waits while this one is deep in a decision of its own. */
const AHEAD = 2;

export type Crew = readonly ChildProcess[];

/** Indexes of decisions that one process grades in one go. */
export type Task = readonly number[];

/** They take half a second to wake up: best started before the run is read. */
export const startCrew = (count: number): Crew =>
  Array.from({ length: count }, () =>
    fork(PROCESS, { cwd: ROOT, execArgv: ['--import', 'tsx'], serialization: 'advanced' }),
  );

export function dismiss(crew: Crew): void {
  for (const one of crew) if (one.connected) one.disconnect();
}

/** Has a process grade tasks off the queue until none is left; rejects where it ends before. */
export function shareOut(
  one: ChildProcess,
  order: Order,
  queue: Task[],
  add: (parts: Answer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let open = 0;
    const say = (ask: Ask): void => {
      one.send(ask, (error) => {
        if (error !== null) lost();
      });
    };
    const feed = (): void => {
      const task = queue.shift();
      if (task === undefined) return;
      open += 1;
      say(task);
    };
    const settle = (how: () => void): void => {
      one.off('exit', lost).off('message', take);
      how();
    };
    const lost = (): void =>
      settle(() => reject(new Error('shareOut: a process ended before its work was done')));
    const take = (parts: Answer): void => {
      open -= 1;
      add(parts);
      feed();
      if (open === 0) settle(resolve);
    };
    if (!one.connected) return lost();
    one.on('exit', lost).on('message', take);
    say(order);
    for (let k = 0; k < AHEAD; k += 1) feed();
    if (open === 0) settle(resolve);
  });
}
