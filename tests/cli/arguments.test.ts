import { expect, test } from 'vitest';
import { parseArguments } from '#src/cli/arguments.ts';

const OPTIONS = { json: 'flag', lang: 'text', seed: 'whole' } as const;
const parse = (...args: string[]): unknown => parseArguments(args, OPTIONS);

test('reads places and options in any order', () => {
  expect(parse('a', '--seed', '7', 'b', '--json', '--lang=en')).toEqual({
    ok: true,
    value: { places: ['a', 'b'], options: { json: true, lang: 'en', seed: 7 } },
  });
});

test('options that are not given are absent, flags off', () => {
  expect(parse()).toEqual({
    ok: true,
    value: { places: [], options: { json: false, lang: undefined, seed: undefined } },
  });
});

test.each([['--nothing'], ['--seed', 'x'], ['--seed', '-1'], ['--seed'], ['--json=yes']])(
  'refuses %s %s',
  (...args) => {
    expect(parse(...args)).toMatchObject({ ok: false, error: expect.any(String) });
  },
);
