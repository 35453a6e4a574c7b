import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArguments } from '#src/cli/arguments.ts';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { ROOT } from '#src/cli/sources.ts';
import { jsonSchemaOf, SCHEMA_KINDS } from '#src/core/schema/json-schema.ts';

export const command: Command = {
  usage: 'schema [deal|playbook|run] [--write]',
  summary: 'print the JSON Schema for editors; --write renews the ones under scenarios/',
  run: schema,
};

function schema(args: readonly string[]): ExitCode {
  const parsed = parseArguments(args, { json: 'flag', write: 'flag' });
  if (!parsed.ok) return refuseUsage(command, parsed.error);
  const { places, options } = parsed.value;
  const [name = 'deal'] = places;
  const kind = SCHEMA_KINDS.find((known) => known === name);
  if (kind === undefined || places.length > 1)
    return refuseUsage(command, `There is no schema ${places.join(' ')}.`);
  if (!options.write) {
    printJson(jsonSchemaOf(kind));
    return EXIT.done;
  }
  for (const each of SCHEMA_KINDS) {
    const file = `scenarios/${each}.schema.json`;
    writeFileSync(join(ROOT, file), `${JSON.stringify(jsonSchemaOf(each), null, 2)}\n`);
    printLine(`${file} written; npm run fix formats it.`);
  }
  return EXIT.done;
}
