import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { FirstCallPlayer } from '#tests/support/first-call-player.ts';
import { readGuide } from '#tests/support/guide-steps.ts';
import { PlayPage } from '#tests/support/play-page.ts';

const MINUTES = 60_000;
const OUTCOMES = ['won', 'lost', 'no-decision'];
const GUIDE = readGuide('first-call').map(({ id }) => id);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe.each([
  ['with the sand table drawn', true],
  ['with the picture taken away', false],
])('first-call by keyboard alone, %s', (_, picture) => {
  test('is played from home to its debrief', { timeout: 4 * MINUTES }, async () => {
    const options = { siteUrl: inject('siteUrl'), deal: 'first-call', picture };
    const play = await PlayPage.open(browser, options);
    const first = new FirstCallPlayer(play);
    await first.begin();
    const people = play.page.getByRole('list', { name: play.words.ui('play:board.people') });
    const drawn = { timeout: 30_000 };
    await expect.poll(() => people.getByRole('button').count(), drawn).toBe(3);

    await first.act('bai', 'visit', 'business-result');
    await first.mark('focus', 'business');
    await first.act('bai', 'interview', 'easier-work', 'learn');
    await first.act('su', 'verify');
    expect(await first.endWeek(0)).toBe(true);

    await first.act('su', 'interview', 'fair-process');
    await first.act('bai', 'visit', 'like-cases');
    await first.claim();
    await first.act('bai', 'verify');
    expect(await first.endWeek(10)).toBe(true);

    await first.act('ruan', 'executive-call', 'breakthrough');
    await first.act('su', 'value-workshop', 'total-cost');
    await first.endWeek(0);
    await first.act('bai', 'ask-introduction');
    await first.act('su', 'visit', 'assured-return');
    await first.endWeek(0);
    await first.act('ruan', 'executive-call', 'business-result');
    await first.act('ruan', 'decision-plan', 'business-result');
    while (await first.endWeek(5)) await first.act('su', 'visit', 'fair-process');

    expect(first.steps).toEqual(GUIDE.filter((id) => first.steps.includes(id)));
    expect(first.steps.slice(0, 3)).toEqual(GUIDE.slice(0, 3));
    expect(first.steps.length).toBeGreaterThan(8);

    const { keys } = first;
    const { words, page } = play;
    await keys.enter(page.getByRole('link', { name: words.ui('play:over.debrief') }));
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    await keys.keepsFocus('the way to the debrief');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
    const score = page.getByRole('definition').filter({ visible: true, hasText: '/ 1000' });
    expect(await score.innerText()).toMatch(/^\d+\s*\/ 1000$/u);
    const outcome = OUTCOMES.map((one) => page.getByText(words.like(`debrief:seal.${one}`)));
    // Both charts end in the seal with its words.
    const told = await Promise.all(outcome.map((one) => one.count()));
    expect(told.filter((count) => count > 0)).toHaveLength(1);
    await keys.reach(tabs.first());
    for (let at = 1; at < (await tabs.count()); at += 1) {
      await keys.press('ArrowRight');
      await expect.poll(() => tabs.nth(at).getAttribute('aria-selected')).toBe('true');
      expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
    }
    await keys.enter(page.getByRole('link', { name: words.ui('debrief:action.home') }).last());
    await page.getByRole('heading', { name: words.ui('home:past.title') }).waitFor();
    await keys.keepsFocus('the way home');
    expect(play.complaints).toEqual([]);
    await play.close();
  });
});
