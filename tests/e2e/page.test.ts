import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('the page opens without a complaint from the browser', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  await page.goto(inject('siteUrl'), { waitUntil: 'networkidle' });
  expect(await page.locator('html').getAttribute('lang')).toBeTruthy();
  await page.locator('#root > *').first().waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});
