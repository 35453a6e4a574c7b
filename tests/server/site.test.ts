import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSite } from '#src/server/site.ts';

let folder: string;
let site: FastifyInstance;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shapan-site-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'icon.svg'), '<svg/>');
  writeFileSync(join(folder, '.secret'), 'not to be served');
  writeFileSync(join(folder, 'assets/entry-abc123.js'), 'export {};');
  site = await createSite(folder);
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('serves the page, to be asked for anew each time', async () => {
  const reply = await site.inject('/');
  expect(reply.statusCode).toBe(200);
  expect(reply.headers['content-type']).toMatch('text/html');
  expect(reply.headers['cache-control']).toBe('no-cache');
  expect(reply.body).toContain('<title>page</title>');
});

test('keeps hashed files for a year and others not', async () => {
  const hashed = await site.inject('/assets/entry-abc123.js');
  expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(hashed.headers['content-type']).toMatch('javascript');
  const icon = await site.inject('/icon.svg');
  expect(icon.headers['cache-control']).toBe('no-cache');
  expect(icon.headers['content-type']).toBe('image/svg+xml');
});

test.each(['/', '/healthz', '/nowhere'])('guards %s with its headers', async (url) => {
  const { headers } = await site.inject(url);
  expect(headers['content-security-policy']).toBe(
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
      "worker-src 'self' blob:; font-src 'self'; connect-src 'self'",
  );
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
});

test('says that it is well', async () => {
  expect((await site.inject('/healthz')).json()).toEqual({ ok: true });
});

test.each(['/nowhere', '/.secret', '/../package.json', '/%2e%2e/package.json'])(
  'has nothing at %s',
  async (url) => {
    expect((await site.inject(url)).statusCode).toBeGreaterThanOrEqual(400);
  },
);
