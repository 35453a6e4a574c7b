// A browser in which deals were played and graded before: runs of bots, kept where the product keeps its own.
import type { Page } from 'playwright-core';
import type { GradedRun } from '#src/client/session/practice/practice-ports.ts';
import type { StoredRun } from '#src/client/session/ports.ts';
import { summaryOf } from '#src/client/session/run-state.ts';
import type { BotId } from '#src/core/analysis/bots/make-bot.ts';
import { entryOf } from '#src/core/analysis/move-entry.ts';
import { playGame } from '#src/core/analysis/player.ts';
import { RULES_VERSION } from '#src/core/engine/rules-version.ts';
import { replayLog } from '#src/core/engine/run.ts';
import { viewOf } from '#src/core/engine/view.ts';
import { RunRecord } from '#src/core/schema/run-record.ts';
import { gradedFixture } from './graded-fixture.ts';
import { loadDeal } from './load-deal.ts';

const DEAL = 'first-call';
/** A mistake of its playbook. */
export const RULE = 'pitch-early';
const DAY = 86_400_000;

/** A run of a bot on the first deal, as a record. */
export function botRecord(bot: BotId, seed: number): RunRecord {
  const { compiled, deal, playbook, dealHash, playbookHash } = loadDeal(DEAL);
  const log: unknown[] = [];
  playGame(compiled, bot, seed, 'drawn', (move) => log.push(entryOf(compiled, move)));
  return RunRecord.parse({
    format: 'shapan-run/1',
    deal: deal.id,
    dealHash,
    playbook: playbook.id,
    playbookHash,
    rules: RULES_VERSION,
    seed,
    variant: 'drawn',
    log,
  });
}

interface PlayedBefore {
  readonly stored: StoredRun;
  readonly graded: GradedRun;
}

/** A run as the browser keeps it, with a grade made by hand. */
export function playedBefore(id: string, bot: BotId, seed: number, daysAgo = 1): PlayedBefore {
  const record = botRecord(bot, seed);
  const { compiled } = loadDeal(DEAL);
  const { run } = replayLog(compiled, seed, 'drawn', record.log);
  const at = Date.now() - daysAgo * DAY;
  const summary = summaryOf(viewOf(run), 400);
  const { outcome, phases } = summary;
  return {
    stored: { id, record, startedAt: at, savedAt: at, summary },
    graded: gradedFixture(record, { id, at, outcome, phases }, RULE),
  };
}

interface Shelf {
  readonly database: string;
  readonly store: string;
  readonly values: readonly object[];
}

const POLL_MS = 50;

/** While it is being laid out a database is listed without a version. */
const isLaidOut = (page: Page, database: string): Promise<boolean> =>
  page.evaluate(
    async (wanted) =>
      (await indexedDB.databases()).some(({ name, version = 0 }) => name === wanted && version > 0),
    database,
  );

/** Puts things into a store that the product has laid out. */
async function fill(page: Page, shelf: Shelf): Promise<void> {
  // To open what is not laid out yet would lay it out without its stores.
  while (!(await isLaidOut(page, shelf.database))) await page.waitForTimeout(POLL_MS);
  await page.evaluate(
    ({ database, store, values }) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open(database);
        opening.addEventListener('error', () => fail(new Error(`${database} does not open`)));
        opening.addEventListener('success', () => {
          const work = opening.result.transaction(store, 'readwrite');
          for (const value of values) work.objectStore(store).put(value);
          work.addEventListener('complete', () => {
            opening.result.close();
            done();
          });
        });
      }),
    shelf,
  );
}

/** Puts runs where the product keeps its own. The home screen must have been open: it lays out both stores. */
export async function fillDevice(page: Page, played: readonly PlayedBefore[]): Promise<void> {
  const runs = played.map(({ stored }) => stored);
  const graded = played.map((one) => one.graded);
  await fill(page, { database: 'shapan', store: 'runs', values: runs });
  await fill(page, { database: 'shapan-practice', store: 'graded', values: graded });
}
