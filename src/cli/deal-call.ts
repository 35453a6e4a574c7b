// The opening that commands about one deal share: read the arguments, open the deal.
import { err, ok, type Result } from '#src/core/base/result.ts';
import { parseArguments, type OptionKind, type ParsedArguments } from './arguments.ts';
import { refuseUsage, type Command, type ExitCode } from './command.ts';
import { openDeal, type OpenDeal } from './open-deal.ts';

const SHARED = { playbook: 'text', json: 'flag' } as const satisfies Record<string, OptionKind>;

interface DealCall<Options extends Readonly<Record<string, OptionKind>>> {
  readonly open: OpenDeal;
  readonly options: ParsedArguments<typeof SHARED & Options>['options'];
}

/** The deal that is named, under the playbook asked for, and the options; the error ends the command. */
export function readDealCall<const Options extends Readonly<Record<string, OptionKind>>>(
  command: Command,
  args: readonly string[],
  own: Options,
): Result<DealCall<Options>, ExitCode> {
  const parsed = parseArguments(args, { ...SHARED, ...own });
  if (!parsed.ok) return err(refuseUsage(command, parsed.error));
  const { places, options } = parsed.value;
  const [name] = places;
  if (name === undefined) return err(refuseUsage(command, 'Which deal?'));
  const { playbook } = options as ParsedArguments<typeof SHARED>['options'];
  const open = openDeal(name, playbook);
  if (!open.ok) return err(refuseUsage(command, open.error));
  return ok({ open: open.value, options });
}
