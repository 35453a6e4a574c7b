import { expect, test } from 'vitest';
import { err, ok, type Result } from '#src/core/base/result.ts';

const half = (n: number): Result<number, string> => (n % 2 === 0 ? ok(n / 2) : err('odd'));

test('an answer is a value or a reason, and says which', () => {
  expect(half(4)).toEqual({ ok: true, value: 2 });
  expect(half(3)).toEqual({ ok: false, error: 'odd' });
});

test('nothing at all can be a value', () => {
  expect(ok(undefined)).toEqual({ ok: true, value: undefined });
  expect(err(null)).toEqual({ ok: false, error: null });
});
