import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { addressesOf } from './addresses.ts';
import { listen } from './listen.ts';
import { readSettings } from './settings.ts';
import { createSite } from './site.ts';

const folder = fileURLToPath(new URL('../../dist', import.meta.url));

try {
  const { host, ports } = readSettings(process.env);
  const app = await createSite(folder);
  const port = await listen(app, host, ports);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void app.close().then(() => process.exit(0));
    });
  }
  console.log('Shapan 沙盘 is ready:');
  for (const address of addressesOf(host, port, networkInterfaces())) console.log(`  ${address}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
