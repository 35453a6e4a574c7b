import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import type { Browser } from './browser.ts';
import { extractTar } from './tar.ts';

const require = createRequire(import.meta.url);
const nodeModules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Chromium from inside an npm package: the only browser on a machine that has none.
 *  The package's own unpacker serves one cloud only, so we unpack it ourselves. */
export function packedBrowser(): Browser | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const main = require.resolve('@sparticuz/chromium');
  const home = join(dirname(main), '../..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const folder = join(nodeModules, `.cache/shapan-chromium-${version}`);
  if (!existsSync(folder)) unpack(join(home, 'bin'), folder);
  return {
    name: `packed Chromium ${version}`,
    executablePath: join(folder, 'chromium'),
    args: ['--headless=shell', '--no-zygote'],
    env: {
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Unpacks aside and renames, so that two processes at once both end with a whole browser. */
function unpack(bin: string, folder: string): void {
  const aside = `${folder}-${process.pid}`;
  mkdirSync(aside, { recursive: true });
  const executable = join(aside, 'chromium');
  writeFileSync(executable, brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))));
  chmodSync(executable, 0o755);
  for (const name of ['al2023', 'swiftshader', 'fonts']) {
    extractTar(brotliDecompressSync(readFileSync(join(bin, `${name}.tar.br`))), aside);
  }
  writeFileSync(join(aside, 'fonts.conf'), fontsConfig(folder));
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Without a fonts.conf of its own the browser draws no text at all, Latin included. */
function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
