import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { faultsOf } from '#tests/support/axe-faults.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { PlayPage } from '#tests/support/play-page.ts';
import { LAPTOP, PHONE, type PlayOptions } from '#tests/support/play-window.ts';
import { tour } from '#tests/support/tour.ts';
import { Words } from '#tests/support/words.ts';

const NARROWEST = { width: 320, height: 693 };
const MINUTES = 60_000;
const SEED = 7;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const open = (options: Partial<PlayOptions>): Promise<PlayPage> =>
  PlayPage.open(browser, {
    siteUrl: inject('siteUrl'),
    deal: 'first-call',
    calm: true,
    ...options,
  });

describe.each(['zh-CN', 'en'] as const)('every screen and dialog in %s', (language) => {
  test('has no fault that axe can find', { timeout: 4 * MINUTES }, async () => {
    const play = await open({ language, size: LAPTOP });
    const faults: string[] = [];
    await tour(play, async (screen) => {
      faults.push(...(await faultsOf(play, screen)));
    });
    expect(faults).toEqual([]);
    expect(play.complaints).toEqual([]);
    await play.close();
  });

  test('fits the width of a phone', { timeout: 4 * MINUTES }, async () => {
    const play = await open({ language, size: PHONE });
    const wide: string[] = [];
    await tour(play, async (screen) => {
      for (const size of [PHONE, NARROWEST]) {
        const over = await play.tooWideAt(size);
        if (over > 0) wide.push(`${screen}: ${over} px too wide at ${size.width}`);
      }
      await play.page.setViewportSize(PHONE);
    });
    expect(wide).toEqual([]);
    expect(play.complaints).toEqual([]);
    await play.close();
  });
});

test('another language in the middle of a deal keeps the run', { timeout: MINUTES }, async () => {
  const play = await open({ language: 'en' });
  await play.openBriefing();
  await play.start(SEED);
  await play.act('bai', 'visit', { message: 'business-result', advance: 'warmer' });
  await play.endWeek();
  await play.readOn();
  const address = play.page.url();
  await play.button('中文').click();
  const chinese = new Words('zh-CN', 'first-call');
  const week = chinese.ui('play:bar.weekOf').replace('{{week}}', '2');
  await play.page.getByRole('banner').getByText(week).waitFor();
  expect(await play.page.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(play.page.url()).toBe(address);
  await play.page.getByRole('button', { name: chinese.ui('play:page.log'), exact: true }).click();
  const log = await play.page.getByRole('main').innerText();
  expect(log).toContain(chinese.of('messages', 'business-result', 'name'));
  await play.page.getByRole('button', { name: 'English', exact: true }).click();
  await play.heading(play.words.ui('play:page.log')).waitFor();
  expect(await play.weekNumber()).toBe(2);
  expect(play.complaints).toEqual([]);
  await play.close();
});

test('Escape closes a dialog that has lost the focus', { timeout: MINUTES }, async () => {
  const play = await open({});
  await play.button(play.words.ui('common:settings.title')).click();
  await play.dialog().waitFor();
  // A press that nothing inside the dialog hears.
  await play.page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  );
  await play.dialog().waitFor({ state: 'detached' });
  expect(play.complaints).toEqual([]);
  await play.close();
});

test('who asks for less motion sees none', { timeout: MINUTES }, async () => {
  const play = await open({ calm: true });
  await play.openBriefing();
  await play.start(SEED);
  await play.drawn();
  const moving = () =>
    play.page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
  expect(await moving()).toBe(0);
  await play.act('bai', 'visit', { message: 'business-result' });
  expect(await moving()).toBe(0);
  await play.endWeek();
  // Nothing unfolds step by step: the last line of the report is there at once.
  expect(await play.page.getByText(play.words.ui('play:report.readingSame')).isVisible()).toBe(
    true,
  );
  expect(await moving()).toBe(0);
  await play.close();
});
