import { vi } from 'vitest';
import type { Command, ExitCode } from '#src/cli/command.ts';

export interface Ran {
  readonly exit: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process and keeps what it prints. */
export async function runCommand(command: Command, ...args: readonly string[]): Promise<Ran> {
  const kept = { out: '', err: '' };
  const listen = (stream: 'stdout' | 'stderr', key: 'out' | 'err') =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      kept[key] += String(text);
      return true;
    });
  const spies = [listen('stdout', 'out'), listen('stderr', 'err')];
  try {
    return { exit: await command.run(args), ...kept };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
