import { parseSync, Visitor } from 'oxc-parser';

export interface ImportEdge {
  /** Undefined when the target is computed and cannot be read. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Every way in which `source` reaches another file: imports, re-exports, `import()`, `import('x').T`,
 *  a program in `new URL('x.ts', import.meta.url)`, and `import.meta.glob`. */
export function readImports(path: string, source: string): ImportEdge[] {
  const { program, module, errors } = parseSync(path, source);
  const [error] = errors;
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`);

  const edges: ImportEdge[] = [];
  const add = (start: number, target: string | undefined, typeOnly: boolean) => {
    edges.push({ target, typeOnly, line: source.slice(0, start).split('\n').length });
  };
  for (const { start, end, moduleRequest } of module.staticImports) {
    // `import { type A }` still runs the module; only `import type` leaves no trace.
    add(start, moduleRequest.value, /^import\s+type\b/.test(source.slice(start, end)));
  }
  for (const { start, end, entries } of module.staticExports) {
    const target = entries.find(({ moduleRequest }) => moduleRequest !== null)?.moduleRequest;
    if (target) add(start, target.value, /^export\s+type\b/.test(source.slice(start, end)));
  }
  new Visitor({
    ImportExpression: ({ start, source: target }) => add(start, literal(target), false),
    TSImportType: ({ start, source: target }) => add(start, target.value, true),
    NewExpression: ({ start, callee, arguments: [target, base] }) => {
      if (callee.type !== 'Identifier' || callee.name !== 'URL' || base === undefined) return;
      if (source.slice(base.start, base.end) !== 'import.meta.url') return;
      const name = target && literal(target);
      if (name !== undefined && /\.[cm]?[jt]sx?$/.test(name)) add(start, name, false);
    },
    CallExpression: ({ start, callee, arguments: [target] }) => {
      if (source.slice(callee.start, callee.end) !== 'import.meta.glob' || !target) return;
      const patterns = target.type === 'ArrayExpression' ? target.elements : [target];
      for (const pattern of patterns) add(start, pattern ? literal(pattern) : undefined, false);
    },
  }).visit(program);
  return edges;
}

function literal(node: object): string | undefined {
  if (!('type' in node) || node.type !== 'Literal' || !('value' in node)) return undefined;
  return typeof node.value === 'string' ? node.value : undefined;
}
