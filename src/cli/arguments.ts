import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#src/core/base/result.ts';

export type OptionKind = 'flag' | 'text' | 'whole';

type ValueOf<Kind> = Kind extends 'flag' ? boolean : Kind extends 'whole' ? number : string;

export interface ParsedArguments<Options extends Readonly<Record<string, OptionKind>>> {
  readonly places: readonly string[];
  /** Flags are always there; the others only if given. */
  readonly options: {
    readonly [Name in keyof Options]: Options[Name] extends 'flag'
      ? boolean
      : ValueOf<Options[Name]> | undefined;
  };
}

/** Reads what follows the name of a command; the error is a sentence for its author. */
export function parseArguments<const Options extends Readonly<Record<string, OptionKind>>>(
  args: readonly string[],
  options: Options,
): Result<ParsedArguments<Options>, string> {
  const types = Object.fromEntries(
    Object.entries(options).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: types,
      allowPositionals: true,
    });
    return readValues(values, positionals, options);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

function readValues<Options extends Readonly<Record<string, OptionKind>>>(
  values: Readonly<Record<string, unknown>>,
  places: readonly string[],
  options: Options,
): Result<ParsedArguments<Options>, string> {
  const read: Record<string, boolean | number | string | undefined> = {};
  for (const [name, kind] of Object.entries(options)) {
    const given = values[name];
    if (kind === 'flag') read[name] = given === true;
    else if (typeof given !== 'string') read[name] = undefined;
    else if (kind === 'text') read[name] = given;
    else if (/^\d{1,10}$/.test(given)) read[name] = Number(given);
    else return err(`--${name} needs a whole number.`);
  }
  return ok({ places, options: read as ParsedArguments<Options>['options'] });
}
