import { posix } from 'node:path';
import { IMPORT_TABLE, MAY_COMPUTE_IMPORTS } from './import-table.ts';
import { readImports, type ImportEdge } from './read-imports.ts';

const rows = Object.keys(IMPORT_TABLE);

/** One line for every import of the file at `path` (under src/) that the table forbids. */
export function judgeImports(path: string, source: string): string[] {
  const row = rowOf(path);
  if (row === undefined) return [`src/${path}: its folder has no row in the import table`];
  return readImports(path, source)
    .filter((edge) => !isAllowed(path, row, edge))
    .map(({ target, typeOnly, line }) => {
      const verb = typeOnly ? 'import types of' : 'import';
      return `src/${path}:${line}: ${row} may not ${verb} ${target ?? 'a computed path'}`;
    });
}

function isAllowed(path: string, row: string, { target, typeOnly }: ImportEdge): boolean {
  if (target === undefined) return MAY_COMPUTE_IMPORTS.has(row);
  const goal = goalOf(path, target);
  if (goal === row) return true;
  const { imports, types = [] } = IMPORT_TABLE[row] ?? { imports: [] };
  const allowed = typeOnly ? [...imports, ...types] : imports;
  return allowed.some((entry) =>
    entry.endsWith('/*') || entry.endsWith(':*')
      ? goal.startsWith(entry.slice(0, -1))
      : goal === entry,
  );
}

/** What an import reaches, in the table's words: a row, a folder at the root, or a package. */
function goalOf(path: string, target: string): string {
  if (target.startsWith('#src/')) return goalInside(posix.join('src', target.slice(5)));
  if (target.startsWith('/')) return goalInside(target.slice(1));
  if (target.startsWith('.')) return goalInside(posix.join('src', posix.dirname(path), target));
  return target;
}

function goalInside(file: string): string {
  const [top = '', ...rest] = file.split('/');
  if (top !== 'src') return top;
  return rowOf(rest.join('/')) ?? file;
}

function rowOf(path: string): string | undefined {
  return rows
    .filter((row) => path === row || path.startsWith(`${row}/`))
    .sort((a, b) => b.length - a.length)[0];
}
