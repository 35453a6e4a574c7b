import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArguments } from '#src/cli/arguments.ts';
import { EXIT, printLine, refuseUsage, type Command, type ExitCode } from '#src/cli/command.ts';
import { readSettings } from '#src/server/settings.ts';
import { backUp } from '#src/server/storage/backup.ts';

export const command: Command = {
  usage: 'backup <file>',
  summary: 'copy all workshops into a file of JSON lines, also while the server runs',
  run: backup,
};

/** It holds names and hashes of credentials: for the owner alone. */
const MODE = 0o600;

async function backup(args: readonly string[]): Promise<ExitCode> {
  const parsed = parseArguments(args, {});
  if (!parsed.ok) return refuseUsage(command, parsed.error);
  const [name] = parsed.value.places;
  if (name === undefined) return refuseUsage(command, 'Which file?');
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
  const aside = `${path}.part`;
  try {
    const file = openSync(aside, 'w', MODE);
    const { workshops, rows } = await backUp(readSettings(process.env), (line) => {
      writeSync(file, `${line}\n`);
    });
    fsyncSync(file);
    closeSync(file);
    // A backup that was begun never stands where a whole one stood.
    renameSync(aside, path);
    printLine(`${workshops} workshops, ${rows} rows: ${path}`);
    return EXIT.done;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT.wrong;
  }
}
