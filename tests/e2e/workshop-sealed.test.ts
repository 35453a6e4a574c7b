// A deal that only the server has: played in browsers, while everything that reaches them is searched for what is hidden.
// And pages of other sites, which can do nothing to a room.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '#src/cli/setup/ensure.mjs';
import { SEALED, sealDeal } from '#src/cli/torture/workshop/mark-deal.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import type { PlayPage } from '#tests/support/play-page.ts';
import { LAPTOP } from '#tests/support/play-window.ts';
import { confirm, endWeek, press, talk, TestRoom } from '#tests/support/workshop-room.ts';
import { WorkshopServer } from '#tests/support/workshop-server.ts';

/** The sealed deal is this one, with marks in all that is hidden. */
const DEAL = 'first-call';
const MINUTES = 60_000;

let browser: Browser;
let server: WorkshopServer;
let mark = '';

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchBrowser(),
    WorkshopServer.open((folder) => {
      ({ mark } = sealDeal(folder));
    }),
  ]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Whatever reaches a page: answers, and what streams bring. */
interface Ear {
  readonly leaks: Set<string>;
  texts: number;
  streamed(): Promise<readonly string[]>;
}

async function listenTo(page: Page): Promise<Ear> {
  const ear: Ear = {
    leaks: new Set(),
    texts: 0,
    streamed: () => page.evaluate(() => (Reflect.get(window, 'heard') ?? []) as string[]),
  };
  page.on('response', (response) => {
    if (response.url().endsWith('/stream')) return;
    void response
      .text()
      .then((text) => {
        ear.texts += 1;
        if (text.includes(mark)) ear.leaks.add(response.url());
      })
      .catch(() => undefined);
  });
  await page.addInitScript(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heard', heard);
    class Overheard extends EventSource {
      constructor(url: string | URL, how?: EventSourceInit) {
        super(url, how);
        this.addEventListener('room', (event: MessageEvent<string>) => heard.push(event.data));
      }
    }
    Reflect.set(window, 'EventSource', Overheard);
  });
  await page.reload();
  return ear;
}

/** Every id of more than one word in the deal. */
const IDS: ReadonlySet<string> = new Set(
  [
    ...readFileSync(join(root, 'scenarios/deals', DEAL, 'deal.json'), 'utf8').matchAll(
      /"id": "([a-z]+(?:-[a-z]+)+)"/g,
    ),
  ].map(([, id = '']) => id),
);

/** Ids of the deal that stand on a page in place of words. */
async function bareIds({ page }: PlayPage): Promise<readonly string[]> {
  const text = await page.locator('#root').innerText();
  return [...text.matchAll(/\b[a-z]+(?:-[a-z]+)+\b/g)]
    .map(([word]) => word)
    .filter((word) => IDS.has(word));
}

test(
  'a sealed deal is played, and nothing hidden reaches a page before the close',
  { timeout: 5 * MINUTES },
  async () => {
    const room = new TestRoom(browser, server, DEAL);
    const host = await room.open('en', LAPTOP);
    const ears = [await listenTo(host.page)];
    const wishes = { deal: SEALED, pace: 'free' };
    const { code, screenCode, id } = await room.hold(host, 'Sealed', wishes);
    const wall = await room.hangWall('zh-CN', screenCode);
    ears.push(await listenTo(wall.page));
    await wall.page.getByText(wall.words.of('title')).first().waitFor();
    const one = await room.sitDown(code);
    const two = await room.join(code);
    for (const { page } of [one.first, one.second, two]) ears.push(await listenTo(page));
    await two.page.locator('.lobby').waitFor();
    await host.page.locator('.desks tbody tr').nth(1).waitFor();
    await press(host, 'act.start');

    // The table has its words in both languages, also for what turns up later.
    await one.first.sheet().waitFor();
    await one.second.sheet().waitFor();
    await one.first.page.getByText(one.first.words.person('bai')).first().waitFor();
    await one.second.page.getByText(one.second.words.person('bai')).first().waitFor();
    await two.sheet().waitFor();
    await talk(one.first, 'first');
    await talk(two, 'last');
    await endWeek(one.first);
    await endWeek(one.first);
    const seen: string[] = [];
    for (const device of [one.first, one.second, two]) seen.push(...(await bareIds(device)));
    await one.first.button('中文').click();
    await one.first.page.locator('html[lang="zh-CN"]').waitFor();
    await one.first.page.getByText(one.second.words.person('bai')).first().waitFor();
    await one.first.page.getByRole('button', { name: 'English', exact: true }).click();

    // The wall and the facilitator have words for how the room split.
    await press(host, 'act.split');
    const question = host.dialog().locator('.pick-list li').first();
    expect((await question.locator('p').innerText()).length).toBeGreaterThan(0);
    await question.locator('button').click();
    await wall.page.locator('.split footer p').first().waitFor();
    for (const option of await wall.page.locator('.split-option').allInnerTexts())
      expect(option.trim()).not.toBe('');
    await host.page.locator('.desks tbody button').first().click();
    await host.page.locator('.desk-side').waitFor();
    seen.push(...(await bareIds(wall)), ...(await bareIds(host)));
    expect(IDS.size).toBeGreaterThan(20);
    expect(seen).toEqual([]);

    // What reached the pages until now.
    const streams = (await Promise.all(ears.map((ear) => ear.streamed()))).flat();
    expect(streams.length).toBeGreaterThan(5);
    expect(streams.filter((text) => text.includes(mark))).toEqual([]);
    expect(ears.flatMap(({ leaks }) => [...leaks])).toEqual([]);
    expect(ears.every(({ texts }) => texts > 0)).toBe(true);

    // After the close every team reads its debrief, also of a run that was not finished.
    await press(host, 'act.close');
    await confirm(host, 'close.go');
    await one.first.page.locator('.podium .standings').first().waitFor();
    await press(one.first, 'podium.debrief');
    await one.first.page.getByRole('tablist').waitFor();
    await one.first.page.getByText(one.first.words.ui('workshop:released.open')).waitFor();
    await room.judge(one.first, 'debrief in the room');
    const told = await one.first.page
      .context()
      .request.get(`${server.url}api/workshops/${id}/runs/1`);
    // The ear is not deaf: the truth is told now.
    expect(await told.text()).toContain(mark);
    expect.soft(room.faults).toEqual([]);
    expect(room.complaints()).toEqual([]);
    await room.close();
  },
);

/** A page of another site that tries what a page can try. */
const foreignPage = (target: string, id: string): string => `<!doctype html><title>foreign</title>
<iframe name="sink"></iframe>
<form id="f" method="post" target="sink" enctype="text/plain" action="${target}api/workshops/${id}/commands">
<input name='{"do":"close","x":"' value='"}'></form>
<script>
window.attack = async () => {
  const got = [];
  const json = { 'content-type': 'application/json' };
  const room = '${target}api/workshops/${id}';
  const tries = [
    [room + '/commands', { method: 'POST', body: '{"do":"close"}', headers: json }],
    [room + '/commands', { method: 'POST', body: '{"do":"close"}', mode: 'no-cors' }],
    [room + '/entries', { method: 'POST', body: '{"seq":0,"entry":{"type":"withdraw"}}', headers: json }],
    [room + '/entries', { method: 'POST', body: '{"seq":0,"entry":{"type":"withdraw"}}', mode: 'no-cors' }],
    [room + '/hand-over', { method: 'POST', mode: 'no-cors' }],
    [room + '/policy', { method: 'POST', body: '{"share":true}', mode: 'no-cors' }],
    [room, { method: 'DELETE' }],
    ['${target}api/join', { method: 'POST', body: JSON.stringify({ code: window.code }), headers: json }],
    ['${target}api/join', { method: 'POST', body: JSON.stringify({ code: window.code }), mode: 'no-cors' }],
    ['${target}api/workshops', { method: 'POST', body: '{"deal":"first-call"}', headers: json }],
    ['${target}api/challenges', { method: 'POST', body: '{"deal":"first-call"}', mode: 'no-cors' }],
    [room, {}],
    [room + '/table', {}],
    [room + '/export.json', {}],
    [room + '/deal?lang=en', {}],
  ];
  for (const [url, how] of tries) {
    try {
      const answer = await fetch(url, { credentials: 'include', ...how });
      const text = await answer.text();
      if (text !== '') got.push(url + ' ' + text.slice(0, 80));
    } catch { /* the browser keeps the answer to itself */ }
  }
  await new Promise((done) => {
    const source = new EventSource(room + '/stream', { withCredentials: true });
    source.addEventListener('room', (event) => { got.push('stream ' + event.data.slice(0, 80)); done(); });
    source.onerror = () => { source.close(); done(); };
    setTimeout(done, 5000);
  });
  await new Promise((done) => {
    const script = document.createElement('script');
    script.src = room + '/export.json';
    script.onload = () => { got.push('script ran'); done(); };
    script.onerror = done;
    document.body.append(script);
  });
  document.getElementById('f').submit();
  await new Promise((done) => setTimeout(done, 500));
  return got;
};
</script>`;

async function serveForeign(html: string): Promise<{ server: Server; port: number }> {
  const foreign = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  foreign.listen(0, '127.0.0.1');
  await once(foreign, 'listening');
  const address = foreign.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return { server: foreign, port: address.port };
}

/** The room as its facilitator's browser reads it, without the clock. */
async function roomOf(host: PlayPage, id: string): Promise<unknown> {
  const answer = await host.page.context().request.get(`${server.url}api/workshops/${id}`);
  const view = (await answer.json()) as Record<string, unknown>;
  const desks = view['desks'] as { entries: number }[];
  return {
    version: view['version'],
    status: view['status'],
    teams: desks.length,
    entries: desks.map(({ entries }) => entries),
    audit: view['audit'],
  };
}

// Another port of the same host is the same site, to which browsers do send the cookies.
test.each(['127.0.0.1', 'localhost'])(
  'a page of another origin, on %s, changes nothing and reads nothing',
  { timeout: 2 * MINUTES },
  async (name) => {
    const room = new TestRoom(browser, server, DEAL);
    const host = await room.open('en', LAPTOP);
    const { code, id } = await room.hold(host, 'Target', { pace: 'free' });
    // The same browser holds the room and sits in it.
    await room.goTo(host, `#/workshop/join/${code}`);
    await press(host, 'join.go');
    await host.page.waitForURL(/\/team$/);
    const command = `${server.url}api/workshops/${id}/commands`;
    const own = { origin: new URL(server.url).origin };
    await host.page.context().request.post(command, { data: { do: 'start' }, headers: own });
    const before = await roomOf(host, id);
    expect(before).toMatchObject({ status: 'running', teams: 1, entries: [0] });
    const foreign = await serveForeign(foreignPage(server.url, id));
    const page = await host.page.context().newPage();
    await page.goto(`http://${name}:${foreign.port}/`);
    await page.evaluate((typed) => Reflect.set(window, 'code', typed), code);
    const got = await page.evaluate(() => Reflect.get(window, 'attack')() as Promise<string[]>);
    expect(got).toEqual([]);
    expect(await roomOf(host, id)).toEqual(before);
    foreign.server.close();
    await room.close();
  },
);
