// Every route of the server with every role and foreign credential; pages of other sites; tricks with content types.
import { canonicalJson } from '#src/core/base/canonical.ts';
import type { Store } from '#src/server/storage/store.ts';
import type { Case, Outcome } from './case.ts';
import { must, openHall, seat, TORTURE_DEAL, type Hall } from './hall.ts';
import { serve, type Served } from './servers.ts';
import { createBrowser, type Browser, type Headers, type Method } from './web.ts';

type Who = 'facilitator' | 'team' | 'screen';
const NOBODY: readonly Who[] = [];
const ALL: readonly Who[] = ['facilitator', 'team', 'screen'];

/** A route: whom it answers, `open` for everybody; and a body that it takes. */
interface Rule {
  readonly may: readonly Who[] | 'open';
  readonly body?: object;
  /** It ends things, so it is tried only by those who may not. */
  readonly deadly?: true;
  /** What may be answered to whoever may, besides success. */
  readonly also?: readonly number[];
}

/** What is expected of each route that the server says it has. A new route without a row here is a fault. */
const RULES: Readonly<Record<string, Rule>> = {
  'POST /workshops': { may: 'open', body: { deal: TORTURE_DEAL } },
  'POST /join': { may: 'open', body: { code: '22222222' }, also: [404] },
  'POST /screens': { may: 'open', body: { code: '22222222' }, also: [404] },
  'POST /workshops/{id}/take-over': { may: 'open', body: { code: '22222222' }, also: [404] },
  'POST /challenges': { may: 'open', body: { deal: TORTURE_DEAL } },
  'GET /challenges/{deal}': { may: 'open' },
  'GET /deals': { may: 'open' },
  'GET /workshops/{id}': { may: ALL },
  'GET /workshops/{id}/stream': { may: ALL },
  'GET /workshops/{id}/deal': { may: ALL },
  'POST /workshops/{id}/commands': { may: ['facilitator'], body: { do: 'lock' } },
  'POST /workshops/{id}/hand-over': { may: ['facilitator'] },
  'DELETE /workshops/{id}': { may: ['facilitator'], deadly: true },
  'GET /workshops/{id}/export.json': { may: ['facilitator'] },
  'GET /workshops/{id}/export.csv': { may: ['facilitator'] },
  'POST /workshops/{id}/entries': {
    may: ['team'],
    body: { seq: 0, entry: { type: 'end' } },
    also: [409],
  },
  'GET /workshops/{id}/table': { may: ['team'] },
  'POST /workshops/{id}/votes': { may: ['team'], body: { seq: 0, choice: 0 }, also: [409] },
  'POST /workshops/{id}/policy': { may: ['team'], body: { share: true } },
  'GET /workshops/{id}/runs/{team}': { may: ['facilitator', 'team'], also: [409] },
};

interface Route {
  readonly name: string;
  readonly method: Method;
  readonly path: string;
}

/** The table of routes, as the server gives it out. */
async function routesOf(url: string): Promise<Route[]> {
  const answer = await fetch(`${url}/api/openapi.json`);
  const { paths } = (await answer.json()) as { paths: Readonly<Record<string, object>> };
  return Object.entries(paths).flatMap(([full, methods]) =>
    Object.keys(methods).map((key) => {
      const method = key.toUpperCase() as Method;
      const path = full.replace(/^\/api/, '');
      return { name: `${method} ${path}`, method, path };
    }),
  );
}

interface Person {
  readonly name: string;
  readonly who: Who | null;
  readonly browser: Browser;
}

/** All roles of a workshop, and those who have no business in it. */
async function peopleOf(url: string, hall: Hall): Promise<Person[]> {
  const base = (): string => url;
  const other = await openHall([base], 1);
  const screen = createBrowser(base);
  must(await screen.ask('POST', '/screens', { code: hall.screenCode }), 'screen');
  const otherScreen = createBrowser(base);
  must(await otherScreen.ask('POST', '/screens', { code: other.screenCode }), 'screen');
  const kicked = await seat(base, hall);
  const kick = { do: 'kick', team: kicked.team };
  must(await hall.host.ask('POST', `/workshops/${hall.id}/commands`, kick), 'kick');
  const [team] = hall.teams;
  const [foreign] = other.teams;
  if (team === undefined || foreign === undefined) throw new Error('A workshop without teams.');
  return [
    { name: 'facilitator', who: 'facilitator', browser: hall.host },
    { name: 'team', who: 'team', browser: team.browser },
    { name: 'screen', who: 'screen', browser: screen },
    { name: 'nobody', who: null, browser: createBrowser(base) },
    { name: 'kicked team', who: null, browser: kicked.browser },
    { name: 'other facilitator', who: null, browser: other.host },
    { name: 'other team', who: null, browser: foreign.browser },
    { name: 'other screen', who: null, browser: otherScreen },
    ...forged(base, hall, team.browser),
  ];
}

/** Cookies under wrong names and with wrong tokens. */
function forged(base: () => string, hall: Hall, team: Browser): Person[] {
  const token = team.cookie().split('=')[1] ?? '';
  const cookies = {
    'wrong token': `shapan-${hall.id}-team=${'x'.repeat(43)}`,
    'team as facilitator': `shapan-${hall.id}-facilitator=${token}`,
    'team as screen': `shapan-${hall.id}-screen=${token}`,
    'empty token': `shapan-${hall.id}-facilitator=`,
  };
  return Object.entries(cookies).map(([name, cookie]) => {
    const browser = createBrowser(base);
    const ask: Browser['ask'] = (method, path, body, headers = {}) =>
      browser.ask(method, path, body, { ...headers, cookie });
    return { name, who: null, browser: { ...browser, ask } };
  });
}

/** Everything that is stored of a workshop, as one text: two that are alike mean that nothing happened. */
async function everythingOf(store: Store, id: string): Promise<string> {
  const attempts = await store.attempts(id);
  const logs = await Promise.all(attempts.map((one) => store.entries(one.id, 0)));
  const votes = await Promise.all(attempts.map((one) => store.votes(one.id)));
  return canonicalJson([
    await store.workshop(id),
    await store.teams(id),
    await store.credentialsOf(id),
    attempts,
    logs,
    votes,
  ]);
}

const fill = (path: string, hall: Hall, team: number): string =>
  path
    .replace('{id}', hall.id)
    .replace('{deal}', TORTURE_DEAL)
    .replace('{team}', String(team))
    .replace(/\/deals?$/, '$&?lang=en');

/** The status alone: a stream is left as soon as it begins. */
async function statusOf(
  url: string,
  { browser }: Person,
  route: Route,
  path: string,
  body: object | undefined,
): Promise<number> {
  if (!path.endsWith('/stream')) return (await browser.ask(route.method, path, body)).status;
  const left = new AbortController();
  const headers = { cookie: browser.cookie() };
  const { status } = await fetch(`${url}/api${path}`, { headers, signal: left.signal });
  left.abort();
  return status;
}

interface Tally {
  asked: number;
  readonly unexpected: string[];
}

const mayAsk = (rule: Rule, { who }: Person): boolean =>
  rule.may === 'open' || (who !== null && rule.may.includes(who));

function isExpected(rule: Rule, person: Person, status: number): boolean {
  const { who } = person;
  if (mayAsk(rule, person)) return status < 300 || (rule.also?.includes(status) ?? false);
  return who === null ? status === 401 : status === 403;
}

async function crossAll(
  served: Served,
  hall: Hall,
  routes: readonly Route[],
  people: readonly Person[],
  tally: Tally,
): Promise<void> {
  for (const route of routes) {
    const rule = RULES[route.name];
    if (rule === undefined) {
      tally.unexpected.push(`${route.name} has no row`);
      continue;
    }
    for (const person of people) {
      const may = mayAsk(rule, person);
      if (may && rule.deadly === true) continue;
      const before = may ? '' : await everythingOf(served.store, hall.id);
      const path = fill(route.path, hall, 1);
      const status = await statusOf(served.url, person, route, path, rule.body);
      tally.asked += 1;
      const changed = !may && before !== (await everythingOf(served.store, hall.id));
      if (!isExpected(rule, person, status) || changed)
        tally.unexpected.push(`${route.name} by ${person.name}: ${status}${changed ? ' !' : ''}`);
    }
  }
}

const FOREIGN: readonly Headers[] = [
  { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' },
  { origin: 'http://evil.example' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'null' },
  { origin: 'http://127.0.0.1:1' },
];

const TRICKS: readonly Headers[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'text/plain;charset=UTF-8, application/json' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/jsonx' },
  { 'content-type': 'text/json' },
  { 'content-type': '' },
];

/** What changes something, sent by those who may, but as another site's page or a form would send it. */
async function crossSites(
  served: Served,
  hall: Hall,
  routes: readonly Route[],
  people: readonly Person[],
  tally: Tally,
): Promise<void> {
  const before = await everythingOf(served.store, hall.id);
  const unsafe = routes.filter(({ method }) => method !== 'GET');
  for (const route of unsafe) {
    const rule = RULES[route.name] ?? { may: NOBODY };
    const able = people.find((person) => person.who !== null && mayAsk(rule, person));
    if (able === undefined) continue;
    const tricks = rule.body === undefined ? [] : TRICKS;
    for (const headers of [...FOREIGN, ...tricks]) {
      const path = fill(route.path, hall, 1);
      const { status } = await able.browser.ask(route.method, path, rule.body, headers);
      tally.asked += 1;
      const wanted = tricks.includes(headers) ? [400, 415] : [403];
      if (!wanted.includes(status))
        tally.unexpected.push(`${route.name} with ${JSON.stringify(headers)}: ${status}`);
    }
  }
  if (before !== (await everythingOf(served.store, hall.id)))
    tally.unexpected.push('a request of another site changed something');
}

async function run(): Promise<Outcome> {
  const served = await serve();
  const hall = await openHall([() => served.url], 2, { teams: 6 });
  const people = await peopleOf(served.url, hall);
  const routes = await routesOf(served.url);
  const crossed: Tally = { asked: 0, unexpected: [] };
  await crossSites(served, hall, routes, people, crossed);
  const tally: Tally = { asked: 0, unexpected: [] };
  await crossAll(served, hall, routes, people, tally);
  await ownRunsOnly(hall, tally);
  await served.close();
  const unexpected = [...tally.unexpected, ...crossed.unexpected];
  const missing = Object.keys(RULES).filter((name) => !routes.some((one) => one.name === name));
  return {
    ok: unexpected.length + missing.length === 0,
    figures: {
      routes: routes.length,
      people: people.length,
      asked: tally.asked,
      askedFromOtherSites: crossed.asked,
      unexpected,
      missing,
    },
  };
}

/** The run of another team of the same room: not before the close, and after it only if that team agreed. */
async function ownRunsOnly(hall: Hall, tally: Tally): Promise<void> {
  const [first] = hall.teams;
  const expect = async (path: string, wanted: number): Promise<void> => {
    const { status } = (await first?.browser.ask('GET', path)) ?? { status: 0 };
    tally.asked += 1;
    if (status !== wanted) tally.unexpected.push(`${path}: ${status} in place of ${wanted}`);
  };
  const run = (team: number): string => `/workshops/${hall.id}/runs/${team}`;
  await expect(run(1), 409);
  await expect(run(2), 403);
  must(await hall.host.ask('POST', `/workshops/${hall.id}/commands`, { do: 'close' }), 'close');
  await expect(run(1), 200);
  await expect(run(2), 403);
  await expect(run(99), 403);
}

export const routes: Case = {
  summary:
    'every route with every role and foreign credential; pages of other sites; content types',
  usual: { times: 1, seconds: 0, seed: 1 },
  run,
};
