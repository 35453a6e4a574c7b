import { ensureBuilt, ensureInstalled, runTypeScript } from './ensure.mjs';

const parent = process.ppid;

ensureInstalled();
ensureBuilt();
await runTypeScript('src/server/main.ts');

// npm runs this through a shell, and a shell told to stop dies without telling its child.
if (process.env['npm_lifecycle_event'] === 'start') {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}
