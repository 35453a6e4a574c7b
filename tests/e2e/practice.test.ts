// Practising with runs that are over: drills, judging, one's own page, comparing, passing a run on.
import { deflateRawSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { linkText } from '#src/client/platform/link-text.ts';
import { faultsOf } from '#tests/support/axe-faults.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { PlayPage } from '#tests/support/play-page.ts';
import { LAPTOP, PHONE, type PlayOptions } from '#tests/support/play-window.ts';
import { botRecord, RULE } from '#tests/support/practice-room.ts';
import { fillPractice, openPractice, walkPractice } from '#tests/support/practice-walk.ts';

const MINUTES = 60_000;
const NARROWEST = { width: 320, height: 693 };
const MEGABYTES = 1_000_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** A browser in which two runs lie graded. */
async function openFilled(options: Partial<PlayOptions> = {}): Promise<PlayPage> {
  const siteUrl = inject('siteUrl');
  const play = await PlayPage.open(browser, {
    siteUrl,
    deal: 'first-call',
    calm: true,
    ...options,
  });
  await fillPractice(play);
  return play;
}

describe.each(['zh-CN', 'en'] as const)('every page of practice in %s', (language) => {
  test('has no fault that axe can find', { timeout: 3 * MINUTES }, async () => {
    const play = await openFilled({ language, size: LAPTOP });
    const faults: string[] = [];
    await walkPractice(play, async (screen) => {
      faults.push(...(await faultsOf(play, screen)));
    });
    expect(faults).toEqual([]);
    expect(play.complaints).toEqual([]);
    await play.close();
  });

  test('fits the width of a phone', { timeout: 3 * MINUTES }, async () => {
    const play = await openFilled({ language, size: PHONE });
    const wide: string[] = [];
    await walkPractice(play, async (screen) => {
      for (const size of [PHONE, NARROWEST]) {
        const over = await play.tooWideAt(size);
        if (over > 0) wide.push(`${screen}: ${over} px too wide at ${size.width}`);
      }
      await play.page.setViewportSize(PHONE);
    });
    expect(wide).toEqual([]);
    await play.close();
  });
});

const dueOf = async (play: PlayPage): Promise<number> =>
  Number(/\d+/u.exec(await play.page.getByRole('heading', { level: 1 }).innerText())?.[0]);

test(
  'a drill asks before it answers, and the card comes again later',
  { timeout: 2 * MINUTES },
  async () => {
    const play = await openFilled({ language: 'en' });
    const { page, words } = play;
    await openPractice(play, '#/practice');
    const due = await dueOf(play);
    await openPractice(play, '');
    await page.getByRole('link', { name: words.like('practice:home.go') }).click();
    await play.heading(words.ui('practice:drill.ask.week')).waitFor();
    await play.region(words.ui('practice:situation.title')).waitFor();
    // Neither the worth of a plan nor the rule stands on the page before one has chosen.
    const before = await page.getByRole('main').innerText();
    expect(before).not.toContain(words.ui('practice:answer.chance'));
    expect(before).not.toContain(words.of('mistakes', RULE, 'name'));
    await page.getByRole('radio').first().check();
    await play.button(words.ui('practice:drill.choose')).click();
    await page.getByRole('columnheader', { name: words.ui('practice:answer.chance') }).waitFor();
    const again = new RegExp(`^${words.ui('practice:rating.again')}`, 'u');
    await play.button(again).click();
    const second = words
      .ui('practice:drill.progress')
      .replace('{{at}}', '2')
      .replace('{{all}}', '5');
    await page.getByText(second, { exact: true }).waitFor();
    await openPractice(play, '#/practice');
    expect(await dueOf(play)).toBe(due - 1);
    expect(play.complaints).toEqual([]);
    await play.close();
  },
);

test(
  'a link carries a run to another device, which keeps nothing before it is told to',
  { timeout: 2 * MINUTES },
  async () => {
    const sender = await openFilled({ language: 'en' });
    await sender.page.goto(`${sender.siteUrl}#/run/one/debrief`);
    await sender.button(sender.words.ui('practice:debrief.share')).click();
    const field = sender.dialog().getByRole('textbox');
    await expect.poll(() => field.inputValue()).toContain('#/share/z1.');
    const link = await field.inputValue();
    await sender.close();

    const options = { siteUrl: inject('siteUrl'), deal: 'first-call', calm: true } as const;
    const play = await PlayPage.open(browser, { ...options, language: 'zh-CN' });
    const { page, words } = play;
    await page.goto(link);
    await play.heading(words.ui('practice:share.title')).waitFor();
    expect(await page.getByRole('main').innerText()).toContain(words.of('title'));
    await page.goto(play.siteUrl);
    await page.getByText(words.ui('home:past.empty')).waitFor();
    await page.goto(link);
    await play.button(words.ui('practice:share.keep')).click();
    await page.getByRole('tablist').waitFor();
    await page.goto(play.siteUrl);
    await page
      .getByRole('button', { name: words.ui('home:past.export').split('{{')[0] ?? '' })
      .waitFor();
    expect(play.complaints).toEqual([]);
    await play.close();
  },
);

test('a link that is no run is refused, and says why', { timeout: MINUTES }, async () => {
  const siteUrl = inject('siteUrl');
  const play = await PlayPage.open(browser, { siteUrl, deal: 'first-call', calm: true });
  const { page, words } = play;
  const record = botRecord('price', 5);
  const pack = (value: object): string => linkText.pack(JSON.stringify(value));
  const bomb = deflateRawSync(new Uint8Array(30 * MEGABYTES), { level: 9 }).toString('base64url');
  const refused: readonly (readonly [link: string, fault: string])[] = [
    [`z1.${bomb}`, 'too_large'],
    ['z1.abc', 'broken'],
    ['z9.abc', 'too_new'],
    [pack({ hello: 1 }), 'not_a_run'],
    [pack({ ...record, deal: 'nowhere' }), 'no_such_deal'],
  ];
  for (const [link, fault] of refused) {
    await page.goto(`${siteUrl}#/share/${link}`);
    await page.getByText(words.ui(`practice:fault.${fault}`)).waitFor();
  }
  await page.goto(`${siteUrl}#/share/${pack({ ...record, dealHash: '0'.repeat(64) })}`);
  await page.getByText(words.ui('practice:share.other')).waitFor();
  const stray = { type: 'answer' };
  const log = [...record.log.slice(0, 3), stray, ...record.log.slice(3)];
  await page.goto(`${siteUrl}#/share/${pack({ ...record, log })}`);
  await page.getByText(words.like('practice:share.refused')).waitFor();
  expect(play.complaints).toEqual([]);
  await play.close();
});
