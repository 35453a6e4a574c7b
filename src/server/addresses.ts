import type { NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

const EVERYWHERE = new Set(['0.0.0.0', '::']);

/** The addresses to type into a browser: this machine's first, then those other devices can reach. */
export function addressesOf(host: string, port: number, interfaces: Interfaces): string[] {
  if (!EVERYWHERE.has(host)) return [`http://${host.includes(':') ? `[${host}]` : host}:${port}/`];
  const reachable = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  return ['localhost', ...new Set(reachable)].map((name) => `http://${name}:${port}/`);
}
