// The workshop's server as the browser reaches it: requests that are tried again, and a stream that heals itself.
import { err, ok } from '#src/core/base/result.ts';
import type { AnyWorkshopView } from '#src/core/schema/workshop-view.ts';
import { takerHere } from './taker.ts';
import type { Asked, Reach, Sent, WorkshopServer } from '#src/client/session/workshop.ts';

const NETWORK = 'network';
/** Waits before another try of what did not get through, in milliseconds; the last one goes on. */
const WAITS = [300, 800, 1_500, 3_000, 5_000];
const POLL_MS = 4_000;
/** A stream that was silent for so long is taken for dead: the server beats every 15 seconds. */
const SILENT_MS = 40_000;
const MS = 1_000;
const RETRY_MOST = 60;

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: number;
}

/** A proxy may name a date in place of seconds: then we wait as usual. Never longer than a minute. */
const secondsOf = (text: string | null): number =>
  text !== null && /^\d+$/.test(text) ? Math.min(Number(text), RETRY_MOST) : 0;

async function request(method: string, path: string, body?: object): Promise<Answer | null> {
  try {
    const response = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? {} : (JSON.parse(text) as unknown),
      retryAfter: secondsOf(response.headers.get('retry-after')),
    };
  } catch {
    return null;
  }
}

const codeOf = ({ body }: Answer): string =>
  typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : NETWORK;

async function ask<T>(method: string, path: string, body?: object): Asked<T> {
  const answer = await request(method, path, body);
  if (answer === null) return err(NETWORK);
  // The server's answers are made from the same types.
  return answer.status < 300 ? ok(answer.body as T) : err(codeOf(answer));
}

const CONFLICT = 409;
const TOO_OFTEN = 429;

/** What an answer to an entry means; null if it is to be sent again. */
function sentBy(answer: Answer | null): Sent | null {
  if (answer === null || answer.status >= 500 || answer.status === TOO_OFTEN) return null;
  if (answer.status < 300) return { kind: 'stored' };
  const code = codeOf(answer);
  if (answer.status === CONFLICT && code === 'entry/other_there') return { kind: 'conflict' };
  return { kind: 'refused', code };
}

/** The same entry at the same place can be sent any number of times: it is stored once. */
async function send(path: string, body: object): Promise<Sent> {
  for (let tries = 0; ; tries += 1) {
    const answer = await request('POST', path, body);
    const sent = sentBy(answer);
    if (sent !== null) return sent;
    const usual = WAITS[Math.min(tries, WAITS.length - 1)] ?? 0;
    await wait(Math.max(usual, (answer?.retryAfter ?? 0) * MS));
  }
}

type Follow = WorkshopServer['follow'];

/** What the server answers to who has no place: no credential, another's, or no such room. */
const NO_PLACE: readonly string[] = [
  'request/no_credential',
  'request/not_yours',
  'request/invalid',
  'workshop/gone',
];

function reachOf(answer: Awaited<Asked<AnyWorkshopView>>): Reach {
  if (answer.ok) return 'live';
  return NO_PLACE.includes(answer.error) ? 'gone' : 'away';
}

/** Streams, and looks as well: a stream that broke or fell silent is made up for by looking until it is back. */
const follow: Follow = (id, as, on) => {
  const query = as === undefined ? '' : `?as=${as}`;
  let version = -1;
  let heard = Number.NEGATIVE_INFINITY;
  let stopped = false;

  function take(view: AnyWorkshopView): void {
    heard = performance.now();
    if (stopped || view.version < version) return;
    version = view.version;
    on.view(view);
  }

  async function look(): Promise<void> {
    const answer = await ask<AnyWorkshopView>('GET', `/workshops/${id}${query}`);
    if (stopped) return;
    if (answer.ok) take(answer.value);
    else on.state(reachOf(answer));
  }

  function listen(): EventSource {
    const source = new EventSource(`/api/workshops/${id}/stream${query}`);
    source.addEventListener('room', (event: MessageEvent<string>) =>
      take(JSON.parse(event.data) as AnyWorkshopView),
    );
    source.addEventListener('error', () => void look());
    return source;
  }

  let source = listen();
  const poll = setInterval(() => {
    // A browser that was refused a stream does not ask again by itself.
    const shut = source.readyState === EventSource.CLOSED;
    if (shut) source = listen();
    if (shut || performance.now() - heard > SILENT_MS) void look();
  }, POLL_MS);
  const offline = (): void => on.state('away');
  const online = (): void => void look();
  window.addEventListener('offline', offline);
  window.addEventListener('online', online);
  void look();
  return () => {
    stopped = true;
    clearInterval(poll);
    window.removeEventListener('offline', offline);
    window.removeEventListener('online', online);
    source.close();
  };
};

export function createWorkshopClient(): WorkshopServer {
  const taker = takerHere();
  const of = (id: string): string => `/workshops/${encodeURIComponent(id)}`;
  return {
    create: (settings) => ask('POST', '/workshops', settings),
    join: (input) => ask('POST', '/join', input),
    joinScreen: (code) => ask('POST', '/screens', { code }),
    takeOver: (id, code) => ask('POST', `${of(id)}/take-over`, { code, by: taker }),
    challenge: (deal, language) => ask('POST', '/challenges', { deal, language }),
    challengeBoard: (deal) => ask('GET', `/challenges/${encodeURIComponent(deal)}`),
    view: (id, as) => ask('GET', `${of(id)}${as === undefined ? '' : `?as=${as}`}`),
    command: (id, command) => ask('POST', `${of(id)}/commands`, command),
    handOver: (id) => ask('POST', `${of(id)}/hand-over`),
    remove: (id) => ask('DELETE', of(id)),
    table: (id) => ask('GET', `${of(id)}/table`),
    send: (id, seq, entry) => send(`${of(id)}/entries`, { seq, entry }),
    vote: (id, seq, choice) => ask('POST', `${of(id)}/votes`, { seq, choice }),
    policy: (id, policy) => ask('POST', `${of(id)}/policy`, policy),
    run: (id, team) => ask('GET', `${of(id)}/runs/${team}`),
    paper: (id, language) => ask('GET', `${of(id)}/deal?lang=${language}`),
    sealedDeals: (language) => ask('GET', `/deals?lang=${language}`),
    follow: (id, as, on) => follow(encodeURIComponent(id), as, on),
  };
}
