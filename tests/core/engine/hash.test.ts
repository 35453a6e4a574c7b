import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashNext, hashStart, hashText } from '#src/core/engine/hash.ts';

const cells = (min: number) =>
  fc.array(fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff }), { minLength: min, maxLength: 60 });

const chained = (before: Int32Array, after: Int32Array): string =>
  hashText(hashNext(hashStart(before), before, after));

test('two states that differ in one cell differ in their first link', () => {
  fc.assert(
    fc.property(cells(1), fc.nat(), fc.integer({ min: 1, max: 0x7fff_ffff }), (list, at, by) => {
      const one = Int32Array.from(list);
      const other = one.slice();
      other[at % list.length] = ((other[at % list.length] ?? 0) + by) | 0;
      expect(hashText(hashStart(other))).not.toBe(hashText(hashStart(one)));
    }),
  );
});

test('a state and the same with a zero more are not the same', () => {
  expect(hashText(hashStart(new Int32Array(3)))).not.toBe(hashText(hashStart(new Int32Array(4))));
});

const same = (a: Int32Array, b: Int32Array): boolean => a.every((value, at) => value === b[at]);

test('the next link tells apart what changed, where, and from what', () => {
  fc.assert(
    fc.property(cells(2), cells(2), (from, to) => {
      const size = Math.min(from.length, to.length);
      const before = Int32Array.from(from.slice(0, size));
      const after = Int32Array.from(to.slice(0, size));
      const moved = Int32Array.from([...to.slice(1, size), to[0] ?? 0]);
      const link = chained(before, after);
      expect(chained(before, after)).toBe(link);
      expect(chained(before, moved) === link).toBe(same(moved, after));
      expect(chained(after, before) === link).toBe(same(before, after));
    }),
  );
});

test('the first links are frozen', () => {
  const state = Int32Array.from([0, 1, -1, 300, -70_000, 0x7fff_ffff, -0x8000_0000]);
  const next = state.slice();
  next[0] = 5;
  expect(hashText(hashStart(state))).toBe(
    'a41674de9228c86b478a59cfc78e35ebad7a9f3bcd483e9abfe527376b1d0388',
  );
  expect(hashText(hashNext(hashStart(state), state, next))).toBe(
    'bb408c5511e1fe03310ad2fdeb70c42f6d950d2d6374f5a9304b4d08107fc681',
  );
  expect(hashText(hashNext(hashStart(state), state, state))).toBe(
    '435b7c5d2689b8f2b1d44fe55499e3cae28de934eed560d09e2ae540cd3ff8a6',
  );
});
