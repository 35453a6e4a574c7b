// The engine as one script for runtimes that know neither modules nor Node.
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/** The script; it defines the global `shapanEngine` with what runtime-entry.ts exports. */
export async function bundleEngine(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2020',
      minify: false,
      lib: {
        entry: join(root, 'tests/golden/runtime-entry.ts'),
        formats: ['iife'],
        name: 'shapanEngine',
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const code = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  if (code.length !== 1) throw new Error(`bundleEngine: ${code.length} scripts instead of one`);
  return code[0] ?? '';
}
