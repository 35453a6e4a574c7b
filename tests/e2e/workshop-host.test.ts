// Everything a facilitator can do to a room, pressed on the page and seen where it is to be seen.
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import type { PlayPage } from '#tests/support/play-page.ts';
import { LAPTOP } from '#tests/support/play-window.ts';
import { until } from '#tests/support/until.ts';
import {
  confirm,
  endWeek,
  press,
  standingsOf,
  talk,
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

const saying = (device: PlayPage, word: string, count?: number) =>
  device.page
    .getByText(device.words.ui(`workshop:${word}`).replace('{{count}}', String(count)))
    .first();

const lost = (device: PlayPage) => device.heading(device.words.ui('workshop:lost.title'));

/** What is done to one team: it is chosen first, and asked once more where it cannot be taken back. */
async function toTeam(host: PlayPage, name: string, deed: string): Promise<void> {
  await host.button(name).click();
  await press(host, `desk.${deed}`);
  await confirm(host, `desk.${deed}`);
}

const secondsOf = async (host: PlayPage): Promise<number> => {
  const [minutes = 0, seconds = 0] = (await host.page.locator('.host-clock b').innerText())
    .split(':')
    .map(Number);
  return minutes * 60 + seconds;
};

async function saved(host: PlayPage, word: string): Promise<string> {
  const download = host.page.waitForEvent('download');
  await host.page.getByRole('link', { name: host.words.ui(`workshop:side.${word}`) }).click();
  return readFile(await (await download).path(), 'utf8');
}

async function decideBy(device: PlayPage, at: number): Promise<void> {
  await device.page.locator('.team-open').click();
  const label = device.words.ui('workshop:decides.label');
  await device.dialog().getByLabel(label).selectOption({ index: at });
  await device.page.keyboard.press('Escape');
  await device.dialog().waitFor({ state: 'detached' });
}

test('the door, the seats and the pace', { timeout: 4 * MINUTES }, async () => {
  const room = new TestRoom(browser, server, DEAL);
  const host = await room.open('en', LAPTOP);
  await room.goTo(host, '#/workshop');
  await host.heading(host.words.ui('workshop:hold.title')).waitFor();
  await room.judgeHost(host, 'entrance');
  const wishes = { pace: 'week', minutes: '3', names: 'own' };
  const { code, screenCode } = await room.hold(host, 'North', wishes);
  const wall = await room.hangWall('zh-CN', screenCode);
  const herons = await room.sitDown(code, 'Herons');
  const other = await room.join(code, 'Others');
  await host.button('Others').waitFor();

  // A locked room takes nobody new; who has a seat is let back in by the same code.
  await press(host, 'side.lock');
  await host.button(host.words.ui('workshop:side.unlock')).waitFor();
  const late = await room.join(code, 'Late');
  await saying(late, 'refused.join/locked').waitFor();
  await press(host, 'side.unlock');
  await host.button(host.words.ui('workshop:side.lock')).waitFor();
  await press(late, 'join.go');
  await host.button('Late').waitFor();
  await late.page.evaluate(() => localStorage.clear());
  await room.goTo(late, `#/workshop/join/${code}`);
  await late.page.reload();
  await press(late, 'join.go');
  await late.heading('Late').waitFor();
  expect(await host.page.locator('.desks tbody tr').count()).toBe(3);

  // Renamed, and removed.
  await host.button('Others').click();
  await host.page.getByLabel(host.words.ui('workshop:desk.rename')).fill('Kites');
  await press(host, 'desk.renameGo');
  await other.heading('Kites').waitFor();
  await wall.page.getByText('Kites').waitFor();
  await toTeam(host, 'Late', 'kick');
  await lost(late).waitFor();
  await room.judge(late, 'removed');

  // The clock, more of it, and a pause in which nothing counts.
  await press(host, 'act.start');
  await herons.first.sheet().waitFor();
  await until(
    'the clock',
    () => secondsOf(host),
    (left) => left > 150 && left <= 180,
  );
  await press(host, 'act.extend');
  await until(
    'more of it',
    () => secondsOf(host),
    (left) => left > 240,
  );
  await press(host, 'act.pause');
  await saying(herons.first, 'bar.paused').waitFor();
  await press(host, 'act.resume');
  await saying(herons.first, 'bar.paused').waitFor({ state: 'detached' });

  // One device leads, then the other one.
  await herons.second.sheet().waitFor();
  await decideBy(herons.first, 1);
  await saying(herons.second, 'bar.watch').waitFor();
  await herons.second.button(herons.second.words.ui('play:bar.endWeek')).click();
  const notTheirTurn = herons.second.words.ui('play:refusal.team/not_your_turn');
  await herons.second.page.getByText(notTheirTurn).waitFor();
  await decideBy(herons.second, 2);
  await saying(herons.first, 'bar.watch').waitFor();
  await room.judge(herons.first, 'watching');

  // Who is through the week waits until the next one is released.
  await endWeek(herons.second);
  await weekIs(herons.first, 2);
  await saying(herons.second, 'bar.wait').waitFor();
  await press(host, 'act.release.week', 2);
  await saying(herons.second, 'bar.wait').waitFor({ state: 'detached' });

  // An event for every table.
  await press(host, 'act.event');
  await room.judge(host, 'events');
  const title = host.words.of('events', 'wrong-batch', 'title');
  await host.dialog().getByRole('button', { name: title }).click();
  for (const device of [other, herons.first]) {
    await device.turnTo('inbox');
    await device.page.getByText(title).first().waitFor();
  }

  expect.soft(room.faults).toEqual([]);
  expect(room.complaints()).toEqual([]);
  await room.close();
});

test('attempts, rounds and what the wall shows', { timeout: 4 * MINUTES }, async () => {
  const room = new TestRoom(browser, server, DEAL);
  const host = await room.open('en', LAPTOP);
  const { code, screenCode, id } = await room.hold(host, 'South', { pace: 'free', names: 'own' });
  const wall = await room.hangWall('en', screenCode);
  const one = await room.join(code, 'Swifts');
  const two = await room.join(code, 'Gulls');
  await host.button('Gulls').waitFor();
  await press(host, 'act.start');
  await one.sheet().waitFor();
  await two.sheet().waitFor();
  await endWeek(one);
  await talk(two, 'first');
  await endWeek(two);

  // Another attempt begins anew, and everybody sees that it is one.
  await toTeam(host, 'Swifts', 'grant');
  await weekIs(one, 1);
  await saying(one, 'bar.attempt', 2).waitFor();
  const when = host.page.getByLabel(host.words.ui('workshop:side.when'));
  await when.selectOption('always');
  await wall.page.locator('.standings').getByText('attempt 2').waitFor();
  await room.judge(wall, 'wall, another attempt');

  // Numbers in place of names, also in what the server sends; and no standings at all.
  const shows = host.page.getByLabel(host.words.ui('workshop:side.wall'));
  await shows.selectOption('anonymous');
  await wall.page.locator('.standings th').filter({ hasText: 'Team 1' }).waitFor();
  expect(await wall.page.getByText('Swifts').count()).toBe(0);
  for (const device of [wall, two]) {
    const answer = await device.page.context().request.get(`${server.url}api/workshops/${id}`);
    expect(await answer.text()).not.toContain('Swifts');
  }
  await host.button('Swifts').waitFor();
  await shows.selectOption('none');
  await wall.page.locator('.standings').waitFor({ state: 'detached' });
  await shows.selectOption('all');

  // The next round carries what the first one came to.
  await endWeek(one);
  await until(
    'two lines',
    () => standingsOf(wall.page.locator('.standings')),
    (lines) => lines.length === 2,
  );
  const before = await standingsOf(wall.page.locator('.standings'));
  await press(host, 'act.round');
  await room.judge(host, 'another round');
  await confirm(host, 'round.go');
  await saying(one, 'lobby.start').waitFor();
  await press(host, 'act.start');
  await weekIs(one, 1);
  await until(
    'what is carried',
    () => standingsOf(wall.page.locator('.standings')),
    (lines) => lines.length === 2,
  );
  const first = (lines: readonly string[], name: string): number =>
    Number(
      lines
        .find((line) => line.includes(name))
        ?.split(' ')
        .at(-1),
    );
  const after = await standingsOf(wall.page.locator('.standings'));
  for (const name of ['Swifts', 'Gulls'])
    expect(first(after, name)).toBeGreaterThanOrEqual(first(before, name));

  // A colleague takes the room over, and takes its results home.
  await press(host, 'side.handOver');
  const handOver = host.page.locator('.hand-over');
  await handOver.waitFor();
  await room.judge(host, 'handing over');
  const key = await handOver.locator('.code').innerText();
  const colleague = await room.open('en', LAPTOP);
  await colleague.page.goto(await handOver.locator('.side-address').innerText());
  await colleague.page.getByLabel(colleague.words.ui('workshop:takeOver.code')).fill(key);
  await press(colleague, 'takeOver.go');
  await colleague.button('Swifts').waitFor();
  await host.page.reload();
  await lost(host).waitFor();
  const csv = await saved(colleague, 'csv');
  expect(csv).toMatch(/^\uFEFF"rank","team","name"/);
  expect(csv).toContain('"Swifts"');
  const json = JSON.parse(await saved(colleague, 'json')) as Record<string, unknown>;
  expect(json).toMatchObject({ format: 'shapan-workshop/1', status: 'running', round: 2 });
  // Neither dice nor logs before the close.
  expect(JSON.stringify(json)).not.toMatch(/"seed"|"entry"/);

  // One team is deleted with all it did, then everything.
  await toTeam(colleague, 'Gulls', 'forget');
  await lost(two).waitFor();
  expect(await saved(colleague, 'csv')).not.toContain('Gulls');
  await press(colleague, 'side.remove');
  await confirm(colleague, 'side.remove');
  await colleague.heading(colleague.words.ui('workshop:hold.title')).waitFor();
  await one.page.reload();
  await lost(one).waitFor();

  expect.soft(room.faults).toEqual([]);
  expect(room.complaints()).toEqual([]);
  await room.close();
});

test('a round for itself begins at nought', { timeout: 2 * MINUTES }, async () => {
  const room = new TestRoom(browser, server, DEAL);
  const host = await room.open('en', LAPTOP);
  const { code } = await room.hold(host, 'East', { pace: 'free', totals: 'reset', names: 'own' });
  const team = await room.join(code, 'Finches');
  await host.button('Finches').waitFor();
  await press(host, 'act.start');
  await team.sheet().waitFor();
  await talk(team, 'first');
  await endWeek(team);
  const points = () => host.page.locator('.desks tbody .figure').first().innerText();
  await until('points', points, (text) => Number(text) > 0);
  await press(host, 'act.round');
  await host.page.getByText(host.words.ui('workshop:round.reset')).waitFor();
  await confirm(host, 'round.go');
  await saying(team, 'lobby.start').waitFor();
  await press(host, 'act.start');
  await weekIs(team, 1);
  await until('nought', points, (text) => text === '0');
  await host.page.getByText(host.words.ui('workshop:host.standings')).click();
  const [line = ''] = await standingsOf(host.page.locator('.host-board .standings'));
  expect(line).toBe('1 Finches 0');
  await room.close();
});
