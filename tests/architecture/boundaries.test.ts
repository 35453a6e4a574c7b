import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeImports } from './judge-imports.ts';
import { listFiles, root } from './list-files.ts';

const code = listFiles('src').filter((path) => /\.(ts|tsx|mjs|js)$/.test(path));

test('every import in src is one that the table allows', () => {
  const forbidden = code.flatMap((path) =>
    judgeImports(path, readFileSync(join(root, 'src', path), 'utf8')),
  );
  expect(code.length).toBeGreaterThan(0);
  expect(forbidden).toEqual([]);
});

describe('the judge', () => {
  const forbidden: [name: string, path: string, source: string][] = [
    ['core to client', 'core/engine/step.ts', "import { a } from '#src/client/session/a.ts';"],
    ['core to Node', 'core/base/hash.ts', "import { readFileSync } from 'node:fs';"],
    ['a value where types only', 'core/engine/a.ts', "import { a } from '#src/core/schema/a.ts';"],
    ['an inline type', 'core/engine/a.ts', "import { type A } from '#src/core/schema/a.ts';"],
    ['a re-export', 'core/base/a.ts', "export { a } from '#src/core/engine/a.ts';"],
    ['a star export', 'core/base/a.ts', "export * from '#src/core/engine/a.ts';"],
    ['a dynamic import', 'client/ui/a.tsx', "await import('#src/client/scene/a.ts');"],
    ['a computed import', 'client/ui/a.tsx', 'await import(name);'],
    ['a type query', 'core/base/a.ts', "type A = import('#src/core/schema/a.ts').A;"],
    ['a worker', 'client/ui/a.tsx', "new URL('../../core/analysis/a.ts', import.meta.url);"],
    ['a glob', 'client/ui/a.tsx', "import.meta.glob('/scenarios/**/*.json');"],
    ['a climb by dots', 'client/ui/a.tsx', "import { a } from '../scene/a.ts';"],
    ['React in session', 'client/session/a.ts', "import type { FC } from 'react';"],
    ['the React half of zustand', 'client/session/a.ts', "import { create } from 'zustand';"],
    ['ui outside kit', 'client/studio/a.tsx', "import { a } from '#src/client/ui/table/a.tsx';"],
    ['server to cli', 'server/a.ts', "import { a } from '#src/cli/a.ts';"],
    ['an unlisted package', 'server/a.ts', "import express from 'express';"],
    ['an unlisted target', 'cli/a.ts', "import { a } from '#src/tools/a.ts';"],
    ['an unlisted folder', 'core/helpers/a.ts', ''],
    ['a file directly in core', 'core/utils.ts', ''],
    ['a file directly in src', 'main.ts', ''],
  ];
  test.each(forbidden)('refuses %s', (_name, path, source) => {
    expect(judgeImports(path, source)).toHaveLength(1);
  });

  const allowed: [name: string, path: string, source: string][] = [
    ['types of schema', 'core/engine/a.ts', "import type { A } from '#src/core/schema/a.ts';"],
    ['its own folder', 'core/engine/a.ts', "import { b } from './rules/b.ts';"],
    ['a package path', 'core/base/a.ts', "import { sha256 } from '@noble/hashes/sha2.js';"],
    ['a lazy scene', 'client/main.tsx', "await import('#src/client/scene/a.ts');"],
    ['kit from studio', 'client/studio/a.tsx', "import { A } from '#src/client/ui/kit/a.tsx';"],
    ['deals by glob', 'client/platform/a.ts', "import.meta.glob(['/scenarios/**/*.json']);"],
    ['Node from the server', 'server/a.ts', "import { join } from 'node:path';"],
  ];
  test.each(allowed)('lets %s pass', (_name, path, source) => {
    expect(judgeImports(path, source)).toEqual([]);
  });
});
