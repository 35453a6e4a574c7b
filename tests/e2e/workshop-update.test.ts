// A server that is updated between two days of a class: what was played is kept, and the room goes on.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import type { PlayPage } from '#tests/support/play-page.ts';
import { LAPTOP } from '#tests/support/play-window.ts';
import {
  confirm,
  endWeek,
  press,
  standingsOf,
  TestRoom,
  weekIs,
} from '#tests/support/workshop-room.ts';
import { WorkshopServer } from '#tests/support/workshop-server.ts';

const DEAL = 'first-call';
const MINUTES = 60_000;

let browser: Browser;
let server: WorkshopServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), WorkshopServer.open()]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The deal at another price: another edition of it. */
const atPrice =
  (price: number) =>
  (dataFolder: string): void => {
    const folder = join(dataFolder, 'deals', DEAL);
    cpSync(join('scenarios/deals', DEAL), folder, { recursive: true });
    const path = join(folder, 'deal.json');
    const text = readFileSync(path, 'utf8').replace(/"price": \d+/, `"price": ${price}`);
    writeFileSync(path, text);
  };

const told = (device: PlayPage, word: string): Promise<void> =>
  device.page
    .getByText(device.words.ui(`workshop:${word}`))
    .first()
    .waitFor();

async function saved(host: PlayPage, word: string): Promise<string> {
  const download = host.page.waitForEvent('download');
  await host.page.getByRole('link', { name: host.words.ui(`workshop:side.${word}`) }).click();
  return readFile(await (await download).path(), 'utf8');
}

test('a class over two updates', { timeout: 4 * MINUTES }, async () => {
  const room = new TestRoom(browser, server, DEAL);
  const host = await room.open('en', LAPTOP);
  const { code, screenCode } = await room.hold(host, 'North', { pace: 'free', names: 'own' });
  const wall = await room.hangWall('en', screenCode);
  const one = await room.join(code, 'Swifts');
  const two = await room.join(code, 'Gulls');
  await host.button('Gulls').waitFor();
  await press(host, 'act.start');
  await one.sheet().waitFor();
  await two.sheet().waitFor();
  await endWeek(one);
  await endWeek(two);
  await press(host, 'act.pause');
  await told(host, 'host.paused');

  // The first evening: the round cannot go on, and everybody is told what is left of it.
  const evening = await saved(host, 'csv');
  await server.update(atPrice(481));
  for (const device of [host, wall, one, two]) await told(device, 'other.title');
  expect(await saved(host, 'csv')).toBe(evening);
  await room.judgeHost(host, 'host, another edition');
  await room.judge(wall, 'wall, another edition');
  await room.judge(one, 'team, another edition');
  await press(host, 'act.round');
  await confirm(host, 'round.go');
  await told(one, 'lobby.start');
  await press(host, 'act.start');
  await weekIs(one, 1);
  await endWeek(one);
  await press(host, 'act.close');
  await confirm(host, 'close.go');
  await told(one, 'podium.debrief');

  // Then it is over: the standings stay, the debriefs do not.
  const night = await saved(host, 'csv');
  const before = await standingsOf(host.page.locator('.standings'));
  await server.update(atPrice(482));
  for (const device of [one, two]) await told(device, 'other.debrief');
  await told(host, 'other.takeHome');
  expect(await standingsOf(host.page.locator('.standings'))).toEqual(before);
  expect(await saved(host, 'csv')).toBe(night);
  await room.judgeHost(host, 'host, closed, another edition');
  await room.judge(wall, 'wall, closed, another edition');
  await room.judge(one, 'team, closed, another edition');
  await host.button('Gulls').click();
  await press(host, 'desk.forget');
  await confirm(host, 'desk.forget');
  await two.heading(two.words.ui('workshop:lost.title')).waitFor();
  expect(await saved(host, 'csv')).not.toContain('Gulls');

  expect.soft(room.faults).toEqual([]);
  expect(room.complaints()).toEqual([]);
  await room.close();
});
