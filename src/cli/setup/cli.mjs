import { ensureInstalled, runTypeScript } from './ensure.mjs';

ensureInstalled();
await runTypeScript('src/cli/main.ts');
