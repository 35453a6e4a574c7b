import { LIMITS } from '#src/core/schema/limits.ts';

export interface Settings {
  /** Ports to try, in order. */
  readonly ports: readonly number[];
  readonly host: string;
  readonly dataFolder: string;
  /** A PostgreSQL database for several processes; null keeps everything in the data folder. */
  readonly databaseUrl: string | null;
  /** Proxies in front whose word about the client is believed: a number of hops, or none. */
  readonly trustedProxies: number;
  /** What somebody types who opens a workshop; null lets anybody who reaches the server open one. */
  readonly key: string | null;
  /** A line of JSON for every request, on standard output. */
  readonly log: boolean;
}

const DEFAULT_PORT = 8080;
const PORTS_TRIED = 20;

/** What the environment asks for: PORT (only that one), HOST, SHAPAN_DATA. Throws on a bad PORT. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    ports: portsToTry(env['PORT']),
    host: env['HOST'] || '0.0.0.0',
    dataFolder: env['SHAPAN_DATA'] || './data',
    databaseUrl: env['DATABASE_URL'] || null,
    trustedProxies: hopsOf(env['TRUST_PROXY']),
    key: keyOf(env['SHAPAN_KEY']),
    log: env['SHAPAN_LOG'] === 'json',
  };
}

/** A key that nobody could type in full would shut everybody out. */
function keyOf(text: string | undefined): string | null {
  if (!text) return null;
  if (text.length <= LIMITS.key) return text;
  throw new RangeError(
    `SHAPAN_KEY may have at most ${LIMITS.key} characters; this one has ${text.length}.`,
  );
}

function hopsOf(text: string | undefined): number {
  if (!text) return 0;
  if (/^\d$/.test(text)) return Number(text);
  throw new RangeError(`TRUST_PROXY must be a number of proxies from 0 to 9, not "${text}".`);
}

function portsToTry(text: string | undefined): number[] {
  if (!text) return Array.from({ length: PORTS_TRIED }, (_, index) => DEFAULT_PORT + index);
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return [port];
  throw new RangeError(`PORT must be a whole number from 0 to 65535, not "${text}".`);
}
