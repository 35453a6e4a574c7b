// A whole workshop in browsers: facilitator, two walls, three teams with two devices each, and all that goes wrong in a room.
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDeals } from '#src/server/deals.ts';
import { join } from 'node:path';
import { root } from '#src/cli/setup/ensure.mjs';
import { peek, startRun, submitEntry } from '#src/core/engine/run.ts';
import { scoreOf } from '#src/core/engine/score.ts';
import { RunRecord } from '#src/core/schema/run-record.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { LAPTOP, PHONE, PlayPage } from '#tests/support/play-page.ts';
import { until } from '#tests/support/until.ts';
import { WorkshopServer } from '#tests/support/workshop-server.ts';
import type { Language } from '#tests/support/words.ts';

const DEAL = 'first-call';
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const WALL = { width: 1920, height: 1080 };
const MINUTES = 60_000;
const PHASES = 3;

let browser: Browser;
let server: WorkshopServer;
const faults: string[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), WorkshopServer.open()]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A browser of its own on the home screen of the server. */
const open = (language: Language, size: { width: number; height: number }): Promise<PlayPage> =>
  PlayPage.open(browser, {
    siteUrl: server.url,
    deal: DEAL,
    language,
    size,
    calm: true,
    picture: false,
  });

const goTo = (device: PlayPage, hash: string): Promise<unknown> =>
  device.page.goto(`${server.url}${hash}`);

/** What axe has against a screen, and whether it is too wide. */
async function judge(device: PlayPage, screen: string): Promise<void> {
  const { page, words } = device;
  const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze();
  for (const { id, nodes } of violations)
    for (const { target, failureSummary = '' } of nodes)
      faults.push(`${screen} (${words.language}): ${id} at ${target.join(' ')} ${failureSummary}`);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (over > 0) faults.push(`${screen} (${words.language}): ${over} px too wide`);
}

/** The facilitator's page in one language, or in the other one after a press. */
async function judgeHost(host: PlayPage, screen: string): Promise<void> {
  await judge(host, screen);
  await host.page.locator('.language-switch [lang="zh-CN"]').click();
  await until(
    'the language',
    () => host.page.locator('html').getAttribute('lang'),
    (lang) => lang === 'zh-CN',
  );
  await judge(host, `${screen}, other language`);
  await host.page.locator('.language-switch [lang="en"]').click();
  await host.page.locator('html[lang="en"]').waitFor();
}

const press = (device: PlayPage, word: string, count?: number): Promise<void> =>
  device
    .button(device.words.ui(`workshop:${word}`).replace('{{count}}', String(count)))
    .first()
    .click();

async function openRoom(host: PlayPage): Promise<{ code: string; screenCode: string; id: string }> {
  const { page, words } = host;
  await goTo(host, '#/workshop');
  await host.heading(words.ui('workshop:hold.title')).waitFor();
  const form = page.getByRole('form', { name: words.ui('workshop:hold.title') });
  await form.getByLabel(words.ui('workshop:hold.name')).fill('Room 1');
  await form.getByText(words.ui('workshop:hold.more')).click();
  await form.getByLabel(words.ui('workshop:hold.approve')).selectOption('yes');
  await judgeHost(host, 'entrance');
  await press(host, 'hold.go');
  const codes = page
    .getByRole('region', { name: words.ui('workshop:side.label') })
    .locator('.code');
  await codes.first().waitFor();
  const [code = '', screenCode = ''] = (await codes.allInnerTexts()).map((text) =>
    text.replaceAll(/\s/g, ''),
  );
  const id = /workshop\/([\w-]+)\/host/.exec(page.url())?.[1] ?? '';
  return { code, screenCode, id };
}

async function hangWall(language: Language, screenCode: string): Promise<PlayPage> {
  const wall = await open(language, WALL);
  await goTo(wall, '#/workshop');
  await wall.page.getByLabel(wall.words.ui('workshop:screen.code')).fill(screenCode);
  await press(wall, 'screen.go');
  await wall.page.getByText(wall.words.ui('workshop:poster.title')).waitFor();
  return wall;
}

interface Team {
  readonly name: string;
  /** A laptop in English and a phone in Chinese. */
  readonly first: PlayPage;
  readonly second: PlayPage;
}

async function sitDown(code: string): Promise<Team> {
  const first = await open('en', LAPTOP);
  await goTo(first, `#/workshop/join/${code}`);
  await press(first, 'join.go');
  const facts = first.page.locator('.team-key dd');
  await facts.nth(1).waitFor();
  const key = (await facts.nth(1).innerText()).replaceAll(/\s/g, '');
  const name = await first.page.getByRole('heading', { level: 1 }).innerText();
  const second = await open('zh-CN', PHONE);
  await goTo(second, `#/workshop/join/${code}/${key}`);
  await press(second, 'join.go');
  await second.page.getByText(second.words.ui('workshop:lobby.seat')).waitFor();
  return { name, first, second };
}

async function seatAll(host: PlayPage, teams: readonly Team[]): Promise<void> {
  for (const { name, first } of teams) {
    await host.button(name).click();
    await press(host, 'desk.seat');
    await first.page.getByText(first.words.ui('workshop:lobby.start')).waitFor();
  }
}

/** The week as the bar shows it, in either language. */
const weekIs = (device: PlayPage, week: number): Promise<unknown> =>
  until(
    'the week',
    async () => Number(/\d+/u.exec(await device.page.locator('.bar-week b').innerText())?.[0]),
    (now) => now === week,
  );

/** Ends one week and reads its report. */
async function endWeek(device: PlayPage, percent = 50): Promise<void> {
  await device.endWeek(percent);
  await device.readOn();
}

/** Has the talk with the man in the store and says the first or the last thing each time. */
async function talk(device: PlayPage, which: 'first' | 'last'): Promise<void> {
  await device.choose('bai');
  await device.compose('interview', { message: 'easier-work' });
  await device.doIt();
  while (await device.choices().isVisible()) {
    const line = device.page.getByRole('heading', { level: 2 });
    const before = await line.innerText();
    await device.choices().getByRole('button', { disabled: false })[which]().click();
    await device.page.waitForFunction(
      (said) => document.querySelector('h2')?.innerText !== said,
      before,
    );
  }
  await device.goOn();
}

/** The standings as rank, name and points. */
async function standingsOf(table: Locator): Promise<readonly string[]> {
  const rows = table.locator('tbody tr');
  return Promise.all(
    (await rows.all()).map(async (row) => {
      const cells = await row.locator('td').allInnerTexts();
      const name = await row.locator('th').evaluate((cell) =>
        [...cell.childNodes]
          .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
          .map(({ textContent }) => textContent)
          .join(''),
      );
      return `${cells[0]} ${name} ${cells.at(-1)}`;
    }),
  );
}

/** The same from the logs alone: each run is played again from its seed. */
async function replayed(page: Page, id: string, names: readonly string[]): Promise<string[]> {
  const served = createDeals(join(root, 'scenarios'), join(root, 'no-sealed-deals')).open(DEAL);
  if (served === null) throw new Error('The deal cannot be opened.');
  const lines: { name: string; points: number }[] = [];
  for (const [at, name] of names.entries()) {
    const answer = await page
      .context()
      .request.get(`${server.url}api/workshops/${id}/runs/${at + 1}`);
    const body: unknown = await answer.json();
    const { record } = body as { record: unknown };
    const { seed, variant, log } = RunRecord.parse(record);
    let run = startRun(served.compiled, seed, variant);
    for (const entry of log) {
      const next = submitEntry(run, entry);
      if (!next.ok) throw new Error(next.error.code);
      run = next.value;
    }
    lines.push({ name, points: scoreOf(peek(run)).total });
  }
  return lines
    .map((line, at) => ({ ...line, at }))
    .toSorted((a, b) => b.points - a.points || a.at - b.at)
    .map(({ name, points }, _, all) => {
      const rank = 1 + all.filter((other) => other.points > points).length;
      return `${rank} ${name} ${points}`;
    });
}

test('a workshop is held, and its podium is right', { timeout: 6 * MINUTES }, async () => {
  const host = await open('en', LAPTOP);
  const { code, screenCode, id } = await openRoom(host);
  const walls = [await hangWall('en', screenCode), await hangWall('zh-CN', screenCode)] as const;
  await judge(walls[0], 'wall, empty lobby');
  const teams = [await sitDown(code), await sitDown(code), await sitDown(code)] as const;
  const [one, two, three] = teams;
  await judge(one.first, 'lobby, waiting');
  await judge(one.second, 'lobby, waiting');
  await judgeHost(host, 'facilitator, lobby');
  await seatAll(host, teams);
  for (const wall of walls) await judge(wall, 'wall, lobby');

  await press(host, 'act.start');
  for (const { first, second } of teams) {
    await first.sheet().waitFor();
    await second.sheet().waitFor();
  }
  await judge(one.first, 'table');
  await judge(one.second, 'table');
  await press(one.second, 'bar.open');
  await one.second.dialog().waitFor();
  await judge(one.second, 'team dialog');
  await one.second.page.keyboard.press('Escape');

  // Both devices of a team are in the meeting that one of them opened; a vote is secret and counted.
  await one.first.choose('bai');
  await one.first.compose('interview', { message: 'easier-work' });
  await one.first.doIt();
  await one.second.choices().waitFor();
  const votes = one.second.page.getByRole('group', {
    name: one.second.words.ui('workshop:vote.label'),
  });
  await votes.getByRole('button').first().click();
  await one.first.page.getByText('1 of 2', { exact: true }).waitFor();
  await judge(one.second, 'vote');
  await one.first.talk();
  await one.first.goOn();
  await talk(two.first, 'last');

  // The split is on both walls, with a sentence at its foot.
  await press(host, 'act.split');
  await host.dialog().locator('.pick-list button').first().click();
  for (const wall of walls) {
    await wall.page.locator('.split footer p').first().waitFor();
    await judge(wall, 'wall, split');
  }
  await press(host, 'act.unfreeze');

  // One device reloads and finds its place.
  await endWeek(two.first);
  await two.first.page.reload();
  await weekIs(two.first, 2);
  await weekIs(two.second, 2);

  // One device goes offline, decides, and what it decided goes out when it is back.
  await three.first.page.context().setOffline(true);
  await three.first.page.getByText(three.first.words.ui('workshop:bar.offline')).waitFor();
  await three.first.button(three.first.words.ui('play:bar.endWeek')).click();
  await three.first.page.context().setOffline(false);
  await three.first.report().waitFor();
  await three.first.readOn();
  await weekIs(three.second, 2);

  // The server dies under a week that is being ended; it is ended once when the server is back.
  await server.kill();
  await one.first.button(one.first.words.ui('play:bar.endWeek')).click();
  await host.page.getByText(host.words.ui('workshop:bar.offline')).waitFor();
  await server.start();
  await one.first.report().waitFor();
  await one.first.readOn();
  await weekIs(one.second, 2);
  await weekIs(one.first, 2);

  // The first phase ends for all, and the room stops there.
  await Promise.all(teams.map(({ first }, at) => endWeek(first, 30 + at * 20)));
  for (const wall of walls) {
    await wall.page
      .getByRole('heading', { name: wall.words.like('workshop:wall.after') })
      .waitFor();
    await judge(wall, 'wall, standings');
  }
  await one.first.page.getByText(one.first.words.ui('workshop:bar.gate')).waitFor();
  await judge(one.first, 'table, held');
  await one.first.button(one.first.words.ui('play:bar.endWeek')).click();
  await weekIs(one.first, 3);
  await press(host, 'act.pause');
  await two.second.page.getByText(two.second.words.ui('workshop:bar.paused')).first().waitFor();
  await judge(two.second, 'table, paused');
  await judgeHost(host, 'facilitator, paused');
  await press(host, 'act.resume');

  // Played to the end on whichever device is at hand.
  for (let phase = 2; phase <= PHASES; phase += 1) await press(host, 'act.release.phase', phase);
  await Promise.all(
    teams.map(async ({ first, second }, at) => {
      for (let week = 3; week <= 7; week += 1) await endWeek(week % 2 ? first : second, at * 40);
    }),
  );
  await one.first.page.getByText(one.first.words.ui('play:over.ranked')).waitFor();
  await judge(one.first, 'table, over');
  await judge(one.second, 'table, over');
  await press(host, 'act.close');
  await host
    .dialog()
    .getByRole('button', { name: host.words.ui('workshop:close.go') })
    .click();

  // The podium is what the logs say.
  await one.first.page.locator('.podium .standings').first().waitFor();
  const right = await replayed(
    host.page,
    id,
    teams.map(({ name }) => name),
  );
  for (const { first, second } of teams)
    for (const device of [first, second]) {
      await device.page.locator('.podium .standings').first().waitFor();
      expect(await standingsOf(device.page.locator('.podium .standings').first())).toEqual(right);
    }
  for (const wall of walls) {
    await wall.page.locator('.wall-podium').waitFor();
    expect(await standingsOf(wall.page.locator('.standings'))).toEqual(right);
    await judge(wall, 'wall, podium');
  }
  await judgeHost(host, 'facilitator, closed');
  await one.first.button(one.first.words.ui('workshop:votes.show')).click();
  await one.first.page.locator('.vote-list li').first().waitFor();
  await judge(one.first, 'podium');
  await judge(one.second, 'podium');
  await press(two.first, 'podium.debrief');
  await two.first.page.getByRole('tablist').waitFor();

  // Who has no place is told so, and how a colleague takes over.
  const stranger = await open('zh-CN', PHONE);
  await goTo(stranger, `#/workshop/${id}/team`);
  await stranger.heading(stranger.words.ui('workshop:lost.title')).waitFor();
  await judge(stranger, 'no place');
  await goTo(stranger, `#/workshop/${id}/take-over`);
  await stranger.heading(stranger.words.ui('workshop:takeOver.title')).waitFor();
  await judge(stranger, 'take over');

  expect.soft(faults).toEqual([]);
  const devices = [host, ...walls, ...teams.flatMap(({ first, second }) => [first, second])];
  const complaints = devices.flatMap((device) => device.complaints);
  // What the network said while it was away is no fault of the page.
  expect(complaints.filter((text) => !/Failed to load resource|ERR_/.test(text))).toEqual([]);
  for (const device of [...devices, stranger]) await device.close();
});
