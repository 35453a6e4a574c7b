import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArguments } from '#src/cli/arguments.ts';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { DEALS } from '#src/cli/sources.ts';
import { dealFromTemplate } from '#src/cli/template.ts';
import { ID_PATTERN } from '#src/core/schema/ids.ts';

export const command: Command = {
  usage: 'new <id> [--out <folder>] [--json]',
  summary: 'write a small deal that passes every check, to start from',
  run: createNew,
};

function createNew(args: readonly string[]): ExitCode {
  const parsed = parseArguments(args, { json: 'flag', out: 'text' });
  if (!parsed.ok) return refuseUsage(command, parsed.error);
  const { places, options } = parsed.value;
  const [id] = places;
  if (id === undefined || places.length > 1) return refuseUsage(command, 'Give the deal one id.');
  if (!ID_PATTERN.test(id))
    return refuseUsage(command, `"${id}" is no id: lower-case letters, digits and hyphens.`);
  const folder = options.out === undefined ? join(DEALS, id) : resolve(options.out);
  if (existsSync(folder)) {
    process.stderr.write(`${folder} is already there.\n`);
    return EXIT.wrong;
  }
  const files = dealFromTemplate(id);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  if (options.json) printJson({ deal: id, folder, files: [...files.keys()] });
  else printSteps(id, folder, options.out === undefined ? id : folder);
  return EXIT.done;
}

function printSteps(id: string, folder: string, path: string): void {
  printLine(`The deal ${id} is in ${folder}. Change deal.json and both text files, then:`);
  printLine(`  npm run -s cli -- check ${path}`);
}
