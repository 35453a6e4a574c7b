import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { PlayPage } from '#tests/support/play-page.ts';
import type { ActWords } from '#tests/support/play-table.ts';
import { beginningWith } from '#tests/support/words.ts';

const SEED = 20080218;
const MINUTES = 60_000;

type PlannedAct = readonly [person: string, verb: string, what?: ActWords];

/** What a careful newcomer would do; an act that is shut is left out. */
const WEEKS: readonly (readonly PlannedAct[])[] = [
  [
    ['zhang', 'visit', { message: 'easier-work' }],
    ['tang', 'visit', { message: 'fair-process', advance: 'closer' }],
  ],
  [
    ['li', 'visit', { message: 'total-cost' }],
    ['han', 'visit', { message: 'business-result' }],
    ['zhang', 'verify'],
  ],
  [
    ['shen', 'interview', { message: 'traceability', advance: 'learn' }],
    ['tang', 'verify'],
  ],
  [
    ['qiu', 'interview', { message: 'like-cases' }],
    ['han', 'ask-introduction'],
  ],
  [
    ['wang', 'visit', { message: 'leader-view' }],
    ['li', 'verify'],
    ['qiu', 'verify'],
  ],
  [
    ['zhang', 'working-meal', { message: 'easier-work' }],
    ['shen', 'visit', { message: 'risk-plan' }],
  ],
  [
    ['li', 'value-workshop', { message: 'total-cost', advance: 'warmer' }],
    ['tang', 'visit', { message: 'fair-process' }],
  ],
  [
    ['xia', 'visit', { message: 'business-result' }],
    ['qiu', 'exchange', { message: 'technical-depth' }],
  ],
  [
    ['wang', 'visit', { message: 'risk-plan' }],
    ['han', 'verify'],
  ],
  [
    ['shen', 'verify'],
    ['zhang', 'visit', { message: 'technical-depth' }],
  ],
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

async function playWeek(play: PlayPage, week: number): Promise<number> {
  let done = 0;
  for (const [person, verb, what] of WEEKS[week - 1] ?? []) {
    if (await play.act(person, verb, what)) done += 1;
  }
  return done;
}

async function endWeek(play: PlayPage): Promise<void> {
  await play.endWeek(40);
  await play.readOn();
}

async function readLog(play: PlayPage): Promise<string> {
  await play.turnTo('log');
  const log = await play.region(play.words.ui('play:page.log')).innerText();
  await play.backToTable();
  return log;
}

test('ten weeks of vitamin by mouse', { timeout: 5 * MINUTES }, async () => {
  const play = await PlayPage.open(browser, { siteUrl: inject('siteUrl'), deal: 'vitamin' });
  const { page, words } = play;
  await play.openBriefing();
  await play.start(SEED);
  await play.drawn();

  // The first visit begins on the sand table itself, and becomes a meeting.
  const board = play.region(words.ui('play:board.label'));
  await board.getByRole('button', { name: beginningWith(words.person('qiu')) }).click();
  await play.compose('visit', { message: 'technical-depth', advance: 'learn' });
  await play.doIt();
  expect(await play.choices().isVisible()).toBe(true);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
    words.of('scenes', 'server-room', 'title'),
  );
  await play.talk();
  await play.goOn();
  await play.mark('focus', 'technology', 2);
  await play.mark('attitude', 'neutral', 1);
  const chart = play.region(words.ui('play:chart.title'));
  const technology = words.of('levels', 'focus', 'technology', 'name');
  expect(await chart.innerText()).toContain(technology);

  let acts = 1;
  for (let week = 1; week <= 3; week += 1) {
    acts += await playWeek(play, week);
    await endWeek(play);
  }
  expect(await play.weekNumber()).toBe(4);
  await play.turnTo('plans');
  expect(await page.getByRole('main').innerText()).toContain(words.of('advances', 'learn'));
  await play.backToTable();

  await play.claim();
  expect(await play.answerReview()).toBeGreaterThan(0);
  const stage = words.of('stages', 'confirmed', 'name');
  await page.getByRole('banner').getByText(stage).waitFor();

  acts += await playWeek(play, 4);
  await endWeek(play);
  acts += await playWeek(play, 5);
  await play.button(words.ui('play:bar.endWeek')).click();
  await play.dialog().getByRole('slider').waitFor();
  await play.button(words.ui('play:forecast.notYet')).click();
  await endWeek(play);
  expect(await play.weekNumber()).toBe(6);
  const log = await readLog(play);
  expect(log).toContain(words.ui('play:log.forecast').replace('{{percent}}', '40'));

  await page.reload();
  await play.sheet().waitFor();
  expect(await play.weekNumber()).toBe(6);
  expect(await readLog(play)).toBe(log);

  acts += await playWeek(play, 6);
  await endWeek(play);
  await play.turnTo('log');
  await play.button(words.ui('play:rewind.title')).click();
  await play
    .dialog()
    .getByRole('button', { name: week(play, 6), exact: true })
    .click();
  await page.getByRole('banner').getByText(week(play, 6)).waitFor();
  expect(await readLog(play)).toBe(log);

  for (let next = 6; next <= 10; next += 1) {
    acts += await playWeek(play, next);
    await endWeek(play);
  }
  expect(await play.weekNumber()).toBe(11);
  expect(acts).toBeGreaterThan(14);
  const whole = await readLog(play);

  const record = await exportRun(play);
  expect(play.complaints).toEqual([]);
  await play.close();

  const other = await PlayPage.open(browser, { siteUrl: inject('siteUrl'), deal: 'vitamin' });
  const chooser = other.page.waitForEvent('filechooser');
  await other.button(words.ui('home:import.go')).click();
  await (
    await chooser
  ).setFiles({ name: 'vitamin.run.json', mimeType: 'application/json', buffer: record });
  await other.sheet().waitFor();
  expect(await other.weekNumber()).toBe(11);
  expect(await readLog(other)).toBe(whole);
  expect(other.complaints).toEqual([]);
  await other.close();
});

const week = ({ words }: PlayPage, number: number): string =>
  words.ui('play:bar.weekOf').replace('{{week}}', String(number));

/** Goes home, exports the run there and answers what the file holds. */
async function exportRun(play: PlayPage): Promise<Buffer> {
  const { page, words } = play;
  await page.getByRole('link', { name: words.ui('common:toHome') }).click();
  const name = words.ui('home:past.export').split('{{')[0] ?? '';
  const download = page.waitForEvent('download');
  await play.button(beginningWith(name)).first().click();
  return readFile(await (await download).path());
}
