// What every case of the torture takes and gives.
import type { Server } from 'node:http';

export interface Order {
  readonly times: number;
  readonly seconds: number;
  readonly seed: number;
}

export interface Outcome {
  readonly ok: boolean;
  readonly figures: Readonly<Record<string, unknown>>;
}

export interface Case {
  readonly summary: string;
  /** What is done if nothing is asked for. */
  readonly usual: Order;
  run(order: Order): Promise<Outcome>;
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A share of a sorted list, rounded to tenths. */
export function at(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return Math.round(value * 10) / 10;
}

export const sortedOf = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);

/** Listens on any port of the loopback; resolves with the address. */
export const listenOn = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
