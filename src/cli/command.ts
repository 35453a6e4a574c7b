export const EXIT = { done: 0, wrong: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What every file under commands/ exports as `command`. */
export interface Command {
  /** The line after `npm run -s cli -- `. */
  readonly usage: string;
  readonly summary: string;
  run(args: readonly string[]): ExitCode | Promise<ExitCode>;
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function printLine(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Ends a command that was called wrongly. */
export function refuseUsage(command: Command, reason: string): ExitCode {
  process.stderr.write(`${reason}\nUsage: npm run -s cli -- ${command.usage}\n`);
  return EXIT.usage;
}
