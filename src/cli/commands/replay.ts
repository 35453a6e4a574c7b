import { existsSync, readFileSync } from 'node:fs';
import { parseArguments } from '#src/cli/arguments.ts';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { openDeal, type OpenDeal } from '#src/cli/open-deal.ts';
import { get } from '#src/core/engine/cells.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { RULES_VERSION } from '#src/core/engine/rules-version.ts';
import { hashOf, peek, replayLog } from '#src/core/engine/run.ts';
import { scoreOf } from '#src/core/engine/score.ts';
import { parseRunRecord } from '#src/core/schema/import-run.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';

export const command: Command = {
  usage: 'replay <run.json> [--deal <deal>] [--playbook <id>] [--json]',
  summary: 'play a recorded run again: outcome, score and hash, or the entry that is refused',
  run: replay,
};

function replay(args: readonly string[]): ExitCode {
  const parsed = parseArguments(args, { deal: 'text', playbook: 'text', json: 'flag' });
  if (!parsed.ok) return refuseUsage(command, parsed.error);
  const { places, options } = parsed.value;
  const [file] = places;
  if (file === undefined || !existsSync(file))
    return refuseUsage(command, `There is no run ${file ?? ''}.`);
  const run = parseRunRecord(readFileSync(file, 'utf8'));
  if (!run.ok)
    return refuseUsage(command, `${file} is no run; see: npm run -s cli -- check ${file}`);
  const record = run.value.run;
  const open = openDeal(options.deal ?? record.deal, options.playbook ?? record.playbook);
  if (!open.ok) return refuseUsage(command, open.error);
  const report = replayReport(open.value, record);
  if (options.json) printJson(report);
  else
    for (const [key, value] of Object.entries(report))
      printLine(`${key}: ${JSON.stringify(value)}`);
  return 'refused' in report ? EXIT.wrong : EXIT.done;
}

/** By the number the engine has for them. */
const OUTCOMES = ['none', 'won', 'lost', 'no-decision', 'withdrawn', 'disqualified'];

function replayReport(open: OpenDeal, record: RunRecord): object {
  const { seed, variant, log } = record;
  const { run, refused } = replayLog(open.compiled, seed, variant, log, false);
  const content = {
    deal: record.deal,
    rules: { recorded: record.rules, now: RULES_VERSION },
    sameDeal: record.dealHash === open.dealHash,
    samePlaybook: record.playbookHash === open.playbookHash,
  };
  if (refused !== null) return { ...content, refused };
  const game = peek(run);
  const score = scoreOf(game);
  return {
    ...content,
    outcome: OUTCOMES[get(game.s, HEAD.outcome)],
    score: score.total,
    rubric: Object.fromEntries(score.parts.map(({ id, points, most }) => [id, { points, most }])),
    hash: hashOf(run),
    entries: log.length,
  };
}
