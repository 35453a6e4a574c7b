import type { Browser, Page } from 'playwright-core';

export interface Visit {
  readonly language: 'zh-CN' | 'en';
  readonly width: number;
  readonly height: number;
}

/** Opens the site as a new visitor, without motion. The caller closes the page's context. */
export async function visit(browser: Browser, url: string, how: Visit): Promise<Page> {
  const { language, width, height } = how;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  return page;
}

const MOST_STEPS = 120;

/** Presses Tab until what has the focus fits the selector. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const there = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** Reaches something by Tab and presses it. */
export async function pressByKey(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}
