// The grade is the same to the last digit in Node and in a browser, whatever the language and the time zone.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { bundleEngine } from '#tests/support/engine-bundle.ts';
import { loadDeal } from '#tests/support/load-deal.ts';
import { readGolden } from './golden-runs.ts';
import { gradeText, load } from './runtime-entry.ts';

const DEAL = 'first-call';
/** A week, what was said in it, and a later one. */
const PLACES = [0, 1, 2, 5];
const LIMIT = 120_000;

let browser: Browser;
let script = '';
beforeAll(async () => {
  [browser, script] = await Promise.all([launchBrowser(), bundleEngine()]);
}, LIMIT);
afterAll(() => browser.close());

test('a grade is the same in Node and in Chromium', { timeout: LIMIT }, async () => {
  const loaded = loadDeal(DEAL);
  const { deal, playbook } = loaded;
  const { seed, variant, log } = readGolden(DEAL, 'product-12.json', loaded);
  const decks = JSON.stringify([{ deal, playbook }]);
  const game = JSON.stringify({ deck: 0, seed, variant, log, places: PLACES });
  load(decks);
  const wanted = gradeText(game);
  const context = await browser.newContext({ timezoneId: 'Asia/Shanghai', locale: 'tr-TR' });
  const page = await context.newPage();
  await page.addScriptTag({ content: `${script}\nglobalThis.shapanEngine = shapanEngine;` });
  const got = await page.evaluate(
    ([all, one]) => {
      const { shapanEngine } = globalThis as unknown as {
        shapanEngine: { load(json: string): number; gradeText(json: string): string };
      };
      shapanEngine.load(all);
      return shapanEngine.gradeText(one);
    },
    [decks, game] as const,
  );
  expect(got).toBe(wanted);
});
