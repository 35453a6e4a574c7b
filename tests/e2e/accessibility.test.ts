import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { LAPTOP, PHONE, PlayPage } from '#tests/support/play-page.ts';
import { tour } from '#tests/support/tour.ts';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const SMALLEST_WIDTH = 320;
const MINUTES = 60_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** What axe has against the screen, each fault with the elements it is about. */
async function faultsOf(play: PlayPage, screen: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: play.page }).withTags(LEVELS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.split('\n').at(1)?.trim() ?? '';
      return `${screen}: ${id} at ${target.join(' ')} (${why})`;
    }),
  );
}

describe.each(['zh-CN', 'en'] as const)('every screen and dialog in %s', (language) => {
  test('has no fault that axe can find', { timeout: 4 * MINUTES }, async () => {
    const options = { siteUrl: inject('siteUrl'), deal: 'first-call', language, size: LAPTOP };
    const play = await PlayPage.open(browser, { ...options, calm: true });
    const faults: string[] = [];
    await tour(play, async (screen) => {
      faults.push(...(await faultsOf(play, screen)));
    });
    expect(faults).toEqual([]);
    expect(play.complaints).toEqual([]);
    await play.close();
  });
});
