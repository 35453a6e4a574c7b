import { expect, test } from 'vitest';
import { readSettings } from '#src/server/settings.ts';

test('without a word: all interfaces, ./data, and the first free port from 8080', () => {
  const { ports, host, dataFolder } = readSettings({});
  expect(ports.slice(0, 2)).toEqual([8080, 8081]);
  expect([host, dataFolder]).toEqual(['0.0.0.0', './data']);
});

test('a port that is asked for is the only one tried', () => {
  expect(readSettings({ PORT: '9000', HOST: '127.0.0.1', SHAPAN_DATA: '/srv/shapan' })).toEqual({
    ports: [9000],
    host: '127.0.0.1',
    dataFolder: '/srv/shapan',
    databaseUrl: null,
    trustedProxies: 0,
    key: null,
    log: false,
  });
});

test.each(['http', '-1', '80.5', '65536', '0x50'])('refuses the port %s', (PORT) => {
  expect(() => readSettings({ PORT })).toThrow(/PORT must be/);
});

test('a key that is longer than can be typed in is refused in words', () => {
  expect(readSettings({ SHAPAN_KEY: '钥'.repeat(200) }).key).toHaveLength(200);
  expect(() => readSettings({ SHAPAN_KEY: 'k'.repeat(201) })).toThrow(
    'SHAPAN_KEY may have at most 200 characters; this one has 201.',
  );
});
