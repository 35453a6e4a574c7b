// The runtimes that must agree on every hash: Node, QuickJS and a browser, each under two time zones and languages.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Deck, DeckGame } from '#tests/golden/runtime-entry.ts';

export interface Job {
  readonly script: string;
  readonly decks: readonly Deck[];
  readonly games: readonly DeckGame[];
}

export interface Runtime {
  readonly name: string;
  /** The last link of the chain of each game. */
  hash(job: Job): Promise<string[]>;
}

interface Place {
  readonly zone: string;
  readonly language: string;
}

/** As far apart as the world allows; Turkish letters and Chinese numbers have broken programs. */
const PLACES: readonly Place[] = [
  { zone: 'Pacific/Kiritimati', language: 'tr-TR' },
  { zone: 'America/St_Johns', language: 'zh-CN' },
];

const CHILD = join(import.meta.dirname, '../golden/runtime-child.mjs');

function hashInChild(engine: 'node' | 'quickjs', place: Place, job: Job): Promise<string[]> {
  const language = `${place.language.replace('-', '_')}.UTF-8`;
  const child = spawn(process.execPath, [CHILD], {
    env: { ...process.env, TZ: place.zone, LANG: language, LC_ALL: language },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  child.stdin.end(JSON.stringify({ ...job, engine }));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve(JSON.parse(text) as string[])
        : reject(new Error(`${engine} in ${place.zone} ended with ${String(code)}`)),
    );
  });
}

async function hashInBrowser(browser: Browser, place: Place, job: Job): Promise<string[]> {
  const context = await browser.newContext({ timezoneId: place.zone, locale: place.language });
  const page = await context.newPage();
  await page.addScriptTag({ content: `${job.script}\nglobalThis.shapanEngine = shapanEngine;` });
  const json = await page.evaluate(
    ([decks, games]) => {
      const { shapanEngine } = globalThis as unknown as {
        shapanEngine: { load(json: string): number; lastLinks(json: string): string };
      };
      shapanEngine.load(decks);
      return shapanEngine.lastLinks(games);
    },
    [JSON.stringify(job.decks), JSON.stringify(job.games)] as const,
  );
  await context.close();
  return JSON.parse(json) as string[];
}

export const runtimes = (browser: Browser): Runtime[] =>
  PLACES.flatMap((place) => [
    { name: `Node, ${place.zone}`, hash: (job: Job) => hashInChild('node', place, job) },
    { name: `QuickJS, ${place.zone}`, hash: (job: Job) => hashInChild('quickjs', place, job) },
    { name: `Chromium, ${place.zone}`, hash: (job: Job) => hashInBrowser(browser, place, job) },
  ]);
