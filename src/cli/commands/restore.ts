import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArguments } from '#src/cli/arguments.ts';
import { EXIT, printLine, refuseUsage, type Command, type ExitCode } from '#src/cli/command.ts';
import { readSettings } from '#src/server/settings.ts';
import { restore } from '#src/server/storage/backup.ts';

export const command: Command = {
  usage: 'restore <file>',
  summary: 'bring back the workshops of a backup; what was deleted since stays deleted',
  run: restoreFile,
};

async function restoreFile(args: readonly string[]): Promise<ExitCode> {
  const parsed = parseArguments(args, {});
  if (!parsed.ok) return refuseUsage(command, parsed.error);
  const [name] = parsed.value.places;
  if (name === undefined) return refuseUsage(command, 'Which file?');
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    const { workshops, rows } = await restore(readSettings(process.env), lines);
    printLine(`${workshops} workshops, ${rows} rows brought back from ${path}`);
    return EXIT.done;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT.wrong;
  }
}
