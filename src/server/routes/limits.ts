// How often what may be asked: buckets that fill again, by credential, then by address. Kept in memory, and bounded.

export interface Rate {
  /** Requests a second in the long run, and at once. */
  readonly perSecond: number;
  readonly burst: number;
}

export interface Rates {
  readonly entry: Rate;
  readonly read: Rate;
  readonly command: Rate;
  readonly join: Rate;
  readonly wrongCode: Rate;
  readonly create: Rate;
}

export const USUAL_RATES: Rates = {
  entry: { perSecond: 5, burst: 20 },
  read: { perSecond: 20, burst: 60 },
  command: { perSecond: 5, burst: 30 },
  // A whole class sits behind one address and joins within a minute.
  join: { perSecond: 10, burst: 400 },
  wrongCode: { perSecond: 1 / 6, burst: 20 },
  create: { perSecond: 0.5, burst: 20 },
};

export interface Limiter {
  /** Seconds to wait; 0 lets it pass and takes one. */
  take(kind: keyof Rates, key: string): number;
}

interface Bucket {
  left: number;
  at: number;
}

const MS = 1_000;
const BUCKETS_MOST = 50_000;

export function createLimiter(rates: Rates, now: () => number): Limiter {
  const buckets = new Map<string, Bucket>();
  return {
    take(kind, key) {
      const rate = rates[kind];
      const name = `${kind} ${key}`;
      const at = now();
      const known = buckets.get(name) ?? { left: rate.burst, at };
      // A clock that was set back neither gives nor takes.
      const waited = Math.max(0, at - known.at);
      const left = Math.min(rate.burst, known.left + (waited * rate.perSecond) / MS);
      buckets.delete(name);
      if (buckets.size >= BUCKETS_MOST) {
        const [oldest] = buckets.keys();
        if (oldest !== undefined) buckets.delete(oldest);
      }
      const passes = left >= 1;
      buckets.set(name, { left: passes ? left - 1 : left, at });
      return passes ? 0 : Math.ceil((1 - left) / rate.perSecond);
    },
  };
}

const GROUPS = 8;
const GROUPS_OF_64 = 4;

/** The groups of an IPv6 address, zeros filled in. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  if (tail === undefined) return left;
  const right = tail === '' ? [] : tail.split(':');
  return [
    ...left,
    ...Array.from({ length: Math.max(0, GROUPS - left.length - right.length) }, () => '0'),
    ...right,
  ];
}

/** One key for all addresses that one owner has: IPv4 as it is, IPv6 by its first 64 bits. */
export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  return groupsOf(address.split('%')[0] ?? address)
    .slice(0, GROUPS_OF_64)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
