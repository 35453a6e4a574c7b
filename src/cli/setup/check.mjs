// Every check in turn, so that one run shows all that is wrong; fails at the end if any failed.
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ensureInstalled, root, toolPath } from './ensure.mjs';

/** @type {readonly (readonly [label: string, tool: string, args: string[], owner?: string])[]} */
const steps = [
  ['types: core', 'tsc', ['-p', 'tsconfig.core.json'], 'typescript'],
  ['types: client', 'tsc', ['-p', 'tsconfig.client.json'], 'typescript'],
  ['types: node', 'tsc', ['-p', 'tsconfig.node.json'], 'typescript'],
  ['types: tests', 'tsc', ['-p', 'tsconfig.tests.json'], 'typescript'],
  ['lint', 'oxlint', ['--deny-warnings']],
  ['dead code', 'knip', ['--no-progress', '--treat-config-hints-as-errors']],
  ['format', 'oxfmt', ['--check']],
  ['weight', 'size-limit', []],
];

ensureInstalled();
ensureBuilt();

const failed = [];
for (const [label, tool, args, owner] of steps) {
  const began = performance.now();
  const run = spawnSync(process.execPath, [toolPath(tool, owner), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const ok = run.status === 0;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${label.padEnd(14)} ${seconds.padStart(5)} s`);
  if (ok) continue;
  failed.push(label);
  console.log(`${run.stdout}${run.stderr}`.trimEnd());
}

console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
