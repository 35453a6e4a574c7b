import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { expect, test } from 'vitest';
import { listFiles, root } from './list-files.ts';

/** What is estimated from roll-outs is a fraction; the four operations and roots are the same to the bit everywhere. */
const ESTIMATES = 'analysis/grade/';

/** Powers are inexact across engines, and a fraction written in core is a float in core. */
function inexact(path: string, source: string): string[] {
  const found: string[] = [];
  const add = (start: number, what: string) => {
    found.push(`src/core/${path}:${source.slice(0, start).split('\n').length}: ${what}`);
  };
  new Visitor({
    BinaryExpression: ({ start, operator }) => {
      if (operator === '**') add(start, 'the ** operator');
    },
    AssignmentExpression: ({ start, operator }) => {
      if (operator === '**=') add(start, 'the **= operator');
    },
    Literal: ({ start, value }) => {
      const fraction = typeof value === 'number' && !Number.isInteger(value);
      if (fraction && !path.startsWith(ESTIMATES)) add(start, `the float ${value}`);
    },
  }).visit(parseSync(path, source).program);
  return found;
}

test('core holds no power operator and no float', () => {
  const found = listFiles('src/core')
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => inexact(path, readFileSync(join(root, 'src/core', path), 'utf8')));
  expect(found).toEqual([]);
});

test('the search finds what it looks for', () => {
  expect(inexact('a.ts', 'let a = 2 ** 3;\na **= 2;\na = 0.5;\na = 5 * 3;')).toHaveLength(3);
});
