import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { beginningWith } from '#tests/support/words.ts';
import { PlayPage } from '#tests/support/play-page.ts';
import { PHONE, type PlayOptions } from '#tests/support/play-window.ts';

const MINUTES = 60_000;
const SEED = 7;
/** Long enough for the slowest machine. */
const PATIENT = { timeout: 30_000 };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const open = (options: Partial<PlayOptions> = {}): Promise<PlayPage> =>
  PlayPage.open(browser, {
    siteUrl: inject('siteUrl'),
    deal: 'first-call',
    calm: true,
    ...options,
  });

const focused = (play: PlayPage): Promise<string> =>
  play.page.evaluate(() => document.activeElement?.textContent ?? '');

test(
  'an address opens the book at its entry, with the focus there',
  { timeout: MINUTES },
  async () => {
    const play = await open();
    const name = play.words.of('mistakes', 'pitch-early', 'name');
    await play.page.goto(`${play.siteUrl}#/playbook/five-dimensions/mistake.pitch-early`);
    await play.heading(name).waitFor();
    await expect.poll(() => focused(play), PATIENT).toBe(name);
    const top = (await play.heading(name).boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    expect(play.complaints).toEqual([]);
    await play.close();
  },
);

test('contents and entries lead about by keyboard alone', { timeout: MINUTES }, async () => {
  const play = await open();
  const { page, words } = play;
  await page.goto(`${play.siteUrl}#/playbook/five-dimensions`);
  await play.heading(words.of('title')).waitFor({ state: 'detached' });
  const contents = page.getByRole('navigation', { name: words.ui('playbook:contents') });
  await contents.getByRole('link', { name: words.ui('playbook:section.mistakes.name') }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(play), PATIENT).toBe(words.ui('playbook:section.mistakes.name'));
  // From a mistake to what would have been right.
  const mistake = page.getByRole('article').filter({
    has: play.heading(words.of('mistakes', 'pitch-early', 'name')),
  });
  await mistake.getByRole('link', { name: words.verb('interview'), exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(play), PATIENT).toBe(words.verb('interview'));
  expect(play.complaints).toEqual([]);
  await play.close();
});

test('the advice leads to its rule and back to the run', { timeout: 2 * MINUTES }, async () => {
  const play = await open({ deal: 'vitamin', size: PHONE });
  const { page, words } = play;
  await play.openBriefing();
  await play.start(SEED);
  await play.button(words.ui('play:next.why')).click();
  const about = words.of('advice', 'start', 'text');
  await page.getByRole('link', { name: beginningWith(words.ui('common:inPlaybook')) }).click();
  await expect.poll(() => focused(play), PATIENT).toBe(about);
  await page.getByRole('link', { name: words.ui('playbook:back.run'), exact: true }).click();
  await play.sheet().waitFor();
  expect(await play.weekNumber()).toBe(1);
  expect(play.complaints).toEqual([]);
  await play.close();
});
