// Marks in everything hidden of a sealed deal, and games on it: no byte that leaves the server may hold one.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createThrow } from '#src/cli/torture/random-log.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Case, Order, Outcome } from './case.ts';
import { must, openHall, type Hall } from './hall.ts';
import { createPlayer, inLanes } from './play.ts';
import { pageFolder, serve, type Served } from './servers.ts';
import { SEALED, sealDeal } from './mark-deal.ts';
import { createBrowser, type Answer, type Browser, type Method } from './web.ts';

const TEAMS = 10;
const LANES = 5;
const STEPS_MOST = 4_000;
const MANNER = { marks: 15, ends: 20 };

/** Everything that was heard, and where a mark was in it. */
interface Ear {
  bytes: number;
  answers: number;
  readonly leaks: Map<string, number>;
  hear(where: string, text: string): void;
  isMarked(text: string): boolean;
}

function createEar(mark: string): Ear {
  const ear: Ear = {
    bytes: 0,
    answers: 0,
    leaks: new Map(),
    isMarked: (text) => text.includes(mark),
    hear(where, text) {
      ear.bytes += text.length;
      ear.answers += 1;
      if (text.includes(mark)) ear.leaks.set(where, (ear.leaks.get(where) ?? 0) + 1);
    },
  };
  return ear;
}

/** A browser of which every answer is heard. */
const overheard = (browser: Browser, ear: Ear): Browser => ({
  ...browser,
  ask: async (method: Method, path: string, body?: unknown): Promise<Answer> => {
    const answer = await browser.ask(method, path, body);
    ear.hear(`${method} ${path.split('/').at(-1)}`, answer.text);
    return answer;
  },
});

const READ = ['', '?as=screen', '/table', '/deal?lang=en', '/deal?lang=zh-CN', '/runs/1'];
const EXPORTS = ['/export.json', '/export.csv'];

async function readAll(hall: Hall, browsers: readonly Browser[], ear: Ear): Promise<void> {
  for (const browser of browsers)
    for (const path of [...READ, ...EXPORTS])
      await overheard(browser, ear).ask('GET', `/workshops/${hall.id}${path}`);
}

async function playHall(
  served: Served,
  compiled: Compiled,
  ear: Ear,
  { seed, games }: { readonly seed: number; readonly games: number },
): Promise<{ readonly over: number; readonly after: number }> {
  const hall = await openHall([() => served.url], games, { deal: SEALED });
  const screen = createBrowser(() => served.url);
  must(await screen.ask('POST', '/screens', { code: hall.screenCode }), 'screen');
  const [first] = hall.teams;
  const lookers = [hall.host, screen, ...(first === undefined ? [] : [first.browser])];
  const streams = lookers.map((one) =>
    one.follow(`/workshops/${hall.id}/stream`, (text) => ear.hear('stream', text)),
  );
  let over = 0;
  await inLanes(hall.teams, LANES, async (seat, at) => {
    const own = { ...seat, browser: overheard(seat.browser, ear) };
    const player = createPlayer(own, compiled, createThrow(seed + at), MANNER);
    for (let steps = 0; steps < STEPS_MOST; steps += 1) {
      if (steps % 25 === 0) await own.browser.ask('GET', `/workshops/${hall.id}/deal?lang=en`);
      if ((await player.step()) !== 'over') continue;
      over += 1;
      break;
    }
  });
  await readAll(hall, lookers, ear);
  for (const stream of streams) stream.stop();
  must(await hall.host.ask('POST', `/workshops/${hall.id}/commands`, { do: 'close' }), 'close');
  const run1 = must(await hall.host.ask('GET', `/workshops/${hall.id}/runs/1`), 'run');
  return { over, after: ear.isMarked(run1.text) ? 1 : 0 };
}

/** The assets, and what the server says of itself. */
async function readOutside(served: Served, ear: Ear): Promise<void> {
  for (const path of ['/api/openapi.json', '/metrics', '/healthz', '/readyz', '/'])
    ear.hear(path, await (await fetch(served.url + path)).text());
  for (const path of [`/api/challenges/${SEALED}`, `/scenarios/deals/${SEALED}/deal.json`])
    ear.hear(path, await (await fetch(served.url + path)).text());
  const folder = join(pageFolder(), 'assets');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(js|css|json)$/.test(name))
      ear.hear(`asset ${name}`, readFileSync(join(folder, name), 'utf8'));
}

async function run({ times, seed }: Order): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'shapan-canary-'));
  const { mark, marks } = sealDeal(folder);
  const ear = createEar(mark);
  const served = await serve(folder, (line) => ear.hear('log', line));
  const compiled = served.app.desk.deals.open(SEALED)?.compiled;
  if (compiled === undefined) throw new Error('The sealed deal cannot be opened.');
  let games = 0;
  let over = 0;
  let after = 0;
  while (games < times) {
    const now = Math.min(TEAMS, times - games);
    const played = await playHall(served, compiled, ear, { seed: seed + games, games: now });
    over += played.over;
    after += played.after;
    games += now;
  }
  await readOutside(served, ear);
  await served.close();
  rmSync(folder, { recursive: true, force: true });
  return {
    // A truth that is told after the close shows that the ear is not deaf.
    ok: ear.leaks.size === 0 && over === times && marks >= 200 && after > 0,
    figures: {
      marks,
      games,
      over,
      texts: ear.answers,
      characters: ear.bytes,
      heardAfterTheClose: after,
      leaks: Object.fromEntries(ear.leaks),
    },
  };
}

export const canary: Case = {
  summary: 'marks in all that is hidden of a sealed deal: none leaves the server before the close',
  usual: { times: 1_000, seconds: 0, seed: 1 },
  run,
};
