// What every command needs before its own work: the right Node, the packages, a fresh build.
// Node built-ins only, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const cache = join(root, 'node_modules/.cache/shapan');

/** Everything to stderr: what a command itself prints may be read by a program.
 * @type {import('node:child_process').SpawnSyncOptions} */
const quietly = { cwd: root, stdio: ['ignore', 2, 2] };

const buildInputs = [
  'src/client',
  'src/core',
  'scenarios',
  'locales',
  'public',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

/** Ends the process with one plain line, for faults that the reader of the terminal can repair. */
function stop(/** @type {string} */ message, code = 1) {
  console.error(message);
  process.exit(code);
}

function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Shapan needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} Packages */

/** Whether `installed` (the lockfile inside node_modules) holds all that `wanted` asks for. */
export function agrees(/** @type {Packages} */ wanted, /** @type {Packages} */ installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version;
  });
}

/** @returns {Packages} */
function readPackages(/** @type {string} */ file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = join(root, 'package-lock.json');
  if (statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return true;
  return agrees(readPackages(wanted), readPackages(installed));
}

/** Runs `npm ci` when node_modules is missing or older than the lockfile. All output to stderr. */
export function ensureInstalled() {
  ensureNode();
  if (isInstalled()) return;
  console.error('Installing packages (once)...');
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], quietly)
    : spawnSync('npm', args, { ...quietly, shell: process.platform === 'win32' });
  if (status !== 0) stop('npm ci failed; see the lines above.');
}

/** The latest change under `path` in ms, folders included so that a removed file counts too. */
export function newest(/** @type {string} */ path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  let latest = stat.mtimeMs;
  if (!stat.isDirectory()) return latest;
  for (const name of readdirSync(path)) latest = Math.max(latest, newest(join(path, name)));
  return latest;
}

function isBuilt() {
  const marker = join(root, 'dist/index.html');
  if (!existsSync(marker)) return false;
  const built = statSync(marker).mtimeMs;
  return buildInputs.every((path) => newest(join(root, path)) <= built);
}

/** Files that are no JSON: the page could not be built with them. */
export function unreadable(/** @type {string} */ folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .filter((name) => {
      try {
        JSON.parse(readFileSync(join(folder, name), 'utf8'));
        return false;
      } catch {
        return true;
      }
    });
}

/** The folders in a folder; what systems and editors leave beside them is none. */
export function foldersIn(/** @type {string} */ folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));
}

/** A deal with errors must not stay unnoticed: some would be missing on the first screen, others play wrongly. */
function reportDeals() {
  const folder = join(root, 'scenarios/deals');
  const args = [join(root, 'src/cli/setup/cli.mjs'), 'check', ...foldersIn(folder)];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const faults = stdout.split('\n').filter((line) => !line.includes('  warning  '));
  if (status === 1) console.error(`Deals with errors:\n${faults.join('\n')}`);
  const broken = unreadable(folder);
  if (broken.length > 0)
    stop(
      `Nothing was built, for these files are no JSON; repair them as said above:\n  ${broken.join('\n  ')}`,
    );
}

/** Builds dist aside and swaps it in, so that nobody is served half a build. */
export function build() {
  reportDeals();
  const began = new Date();
  const aside = join(cache, `dist-${process.pid}`);
  mkdirSync(cache, { recursive: true });
  const status = runTool('vite', ['build', '--outDir', aside, '--emptyOutDir', '--logLevel=warn']);
  if (status !== 0) stop('The build failed; see the lines above.');
  // A file saved while the build ran must count as newer than the build.
  utimesSync(join(aside, 'index.html'), began, began);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(aside, join(root, 'dist'));
}

export function ensureBuilt() {
  if (isBuilt()) return;
  console.error('Building the page...');
  build();
}

/** The script behind a package's command, to run with this very Node and without a shell. */
export function toolPath(/** @type {string} */ name, owner = name) {
  const folder = join(root, 'node_modules', owner);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** Runs a package's command to its end, its output to stderr, and returns its exit code. */
export function runTool(/** @type {string} */ name, /** @type {string[]} */ args, owner = name) {
  const run = spawnSync(process.execPath, [toolPath(name, owner), ...args], quietly);
  return run.status ?? 1;
}

/** Runs a TypeScript file of this repository inside this process, so that signals reach it. */
export async function runTypeScript(/** @type {string} */ path) {
  const { register } = await import('tsx/esm/api');
  register();
  await import(new URL(`../../../${path}`, import.meta.url).href);
}
