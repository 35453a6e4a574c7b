import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureBuilt, root } from '#src/cli/setup/ensure.mjs';
import { listen } from '#src/server/listen.ts';
import { createSite } from '#src/server/site.ts';
import { findBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served, with a slash at its end. */
    siteUrl: string;
  }
}

/** Before the browser tests: names the browser, builds what is stale, serves it on a free port. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { name, executablePath } = findBrowser();
  console.log(`Browser: ${name}, ${executablePath}`);
  ensureBuilt();
  const site = await createSite(join(root, 'dist'));
  const port = await listen(site, '127.0.0.1', [0]);
  project.provide('siteUrl', `http://127.0.0.1:${port}/`);
  return async () => site.close();
}
