import { describe, expect, test } from 'vitest';
import { createCardScheduler } from '#src/client/platform/card-scheduler.ts';
import { RATINGS, type Memory } from '#src/client/session/practice/practice-ports.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 5);
const scheduler = createCardScheduler();
const daysAfter = (memory: Memory, now: number): number => (memory.due - now) / DAY;

describe('a card', () => {
  test('comes again after days, the later the easier it was', () => {
    const days = RATINGS.map((rating) => daysAfter(scheduler.after(null, rating, NOW), NOW));
    expect(days.every((one) => one >= 1 && Number.isInteger(one))).toBe(true);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(days.at(-1)).toBeGreaterThan(days[0] ?? 0);
  });

  test('rests longer each time it is known, and is soon back once it is not', () => {
    let memory = scheduler.after(null, 'good', NOW);
    const rests: number[] = [daysAfter(memory, NOW)];
    for (let times = 0; times < 4; times += 1) {
      const now = memory.due;
      memory = scheduler.after(memory, 'good', now);
      rests.push(daysAfter(memory, now));
    }
    expect(rests).toEqual(rests.toSorted((a, b) => a - b));
    const lapsed = scheduler.after(memory, 'again', memory.due);
    expect(daysAfter(lapsed, memory.due)).toBeLessThan((rests.at(-1) ?? 0) / 2);
    expect(lapsed.lapses).toBe(1);
  });

  test('rests a year at most, and the same answers give the same dates', () => {
    const play = (): Memory => {
      let memory = scheduler.after(null, 'easy', NOW);
      for (let times = 0; times < 12; times += 1)
        memory = scheduler.after(memory, 'easy', memory.due);
      return memory;
    };
    const memory = play();
    // Easy stays a day or two beyond good, even at the bound.
    expect(memory.days).toBeGreaterThanOrEqual(365);
    expect(memory.days).toBeLessThanOrEqual(367);
    expect(play()).toEqual(memory);
  });

  test('is remembered as plain numbers', () => {
    const memory = scheduler.after(null, 'hard', NOW);
    expect(structuredClone(memory)).toEqual(memory);
    expect(Object.values(memory).every((one) => Number.isFinite(one))).toBe(true);
  });
});
