// A workshop over HTTP, from the code on the projector to the podium.
import { cpSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { browser, startApp } from '#tests/support/test-app.ts';

test('a workshop from the lobby to the podium', async () => {
  const app = await startApp();
  const host = browser(app);
  const made = await host('POST', '/workshops', { deal: 'first-call', pace: { kind: 'free' } });
  expect(made.status).toBe(201);
  const { id, code } = made.body;
  const team = browser(app);
  const joined = await team('POST', '/join', { code, language: 'en' });
  expect(joined).toMatchObject({ status: 200, body: { id, status: 'seated' } });
  expect((await team('GET', `/workshops/${String(id)}/table`)).body).toEqual({
    code: 'workshop/not_started',
  });
  expect((await host('POST', `/workshops/${String(id)}/commands`, { do: 'start' })).status).toBe(
    200,
  );
  const table = await team('GET', `/workshops/${String(id)}/table`);
  expect(table.body).toMatchObject({ seq: 0, view: { week: 1 } });
  const end = { seq: 0, entry: { type: 'end' } };
  expect(await team('POST', `/workshops/${String(id)}/entries`, end)).toEqual({
    status: 200,
    body: { seq: 0, next: 1 },
  });
  expect(await team('POST', `/workshops/${String(id)}/entries`, end)).toEqual({
    status: 200,
    body: { seq: 0, next: 1 },
  });
  const other = { seq: 0, entry: { type: 'withdraw' } };
  expect(await team('POST', `/workshops/${String(id)}/entries`, other)).toMatchObject({
    status: 409,
    body: { next: 1 },
  });
  expect((await team('POST', `/workshops/${String(id)}/commands`, { do: 'close' })).status).toBe(
    403,
  );
  expect((await team('GET', `/workshops/${String(id)}/runs/1`)).status).toBe(409);
  expect((await host('POST', `/workshops/${String(id)}/commands`, { do: 'close' })).status).toBe(
    200,
  );
  const seen = await host('GET', `/workshops/${String(id)}`);
  expect(seen.body).toMatchObject({
    status: 'closed',
    board: { asOf: { kind: 'now' }, lines: [{ rank: 1, number: 1 }] },
  });
  const run = await team('GET', `/workshops/${String(id)}/runs/1`);
  expect(run.body).toMatchObject({ record: { deal: 'first-call', log: [{ type: 'end' }] } });
});

test('the same browser gets its seat back by the same code, a moved one leaves none behind', async () => {
  const app = await startApp();
  const host = browser(app);
  const made = await host('POST', '/workshops', { deal: 'first-call' });
  const { id, code } = made.body;
  const team = browser(app);
  const first = await team('POST', '/join', { code, language: 'en' });
  const again = await team('POST', '/join', { code, language: 'en' });
  expect(again).toEqual(first);
  const stranger = await browser(app)('POST', '/join', { code, language: 'en' });
  expect(stranger.body['team']).not.toBe(first.body['team']);
  const seen = await host('GET', `/workshops/${String(id)}`);
  expect(seen.body).toMatchObject({ desks: [{ devices: 1 }, { devices: 1 }] });
});

test('a challenge is played once by a browser, and ends with its week', async () => {
  // A Thursday.
  let clock = Date.UTC(2026, 2, 12);
  const app = await startApp(() => clock);
  const player = browser(app);
  const asked = { deal: 'first-call', language: 'en' };
  const seat = await player('POST', '/challenges', asked);
  const { id } = seat.body;
  const end = { seq: 0, entry: { type: 'end' } };
  await player('POST', `/workshops/${String(id)}/entries`, end);
  expect(await player('POST', '/challenges', asked)).toEqual(seat);
  const board = await browser(app)('GET', '/challenges/first-call');
  expect(board.body).toMatchObject({ id, board: { lines: [{ rank: 1, week: 2 }] } });
  expect((await player('GET', `/workshops/${String(id)}/runs/1`)).status).toBe(409);
  clock += 4 * 86_400_000;
  const later = { seq: 1, entry: { type: 'end' } };
  expect(await player('POST', `/workshops/${String(id)}/entries`, later)).toMatchObject({
    status: 422,
    body: { code: 'workshop/closed' },
  });
  const run = await player('GET', `/workshops/${String(id)}/runs/1`);
  expect(run.body).toMatchObject({ record: { log: [{ type: 'end' }] }, view: { week: 2 } });
  const next = await player('POST', '/challenges', asked);
  expect(next.body['id']).not.toBe(id);
});

test('minus nought is no number: it is refused as malformed, and nothing of ours fails', async () => {
  const app = await startApp();
  const host = browser(app);
  const made = await host('POST', '/workshops', { deal: 'first-call' });
  const { id, code } = made.body;
  const team = browser(app);
  await team('POST', '/join', { code });
  await host('POST', `/workshops/${String(id)}/commands`, { do: 'start' });
  for (const entry of ['{"type":"say","choice":-0}', '{"type":"forecast","percent":-0}'])
    expect(
      await team('POST', `/workshops/${String(id)}/entries`, `{"seq":0,"entry":${entry}}`),
    ).toMatchObject({ status: 400, body: { code: 'request/invalid' } });
});

test('who asks for challenges that are none is slowed down', async () => {
  const app = await startApp(() => 1_000_000);
  const stranger = browser(app);
  const answers: number[] = [];
  for (let at = 0; at < 80; at += 1)
    answers.push((await stranger('POST', '/challenges', { deal: `no-deal-${at}` })).status);
  expect(answers[0]).toBe(404);
  expect(answers.at(-1)).toBe(429);
});

test('a workshop of another edition is shown, and what would have to be replayed is refused by name', async () => {
  const app = await startApp();
  const host = browser(app);
  const made = await host('POST', '/workshops', { deal: 'first-call' });
  const path = `/workshops/${String(made.body['id'])}`;
  const team = browser(app);
  await team('POST', '/join', { code: made.body['code'] });
  await host('POST', `${path}/commands`, { do: 'start' });
  const { store } = app.desk;
  const row = await store.workshop(String(made.body['id']));
  if (row === null) throw new Error('no workshop');
  const document = row.document.replace(/"edition":"[^"]+"/, '"edition":"of last year"');
  await store.saveWorkshop(row.id, row.version, { document });
  const refused = { status: 409, body: { code: 'workshop/other_edition' } };
  expect(await host('GET', path)).toMatchObject({
    status: 200,
    body: { other: { keptAt: null }, board: null },
  });
  expect(await team('GET', `${path}/table`)).toEqual(refused);
  expect(await team('POST', `${path}/entries`, { seq: 0, entry: { type: 'end' } })).toEqual(
    refused,
  );
  expect(await host('POST', `${path}/commands`, { do: 'release' })).toEqual(refused);
  expect(await host('GET', `${path}/export.csv`)).toEqual(refused);
  expect((await host('GET', `${path}/deal?lang=en`)).status).toBe(200);
  expect((await host('POST', `${path}/commands`, { do: 'close' })).status).toBe(200);
  expect(await host('GET', `${path}/runs/1`)).toEqual(refused);
  expect((await host('GET', `${path}/export.json`)).status).toBe(200);
  expect((await host('DELETE', path)).status).toBe(204);
});

test('a name that is too long to be shown is cut, not refused', async () => {
  const app = await startApp();
  const host = browser(app);
  const made = await host('POST', '/workshops', { deal: 'first-call', freeNames: true });
  const { id, code } = made.body;
  const team = browser(app);
  const joined = await team('POST', '/join', { code, name: 'The Herons of the Northern Lakes' });
  expect(joined.status).toBe(200);
  const seen = await team('GET', `/workshops/${String(id)}`);
  expect(seen.body).toMatchObject({ me: { name: 'The Herons of the Northe' } });
});

describe('where a key is asked for', () => {
  test('nobody opens a workshop without it, and it is not among what is kept', async () => {
    const app = await startApp(() => 1_000_000, 'a key of ours');
    const host = browser(app);
    const hold = (key?: string) => host('POST', '/workshops', { deal: 'first-call', key });
    const refused = { status: 403, body: { code: 'request/key' } };
    expect(await hold()).toEqual(refused);
    expect(await hold('a key of theirs')).toEqual(refused);
    const made = await hold('a key of ours');
    expect(made.status).toBe(201);
    const row = await app.desk.store.workshop(String(made.body['id']));
    expect(row?.document).not.toContain('a key of ours');
    const guesses = await Promise.all(Array.from({ length: 30 }, (_, at) => hold(`key ${at}`)));
    expect(guesses.at(-1)?.status).toBe(429);
  });

  test('a sealed deal is not open to everybody by way of a challenge', async () => {
    const seal = (folder: string): void =>
      cpSync('scenarios/deals/first-call', `${folder}/deals/first-call`, { recursive: true });
    const asked = { deal: 'first-call' };
    const shut = browser(await startApp(Date.now, 'a key of ours', seal));
    expect((await shut('POST', '/challenges', asked)).status).toBe(404);
    expect((await shut('GET', '/challenges/first-call')).status).toBe(404);
    expect((await shut('POST', '/challenges', { deal: 'campus' })).status).toBe(200);
    const open = browser(await startApp(Date.now, null, seal));
    expect((await open('POST', '/challenges', asked)).status).toBe(200);
  });
});
