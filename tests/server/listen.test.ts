import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listen } from '#src/server/listen.ts';
import { createSite } from '#src/server/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'shapan-listen-'));

test('takes the next port when the first is taken, and says so when none is left', async () => {
  const [first, second] = [await createSite(folder), await createSite(folder)];
  try {
    const taken = await listen(first, '127.0.0.1', [0]);
    const other = await listen(second, '127.0.0.1', [taken, 0]);
    expect(other).not.toBe(taken);
    const third = await createSite(folder);
    await expect(listen(third, '127.0.0.1', [taken])).rejects.toThrow(
      `Port ${taken} is taken. Set PORT to another.`,
    );
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
});

test('an address that this machine does not have is named with its setting', async () => {
  const site = await createSite(folder);
  await expect(listen(site, '203.0.113.9', [0])).rejects.toThrow('HOST 203.0.113.9 is no address');
  await site.close();
});
