import { spawn } from 'node:child_process';
import { parseArguments } from '#src/cli/arguments.ts';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { lastLinkOf } from '#src/cli/torture/hash-games.ts';
import { loadDecks } from '#src/cli/torture/load-decks.ts';
import { randomLog } from '#src/cli/torture/random-log.ts';
import type { Variant } from '#src/core/engine/start.ts';

export const command: Command = {
  usage: 'torture-hash [--games <n>] [--seed <s>] [--json]',
  summary: 'play random games under several time zones and locales and see that every hash agrees',
  run: tortureHash,
};

const EVERY = 500;

/** Far apart in time and in how they write letters and numbers. */
const PLACES = [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
] as const;

async function tortureHash(args: readonly string[]): Promise<ExitCode> {
  const parsed = parseArguments(args, {
    games: 'whole',
    seed: 'whole',
    json: 'flag',
    links: 'flag',
  });
  if (!parsed.ok) return refuseUsage(command, parsed.error);
  const { games = 1000, seed = 1, json, links } = parsed.value.options;
  if (links) return printLinks(games, seed);
  const started = process.hrtime.bigint();
  const [first = [], ...others] = await Promise.all(
    PLACES.map((place) => linksElsewhere(place, games, seed)),
  );
  const differing = first.flatMap((link, at) =>
    link !== '' && others.every((list) => list[at] === link) ? [] : [seed + at],
  );
  const ok = first.length === games && differing.length === 0;
  const seconds = Number((process.hrtime.bigint() - started) / 1_000_000n) / 1000;
  const report = { ok, games: first.length, seed, places: PLACES, differing, seconds };
  if (json) printJson(report);
  else {
    printLine(`${first.length} games from seed ${seed} in ${PLACES.length} places, ${seconds} s`);
    printLine(ok ? 'every hash agrees' : `hashes differ for seeds ${differing.join(', ')}`);
  }
  return ok ? EXIT.done : EXIT.wrong;
}

/** One line per game: the last link of its chain. Decks take turns, and so do the variants. */
function printLinks(games: number, seed: number): ExitCode {
  const decks = loadDecks();
  for (let at = 0; at < games; at += 1) {
    const deck = decks[at % Math.max(1, decks.length)];
    if (deck === undefined) return EXIT.wrong;
    const variant: Variant = at % 5 === 0 ? 'case' : 'drawn';
    const log = randomLog(deck, seed + at, variant);
    printLine(lastLinkOf(deck, { seed: seed + at, variant, log }));
    if ((at + 1) % EVERY === 0) process.stderr.write(`${at + 1} of ${games} games\n`);
  }
  return EXIT.done;
}

function linksElsewhere(
  place: Readonly<Record<string, string>>,
  games: number,
  seed: number,
): Promise<string[]> {
  const main = process.argv[1] ?? '';
  const args = [main, 'torture-hash', '--links', '--games', `${games}`, '--seed', `${seed}`];
  const child = spawn(process.execPath, [...process.execArgv, ...args], {
    env: { ...process.env, ...place },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(text.split('\n').slice(0, -1)));
  });
}
