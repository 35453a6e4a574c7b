import { writeFileSync } from 'node:fs';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { readDealCall } from '#src/cli/deal-call.ts';
import type { OpenDeal } from '#src/cli/open-deal.ts';
import { isBotId, type BotId } from '#src/core/analysis/bots/make-bot.ts';
import { entryOf } from '#src/core/analysis/move-entry.ts';
import { playGame } from '#src/core/analysis/player.ts';
import { RULES_VERSION } from '#src/core/engine/rules-version.ts';
import { scoreOf } from '#src/core/engine/score.ts';
import type { Variant } from '#src/core/engine/start.ts';
import { RUN_FORMAT, RunRecord } from '#src/core/schema/run-record.ts';

export const command: Command = {
  usage: 'record <deal> --bot <bot> [--seed <s>] [--case] [--playbook <id>] --out <file> [--json]',
  summary: 'let a bot play one game and write it down as a run',
  run: record,
};

function record(args: readonly string[]): ExitCode {
  const call = readDealCall(command, args, {
    bot: 'text',
    seed: 'whole',
    out: 'text',
    case: 'flag',
  });
  if (!call.ok) return call.error;
  const { open, options } = call.value;
  const { bot = 'method', seed = 1, out } = options;
  if (out === undefined) return refuseUsage(command, 'Into which file?');
  if (!isBotId(bot)) return refuseUsage(command, `There is no bot ${bot}.`);
  const { run, score } = recordRun(open, bot, seed, options.case ? 'case' : 'drawn');
  writeFileSync(out, `${JSON.stringify(run)}\n`);
  const report = { deal: run.deal, bot, seed, out, entries: run.log.length, score };
  if (options.json) printJson(report);
  else printLine(`${out}: ${run.log.length} entries, ${score} points`);
  return EXIT.done;
}

export function recordRun(
  open: OpenDeal,
  bot: BotId,
  seed: number,
  variant: Variant,
): { readonly run: RunRecord; readonly score: number } {
  const log: unknown[] = [];
  const game = playGame(open.compiled, bot, seed, variant, (move) =>
    log.push(entryOf(open.compiled, move)),
  );
  const run = RunRecord.parse({
    format: RUN_FORMAT,
    deal: open.deal.id,
    dealHash: open.dealHash,
    playbook: open.playbook.id,
    playbookHash: open.playbookHash,
    rules: RULES_VERSION,
    seed,
    variant,
    log,
  });
  return { run, score: scoreOf(game).total };
}
