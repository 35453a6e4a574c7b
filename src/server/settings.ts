export interface Settings {
  /** Ports to try, in order. */
  readonly ports: readonly number[];
  readonly host: string;
  readonly dataFolder: string;
}

const DEFAULT_PORT = 8080;
const PORTS_TRIED = 20;

/** What the environment asks for: PORT (only that one), HOST, SHAPAN_DATA. Throws on a bad PORT. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    ports: portsToTry(env['PORT']),
    host: env['HOST'] || '0.0.0.0',
    dataFolder: env['SHAPAN_DATA'] || './data',
  };
}

function portsToTry(text: string | undefined): number[] {
  if (!text) return Array.from({ length: PORTS_TRIED }, (_, index) => DEFAULT_PORT + index);
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return [port];
  throw new RangeError(`PORT must be a whole number from 0 to 65535, not "${text}".`);
}
