import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { pressByKey, tabTo, visit } from '#tests/support/table-page.ts';

const DEAL = '#/deal/first-call';
const LAPTOP = { width: 1440, height: 900 };
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

async function begin(page: Page): Promise<void> {
  await page.locator('.start-card .primary').click();
  await page.locator('.token, .people-list .person-row').first().waitFor();
}

test('a week is played by keyboard alone, and the focus goes where reading goes on', async () => {
  const page = await visit(browser, inject('siteUrl'), { language: 'en', ...LAPTOP });
  await pressByKey(page, '.resume .primary');
  await page.locator('.start-card').waitFor();
  await pressByKey(page, '.start-card .primary');
  await page.locator('.token').first().waitFor();
  await pressByKey(page, '.token');
  await expect.poll(() => page.locator('.person-head h2:focus').count()).toBe(1);
  await pressByKey(page, '.attitude-row button');
  await pressByKey(page, '.action-row[data-shut="false"]');
  await tabTo(page, '.messages input');
  await page.keyboard.press('Space');
  await pressByKey(page, '.composer-foot .primary');
  await expect.poll(() => page.locator('.act-result h2:focus').count()).toBe(1);
  await pressByKey(page, '.act-result .button');
  await pressByKey(page, '.end-week');
  await expect.poll(() => page.locator('.report h2:focus').count()).toBe(1);
  await pressByKey(page, '.report-foot .primary');
  expect(await page.locator('.bar-week').innerText()).toContain('Week 2');
  await page.context().close();
});

test('the run is there again after a reload, in the other language if asked', async () => {
  const url = inject('siteUrl') + DEAL;
  const page = await visit(browser, url, { language: 'en', ...LAPTOP });
  await begin(page);
  await page.locator('.end-week').click();
  await page.locator('.report-foot .primary').click();
  await page.locator('.language-switch [lang="zh-CN"]').click();
  await expect.poll(() => page.locator('.bar-week').innerText()).toContain('第 2 周');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await page.reload();
  await expect.poll(() => page.locator('.bar-week').innerText()).toContain('第 2 周');
  await page.context().close();
});
