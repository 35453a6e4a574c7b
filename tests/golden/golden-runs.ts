// Recorded runs of every bot on every shipped deal, and what they came to.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordRun } from '#src/cli/commands/record.ts';
import { BOTS, type BotId } from '#src/core/analysis/bots/make-bot.ts';
import { createReach, reachLog, sortReach } from '#src/core/analysis/reach.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { hashOf, peek, replayLog } from '#src/core/engine/run.ts';
import { scoreOf } from '#src/core/engine/score.ts';
import { parseRunRecord } from '#src/core/schema/import-run.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';
import { explore } from '#tests/support/exploration.ts';
import { DEALS_FOLDER, type Loaded } from '#tests/support/load-deal.ts';

export interface Golden {
  readonly outcome: number;
  readonly score: number;
  readonly hash: string;
  readonly entries: number;
}

/** Every bot once with hidden traits drawn, the method also in the canonical case. */
export const GAMES: readonly {
  readonly bot: BotId;
  readonly seed: number;
  readonly case: boolean;
}[] = [
  ...BOTS.map((bot, at) => ({ bot, seed: 11 + at, case: false })),
  { bot: 'method', seed: 2008, case: true },
];

const folderOf = (deal: string): string => join(DEALS_FOLDER, deal, 'golden');
export const nameOf = (game: (typeof GAMES)[number]): string => `${game.bot}-${game.seed}`;

export function resultOf(compiled: Compiled, { seed, variant, log }: RunRecord): Golden {
  const { run, refused } = replayLog(compiled, seed, variant, log, false);
  if (refused !== null) throw new Error(`entry ${refused.index} is refused: ${refused.code}`);
  const game = peek(run);
  return {
    outcome: get(game.s, HEAD.outcome),
    score: scoreOf(game).total,
    hash: hashOf(run),
    entries: log.length,
  };
}

/** Runs off the beaten track, for what no bot comes to: `reach-<n>`. */
const EXPLORED = 'reach-';
/** Games that are tried for what is not found again; for a new deal: SHAPAN_GAMES=4000. */
export const ATTEMPTS = Number(process.env['SHAPAN_GAMES'] ?? 200);

const exploredFiles = (id: string): string[] =>
  goldenFiles(id).filter((name) => name.startsWith(EXPLORED));

/** What was found earlier, whether or not it still fits the deal. */
function readExplored(id: string): RunRecord[] {
  const at = (file: string): number => Number(file.slice(EXPLORED.length, -'.json'.length));
  return exploredFiles(id)
    .toSorted((a, b) => at(a) - at(b))
    .flatMap((file) => {
      const parsed = parseRunRecord(readFileSync(join(folderOf(id), file), 'utf8'));
      return parsed.ok ? [parsed.value.run] : [];
    });
}

function writeRun(id: string, name: string, run: RunRecord): void {
  const lines = run.log.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  const head = JSON.stringify({ ...run, log: undefined }, null, 2).slice(0, -2);
  writeFileSync(join(folderOf(id), `${name}.json`), `${head},\n  "log": [\n${lines}\n  ]\n}\n`);
}

/** Plays every game anew and writes it down with what it came to. */
export function writeGolden(id: string, loaded: Loaded): void {
  const earlier = readExplored(id);
  const runs = new Map<string, RunRecord>();
  const open = { name: id, ...loaded };
  for (const game of GAMES) {
    const { run } = recordRun(open, game.bot, game.seed, game.case ? 'case' : 'drawn');
    runs.set(nameOf(game), run);
  }
  const [any] = runs.values();
  const found = explore(loaded.compiled, [...runs.values()], earlier, ATTEMPTS);
  found.forEach(({ seed, variant, log }, at) => {
    if (any !== undefined)
      runs.set(`${EXPLORED}${at + 1}`, { ...any, seed, variant, log: [...log] });
  });
  rmSync(folderOf(id), { recursive: true, force: true });
  mkdirSync(folderOf(id), { recursive: true });
  const results: Record<string, Golden> = {};
  for (const [name, run] of runs) {
    writeRun(id, name, run);
    results[name] = resultOf(loaded.compiled, run);
  }
  writeFileSync(join(folderOf(id), 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
}

/** All that no recorded run of a deal comes to. */
export function unreachedIn(id: string, loaded: Loaded): Readonly<Record<string, unknown>> {
  const reach = createReach(loaded.compiled);
  for (const file of goldenFiles(id)) reachLog(reach, readGolden(id, file, loaded));
  const { unreached } = sortReach(reach);
  return Object.fromEntries(Object.entries(unreached).filter(([, ids]) => ids.length > 0));
}

export function readResults(id: string): Readonly<Record<string, Golden>> {
  const file = join(folderOf(id), 'results.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Golden>) : {};
}

export const goldenFiles = (id: string): string[] =>
  existsSync(folderOf(id))
    ? readdirSync(folderOf(id))
        .filter((name) => name !== 'results.json')
        .sort()
    : [];

export function readGolden(id: string, file: string, { deal, playbook }: Loaded): RunRecord {
  const parsed = parseRunRecord(readFileSync(join(folderOf(id), file), 'utf8'), { deal, playbook });
  if (!parsed.ok) throw new Error(`${id}/${file}: ${JSON.stringify(parsed.error[0])}`);
  return parsed.value.run;
}
