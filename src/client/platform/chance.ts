import type { Chance, Clock } from '#src/client/session/ports.ts';

export const browserChance: Chance = {
  seed() {
    const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
    return word & 0x7fff_ffff;
  },
  // Not randomUUID: that one is missing where a site is served over plain http on a network.
  id() {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('');
  },
};

export const browserClock: Clock = { now: () => Date.now() };
