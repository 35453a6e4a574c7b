/**
 * Luck is a pure function of seed, week, purpose and subject, never a stream: the same decision meets the same luck
 * whatever was done before it. The mixing is a 32-bit finaliser; its output is frozen by published vectors.
 */
export function luck(seed: number, week: number, purpose: number, subject: number): number {
  let h = Math.imul(seed ^ Math.imul(week + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= Math.imul(purpose + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15) ^ Math.imul(subject + 1, 0x27d4eb2f), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  h ^= h >>> 16;
  // 31 bits keep the number a small integer in every engine.
  return h >>> 1;
}

/** What a draw is for. Numbers are frozen: a new purpose takes the next free one. */
export const LUCK = {
  unknown: 1,
  trait: 2,
  second: 3,
  tilt: 4,
  vigour: 5,
  late: 6,
  lateWeek: 7,
  argument: 8,
  reaction: 9,
  tellDimension: 10,
  tellLevel: 11,
  ask: 12,
  askOrder: 13,
  verify: 14,
  reliability: 15,
  referral: 16,
  door: 17,
  coach: 18,
  criteria: 19,
  discount: 20,
  court: 21,
  push: 22,
  lateCall: 23,
  plant: 24,
  discovery: 25,
  lobbySeen: 26,
  event: 27,
  chance: 28,
  noise: 29,
  hazard: 30,
  phrasing: 31,
  rivalSeen: 32,
} as const;
