import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArguments } from '#src/cli/arguments.ts';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { DEALS, ROOT } from '#src/cli/sources.ts';
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
    return refuseUsage(
      command,
      `"${id}" is no id: lower-case letters, digits and hyphens, such as ${likely(id)}.`,
    );
  const folder = options.out === undefined ? join(DEALS, id) : resolve(options.out);
  if (existsSync(folder)) {
    process.stderr.write(`${folder} is already there.\n`);
    return EXIT.wrong;
  }
  const files = dealFromTemplate(id, schemaFrom(folder));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  if (options.json) printJson({ deal: id, folder, files: [...files.keys()] });
  else printSteps(id, folder, options.out === undefined ? id : folder);
  return EXIT.done;
}

/** An id near to what was asked for. */
function likely(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  return id === '' ? 'dental-clinics' : id;
}

/** Where editors find the schema, as written in a file of that folder. */
const schemaFrom = (folder: string): string =>
  relative(folder, join(ROOT, 'scenarios/deal.schema.json')).replaceAll('\\', '/');

function printSteps(id: string, folder: string, path: string): void {
  printLine(`The deal ${id} is in ${folder}. Change deal.json and both text files, then:`);
  printLine(`  npm run -s cli -- check ${path}     finds every mistake`);
  printLine(
    `  npm run -s cli -- ladder ${path}    lets bots play it: can it be won, and not by anybody?`,
  );
  if (path === id)
    printLine('  npm start                          you play it, from the first screen');
  else
    printLine(`  To play it yourself, copy the folder to scenarios/deals/${id}, then: npm start`);
  printLine('What every field means stands in scenarios/README.md.');
  printLine('每个字段什么意思：scenarios/README.zh-CN.md');
}
