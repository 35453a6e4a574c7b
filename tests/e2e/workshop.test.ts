// A whole workshop in browsers: facilitator, two walls, three teams with two devices each, and all that goes wrong in a room.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '#src/cli/setup/ensure.mjs';
import { peek, startRun, submitEntry } from '#src/core/engine/run.ts';
import { scoreOf } from '#src/core/engine/score.ts';
import { RunRecord } from '#src/core/schema/run-record.ts';
import { createDeals } from '#src/server/deals.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import type { PlayPage } from '#tests/support/play-page.ts';
import { LAPTOP, PHONE } from '#tests/support/play-window.ts';
import { WorkshopServer } from '#tests/support/workshop-server.ts';
import {
  confirm,
  endWeek,
  press,
  standingsOf,
  talk,
  TestRoom,
  weekIs,
  type Team,
} from '#tests/support/workshop-room.ts';

const DEAL = 'first-call';
const MINUTES = 60_000;
const PHASES = 3;

let browser: Browser;
let server: WorkshopServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), WorkshopServer.open()]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function seatAll(host: PlayPage, teams: readonly Team[]): Promise<void> {
  for (const { name, first } of teams) {
    const waiting = host.page.locator('.waiting-part li').filter({ hasText: name });
    await waiting.getByRole('button', { name: host.words.ui('workshop:desk.seat') }).click();
    await first.page.getByText(first.words.ui('workshop:lobby.start')).waitFor();
  }
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
  const room = new TestRoom(browser, server, DEAL);
  const host = await room.open('en', LAPTOP);
  const { code, screenCode, id } = await room.hold(host, 'Room 1', { approve: 'yes' });
  const walls = [
    await room.hangWall('en', screenCode),
    await room.hangWall('zh-CN', screenCode),
  ] as const;
  await room.judge(walls[0], 'wall, empty lobby');
  const teams = [
    await room.sitDown(code),
    await room.sitDown(code),
    await room.sitDown(code),
  ] as const;
  const [one, two, three] = teams;
  await room.judge(one.first, 'lobby, waiting');
  await room.judge(one.second, 'lobby, waiting');
  await room.judgeHost(host, 'facilitator, lobby');
  await seatAll(host, teams);
  for (const wall of walls) await room.judge(wall, 'wall, lobby');

  await press(host, 'act.start');
  for (const { first, second } of teams) {
    await first.sheet().waitFor();
    await second.sheet().waitFor();
  }
  await room.judge(one.first, 'table');
  await room.judge(one.second, 'table');
  await press(one.second, 'bar.open');
  await one.second.dialog().waitFor();
  await room.judge(one.second, 'team dialog');
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
  await room.judge(one.second, 'vote');
  await one.first.talk();
  await one.first.goOn();
  await talk(two.first, 'last');

  // The split is on both walls, with a sentence at its foot.
  await press(host, 'act.split');
  await host.dialog().locator('.pick-list button').first().click();
  for (const wall of walls) {
    await wall.page.locator('.split footer p').first().waitFor();
    await room.judge(wall, 'wall, split');
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
    await room.judge(wall, 'wall, standings');
  }
  await one.first.page.getByText(one.first.words.ui('workshop:bar.gate')).waitFor();
  await room.judge(one.first, 'table, held');
  await one.first.button(one.first.words.ui('play:bar.endWeek')).click();
  await weekIs(one.first, 3);
  await press(host, 'act.pause');
  await two.second.page.getByText(two.second.words.ui('workshop:bar.paused')).first().waitFor();
  await room.judge(two.second, 'table, paused');
  await room.judgeHost(host, 'facilitator, paused');
  await press(host, 'act.resume');

  // Played to the end on whichever device is at hand.
  for (let phase = 2; phase <= PHASES; phase += 1) await press(host, 'act.release.phase', phase);
  await Promise.all(
    teams.map(async ({ first, second }, at) => {
      for (let week = 3; week <= 7; week += 1) await endWeek(week % 2 ? first : second, at * 40);
    }),
  );
  await one.first.page.getByText(one.first.words.ui('play:over.ranked')).waitFor();
  await room.judge(one.first, 'table, over');
  await room.judge(one.second, 'table, over');
  await press(host, 'act.close');
  await confirm(host, 'close.go');

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
    await room.judge(wall, 'wall, podium');
  }
  await room.judgeHost(host, 'facilitator, closed');
  await one.first.button(one.first.words.ui('workshop:votes.show')).click();
  await one.first.page.locator('.vote-list li').first().waitFor();
  await room.judge(one.first, 'podium');
  await room.judge(one.second, 'podium');
  await press(two.first, 'podium.debrief');
  await two.first.page.getByRole('tablist').waitFor();

  // Who has no place is told so, and how a colleague takes over.
  const stranger = await room.open('zh-CN', PHONE);
  await room.goTo(stranger, `#/workshop/${id}/team`);
  await stranger.heading(stranger.words.ui('workshop:lost.title')).waitFor();
  await room.judge(stranger, 'no place');
  await room.goTo(stranger, `#/workshop/${id}/take-over`);
  await stranger.heading(stranger.words.ui('workshop:takeOver.title')).waitFor();
  await room.judge(stranger, 'take over');

  expect.soft(room.faults).toEqual([]);
  expect(room.complaints()).toEqual([]);
  await room.close();
});
