// Recorded runs replay to the same hash and score. When the rules or a deal change on purpose, record them anew with
// UPDATE_GOLDEN=1 npx vitest run --project unit tests/golden/runs.test.ts and say why in the commit. What the runs no longer
// reach is then looked for anew; for more tries than usual: SHAPAN_GAMES=3000.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { recordRun } from '#src/cli/commands/record.ts';
import { BOTS } from '#src/core/analysis/bots/make-bot.ts';
import { RULES_VERSION } from '#src/core/engine/rules-version.ts';
import { replayLog } from '#src/core/engine/run.ts';
import { encodeRun } from '#src/core/schema/run-codec.ts';
import { runIdsOf } from '#src/core/schema/run-ids.ts';
import { loadDeal, shippedDeals } from '#tests/support/load-deal.ts';
import {
  ATTEMPTS,
  GAMES,
  goldenFiles,
  nameOf,
  readGolden,
  readResults,
  resultOf,
  unreachedIn,
  writeGolden,
} from './golden-runs.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 + 200 * ATTEMPTS });

const CODE_LONGEST = 4096;
/** Of processor time; the aim is 5, and a busy machine gets five times that. */
const REPLAY_MILLISECONDS = 25;

describe.each(shippedDeals())('%s', (id) => {
  const loaded = loadDeal(id);

  beforeAll(() => {
    if (process.env['UPDATE_GOLDEN'] === '1') writeGolden(id, loaded);
  });

  test('every bot has its recorded run, and every run its result', () => {
    const names = goldenFiles(id).map((file) => file.slice(0, -'.json'.length));
    expect(names).toEqual(expect.arrayContaining(GAMES.map(nameOf)));
    expect(Object.keys(readResults(id)).sort()).toEqual(names.sort());
  });

  test('every run replays to the same hash and score', () => {
    const results = readResults(id);
    for (const name of Object.keys(results)) {
      const run = readGolden(id, `${name}.json`, loaded);
      expect([name, run.dealHash, run.playbookHash, run.rules]).toEqual([
        name,
        loaded.dealHash,
        loaded.playbookHash,
        RULES_VERSION,
      ]);
      expect([name, resultOf(loaded.compiled, run)]).toEqual([name, results[name]]);
    }
  });

  test('together they reach all that the deal holds', () => {
    expect(unreachedIn(id, loaded)).toEqual({});
  });

  test.each(BOTS)('%s plays the same game twice', (bot) => {
    const play = () => recordRun({ name: id, ...loaded }, bot, 5, 'drawn').run.log;
    expect(JSON.stringify(play())).toBe(JSON.stringify(play()));
  });

  test('a run fits in a short code', () => {
    const ids = runIdsOf(loaded.deal, loaded.playbook);
    for (const file of goldenFiles(id)) {
      const code = encodeRun(readGolden(id, file, loaded), ids);
      if (!code.ok) throw new Error(`${file}: ${JSON.stringify(code.error[0])}`);
      expect(code.value.length).toBeLessThanOrEqual(CODE_LONGEST);
    }
  });

  test.each(GAMES.map(nameOf))('%s is replayed in a moment', (name) => {
    const run = readGolden(id, `${name}.json`, loaded);
    const times = Array.from({ length: 7 }, () => {
      const from = process.cpuUsage();
      replayLog(loaded.compiled, run.seed, run.variant, run.log, false);
      return process.cpuUsage(from).user / 1000;
    });
    // The least of them: what else the machine does only adds.
    expect(Math.min(...times)).toBeLessThan(REPLAY_MILLISECONDS);
  });
});
