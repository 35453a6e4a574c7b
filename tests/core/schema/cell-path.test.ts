import { expect, test } from 'vitest';
import { CELL_ROOT_NAMES, CELL_ROOTS, parseCellPath } from '#src/core/schema/cell-path.ts';
import { CellPath } from '#src/core/schema/expression.ts';

test.each([
  ['week', 'week', []],
  ['phase', 'phase', []],
  ['phase.week', 'phase.week', []],
  ['attitude.@target.us', 'attitude', ['@target', 'us']],
  ['act.verb.visit', 'act.verb', ['visit']],
  ['act.strength', 'act.strength', []],
])('%s', (path, root, args) => {
  expect(parseCellPath(path)).toEqual({ root, args });
});

test.each(['', 'act', 'weeks', 'constructor', '__proto__.x', 'toString'])('%s is none', (path) => {
  expect(parseCellPath(path)).toBeNull();
});

test('every root with its arguments has the form that the schema allows', () => {
  for (const name of CELL_ROOT_NAMES) {
    const parsed = parseCellPath(name);
    expect(parsed?.root).toBe(name);
    const { args } = CELL_ROOTS[parsed?.root ?? 'week'];
    expect(CellPath.safeParse([name, ...args.map(() => 'a')].join('.')).success).toBe(true);
  }
});
