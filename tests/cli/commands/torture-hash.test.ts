import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

test('a few games agree in two places, and the report says so', { timeout: 60_000 }, () => {
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'torture-hash', '--games', '4', '--json'];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, games: 4, seed: 1, differing: [] });
});
