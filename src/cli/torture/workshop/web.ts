// A browser of the torture: it keeps its cookies and its connections, and says plainly when an answer is lost.
import { Agent, request, type IncomingMessage } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export type Method = 'GET' | 'POST' | 'DELETE';
export type Headers = Readonly<Record<string, string>>;

export interface Browser {
  /** Rejects if no answer arrives. `path` is below /api. */
  ask(method: Method, path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  /** Hears the views of a stream until `stop`; comes back by itself. */
  follow(path: string, hear: (text: string) => void): { readonly stop: () => void };
  /** Opens a stream and never reads from it; comes back by itself. */
  deafen(path: string): { readonly stop: () => void };
  cookie(): string;
}

const ANSWER_MS = 15_000;
const AGAIN_MS = 300;

const parsed = (text: string): Answer['body'] => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Answer['body']) : {};
  } catch {
    return {};
  }
};

async function readAll(reply: IncomingMessage): Promise<string> {
  reply.setEncoding('utf8');
  let text = '';
  for await (const chunk of reply) text += String(chunk);
  return text;
}

/** `base` is asked for each request, because a server that starts again may be elsewhere. */
export function createBrowser(base: () => string): Browser {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const jar = new Map<string, string>();
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  function keep(reply: IncomingMessage): void {
    for (const line of reply.headers['set-cookie'] ?? []) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  function ask(
    method: Method,
    path: string,
    body?: unknown,
    headers: Headers = {},
  ): Promise<Answer> {
    const sent = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const outgoing = request(
        `${base()}/api${path}`,
        {
          method,
          agent,
          timeout: ANSWER_MS,
          headers: {
            ...(jar.size === 0 ? {} : { cookie: cookie() }),
            ...(sent === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) }),
            ...headers,
          },
        },
        (reply) => {
          keep(reply);
          readAll(reply).then(
            (text) => resolve({ status: reply.statusCode ?? 0, text, body: parsed(text) }),
            reject,
          );
        },
      );
      outgoing.on('error', reject);
      outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
      outgoing.end(sent);
    });
  }

  const address = (path: string): string => `${base()}/api${path}`;
  return {
    ask,
    cookie,
    follow: (path, hear) => follow(() => address(path), cookie, hear),
    deafen: (path) => deafen(() => address(path), cookie),
  };
}

/** Whoever never reads does not hear that it was cut: it comes back after a while in any case. */
const DEAF_MS = 45_000;

function deafen(url: () => string, cookie: () => string): { stop: () => void } {
  let close = (): void => undefined;

  function open(): void {
    close();
    const outgoing = request(url(), { agent: false, headers: { cookie: cookie() } }, (reply) => {
      reply.pause();
      reply.on('error', () => undefined);
    });
    outgoing.on('error', () => undefined);
    outgoing.end();
    close = () => outgoing.destroy();
  }

  open();
  const again = setInterval(open, DEAF_MS);
  return {
    stop: () => {
      clearInterval(again);
      close();
    },
  };
}

/** Every `data:` line of a stream. */
function follow(
  url: () => string,
  cookie: () => string,
  hear: (text: string) => void,
): { stop: () => void } {
  let stopped = false;
  let close = (): void => undefined;

  function again(): void {
    if (!stopped) setTimeout(open, AGAIN_MS).unref();
  }

  function open(): void {
    if (stopped) return;
    const outgoing = request(url(), { agent: false, headers: { cookie: cookie() } }, (reply) => {
      reply.setEncoding('utf8');
      let rest = '';
      reply.on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) if (line.startsWith('data: ')) hear(line.slice(6));
      });
      reply.on('error', () => undefined);
    });
    // Ends once, whether there was an answer or not.
    outgoing.on('error', () => undefined);
    outgoing.once('close', again);
    outgoing.end();
    close = () => outgoing.destroy();
  }

  open();
  return {
    stop: () => {
      stopped = true;
      close();
    },
  };
}
