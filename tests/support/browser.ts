import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser as RunningBrowser } from 'playwright-core';
import { packedBrowser } from './packed-browser.ts';

export interface Browser {
  readonly name: string;
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** WebGL in software, so that a scene draws alike with and without a graphics card. */
const SOFTWARE_GL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser for tests and pictures, the same for both: the one named in the environment, else
 *  Playwright's own, else an installed one, else the packed one. Throws when there is none. */
export function findBrowser(): Browser {
  const found = namedBrowser() ?? playwrightBrowser() ?? systemBrowser() ?? packedBrowser();
  if (found !== undefined) return found;
  throw new Error(
    'No browser found: set SHAPAN_BROWSER to one, or run `apt-get install chromium`.',
  );
}

/** Starts the browser without a window. The caller closes it. */
export async function launchBrowser(): Promise<RunningBrowser> {
  const { executablePath, args, env } = findBrowser();
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', ...SOFTWARE_GL, ...args],
    env: { ...process.env, ...env },
  });
}

function namedBrowser(): Browser | undefined {
  const path = process.env['SHAPAN_BROWSER'] || process.env['CHROME_PATH'];
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`SHAPAN_BROWSER or CHROME_PATH names no file: ${path}`);
  return plain('named browser', path);
}

function playwrightBrowser(): Browser | undefined {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? plain("Playwright's Chromium", path) : undefined;
}

function systemBrowser(): Browser | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  const path = [...paths, ...APPLICATIONS].find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : plain('installed browser', path);
}

function plain(name: string, executablePath: string): Browser {
  return { name, executablePath, args: [], env: {} };
}
