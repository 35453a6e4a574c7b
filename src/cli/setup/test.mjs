// Runs every test and ends with one plain line, "N passed, N failed", that any CI can read.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache, ensureInstalled, root, toolPath } from './ensure.mjs';
import { countTests } from './test-count.mjs';

ensureInstalled();

const report = join(cache, 'tests.json');
rmSync(report, { force: true });
const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const run = spawnSync(process.execPath, [toolPath('vitest'), ...args, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});

const { passed, failed } = countTests(report, run.status === 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
