import { afterEach, expect, test, vi } from 'vitest';
import { takerHere } from '#src/client/platform/taker.ts';
import { TakeOverInput } from '#src/core/schema/workshop.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('who asks again after a reload is the same, and another tab is not', () => {
  const tab = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
  };
  vi.stubGlobal('sessionStorage', tab());
  const taker = takerHere();
  expect(takerHere()).toBe(taker);
  expect(TakeOverInput.safeParse({ code: 'ABCDEFGH', by: taker }).success).toBe(true);
  vi.stubGlobal('sessionStorage', tab());
  expect(takerHere()).not.toBe(taker);
});

test('where nothing can be kept a room can be taken over all the same', () => {
  vi.stubGlobal('sessionStorage', undefined);
  expect(takerHere()).toMatch(/^[a-z0-9]{16,}$/);
});
