import { expect, test } from 'vitest';
import { assertNever } from '#src/core/base/assert-never.ts';

test('what the types rule out and yet came is named', () => {
  expect(() => assertNever({ type: 'dance' } as never)).toThrow('{"type":"dance"}');
});
