// Recorded runs replay to the same hash and score. When the rules or a deal change on purpose, record them anew with
// UPDATE_GOLDEN=1 npx vitest run --project unit tests/golden/runs.test.ts and say why in the commit.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { recordRun } from '#src/cli/commands/record.ts';
import { BOTS } from '#src/core/analysis/bots/make-bot.ts';
import { RULES_VERSION } from '#src/core/engine/rules-version.ts';
import { replayLog } from '#src/core/engine/run.ts';
import { encodeRun } from '#src/core/schema/run-codec.ts';
import { runIdsOf } from '#src/core/schema/run-ids.ts';
import { loadDeal, shippedDeals } from '#tests/support/load-deal.ts';
import {
  GAMES,
  goldenFiles,
  nameOf,
  readGolden,
  readResults,
  resultOf,
  writeGolden,
} from './golden-runs.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const CODE_LONGEST = 4096;
/** Of processor time; the aim is 5, and a busy machine gets five times that. */
const REPLAY_MILLISECONDS = 25;

describe.each(shippedDeals())('%s', (id) => {
  const loaded = loadDeal(id);

  beforeAll(() => {
    if (process.env['UPDATE_GOLDEN'] === '1') writeGolden(id, loaded);
  });

  test('every bot has its recorded run', () => {
    expect(goldenFiles(id)).toEqual(GAMES.map((game) => `${nameOf(game)}.json`).sort());
    expect(Object.keys(readResults(id)).sort()).toEqual(GAMES.map(nameOf).sort());
  });

  test.each(GAMES.map(nameOf))('%s replays to the same hash and score', (name) => {
    const run = readGolden(id, `${name}.json`, loaded);
    expect([run.dealHash, run.playbookHash, run.rules]).toEqual([
      loaded.dealHash,
      loaded.playbookHash,
      RULES_VERSION,
    ]);
    expect(resultOf(loaded.compiled, run)).toEqual(readResults(id)[name]);
  });

  test.each(BOTS)('%s plays the same game twice', (bot) => {
    const play = () => recordRun({ name: id, ...loaded }, bot, 5, 'drawn').run.log;
    expect(JSON.stringify(play())).toBe(JSON.stringify(play()));
  });

  test('a run fits in a short code and is replayed in a moment', () => {
    const ids = runIdsOf(loaded.deal, loaded.playbook);
    for (const file of goldenFiles(id)) {
      const run = readGolden(id, file, loaded);
      const code = encodeRun(run, ids);
      if (!code.ok) throw new Error(`${file}: ${JSON.stringify(code.error[0])}`);
      expect(code.value.length).toBeLessThanOrEqual(CODE_LONGEST);
      const times = Array.from({ length: 7 }, () => {
        const from = process.cpuUsage();
        replayLog(loaded.compiled, run.seed, run.variant, run.log, false);
        return process.cpuUsage(from).user / 1000;
      });
      // The least of them: what else the machine does only adds.
      expect(Math.min(...times)).toBeLessThan(REPLAY_MILLISECONDS);
    }
  });
});
