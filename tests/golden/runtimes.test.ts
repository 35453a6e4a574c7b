// One hash everywhere: random games, recorded here, replayed in Node, QuickJS and Chromium under two time zones and
// languages. The chain of a game hashes the state after every entry, so its last link stands for all of them.
// The number of games is 40; for a release: SHAPAN_GAMES=10000 npx vitest run --project unit tests/golden/runtimes.test.ts
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lastLinkOf } from '#src/cli/torture/hash-games.ts';
import { randomLog } from '#src/cli/torture/random-log.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { bundleEngine } from '#tests/support/engine-bundle.ts';
import { loadDeal, shippedDeals } from '#tests/support/load-deal.ts';
import { runtimes, type Job, type Runtime } from '#tests/support/runtimes.ts';
import type { DeckGame } from './runtime-entry.ts';

const GAMES = Number(process.env['SHAPAN_GAMES'] ?? 40);
const BATCH = 250;
/** All six together take a seventh of a second of one core for a game; a busy machine takes longer. */
const LIMIT = 60_000 + GAMES * 1000;

const decks = shippedDeals().map(loadDeal);
let browser: Browser;
let script = '';

beforeAll(async () => {
  [browser, script] = await Promise.all([launchBrowser(), bundleEngine()]);
}, 60_000);
afterAll(() => browser.close());

function record(from: number, to: number): DeckGame[] {
  return Array.from({ length: to - from }, (_, at) => {
    const seed = from + at;
    const deck = seed % decks.length;
    const variant = seed % 5 === 0 ? 'case' : 'drawn';
    const { compiled } = decks[deck] ?? loadDeal('');
    return { deck, seed, variant, log: randomLog(compiled, seed, variant) };
  });
}

const expected = (games: readonly DeckGame[]): string[] =>
  games.map((game) => lastLinkOf((decks[game.deck] ?? loadDeal('')).compiled, game));

/** Lets two tasks run at a time, as many as a small machine has cores. */
async function inPairs(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const rest = [...tasks];
  const work = async (): Promise<void> => {
    for (let task = rest.shift(); task !== undefined; task = rest.shift()) await task();
  };
  await Promise.all([work(), work()]);
}

test(
  `${GAMES} random games have the same hashes in every runtime`,
  { timeout: LIMIT },
  async () => {
    const differing: string[] = [];
    const shared = { script, decks: decks.map(({ deal, playbook }) => ({ deal, playbook })) };
    const compare = async (
      runtime: Runtime,
      job: Job,
      wanted: readonly string[],
    ): Promise<void> => {
      const links = await runtime.hash(job);
      job.games.forEach(({ seed }, at) => {
        if (links[at] !== wanted[at]) differing.push(`${runtime.name}, game ${seed}`);
      });
    };
    for (let from = 0; from < GAMES; from += 2 * BATCH) {
      const games = record(from, Math.min(GAMES, from + 2 * BATCH));
      const wanted = expected(games);
      const middle = Math.ceil(games.length / 2);
      const halves = [0, middle].map((at) => ({ at, some: games.slice(at, at + middle) }));
      await inPairs(
        runtimes(browser).flatMap((runtime) =>
          halves.map(
            ({ at, some }) =>
              () =>
                compare(runtime, { ...shared, games: some }, wanted.slice(at, at + middle)),
          ),
        ),
      );
    }
    expect(differing).toEqual([]);
  },
);
