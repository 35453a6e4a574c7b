import { describe, expect, test } from 'vitest';
import { addressKey, createLimiter, USUAL_RATES } from '#src/server/routes/limits.ts';

describe('the key of an address', () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::FFFF:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2'],
    ['2001:DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  test('another network has another key', () => {
    expect(addressKey('2001:db8:1:3::1')).not.toBe(addressKey('2001:db8:1:2::1'));
  });
});

describe('buckets', () => {
  function limiter(): { take: (key: string) => number; clock: { at: number } } {
    const clock = { at: 0 };
    const made = createLimiter(USUAL_RATES, () => clock.at);
    return { take: (key) => made.take('entry', key), clock };
  }

  test('twenty at once, then five a second', () => {
    const { take, clock } = limiter();
    for (let at = 0; at < 20; at += 1) expect(take('a')).toBe(0);
    expect(take('a')).toBeGreaterThan(0);
    clock.at = 1_000;
    for (let at = 0; at < 5; at += 1) expect(take('a')).toBe(0);
    expect(take('a')).toBeGreaterThan(0);
  });

  test('one that is refused takes nothing, and never holds up another', () => {
    const { take, clock } = limiter();
    for (let at = 0; at < 500; at += 1) take('a');
    expect(take('b')).toBe(0);
    clock.at = 200;
    expect(take('a')).toBe(0);
  });

  test('a bucket never holds more than its burst, and a clock that goes back gives nothing', () => {
    const { take, clock } = limiter();
    clock.at = 1e9;
    let passed = 0;
    while (take('a') === 0) passed += 1;
    expect(passed).toBe(20);
    clock.at = 0;
    expect(take('a')).toBeGreaterThan(0);
  });

  test('a clock that goes back locks nobody out', () => {
    const { take, clock } = limiter();
    clock.at = 3_600_000;
    take('a');
    clock.at = 0;
    expect(take('a')).toBe(0);
    while (take('a') === 0);
    clock.at = 200;
    expect(take('a')).toBe(0);
  });

  test('memory has an end: of very many keys the oldest are forgotten', () => {
    const { take } = limiter();
    for (let at = 0; at < 20; at += 1) take('first');
    for (let at = 0; at < 60_000; at += 1) take(`key ${at}`);
    expect(take('first')).toBe(0);
  });

  test('a class of four hundred behind one address joins within a minute', () => {
    const clock = { at: 0 };
    const made = createLimiter(USUAL_RATES, () => clock.at);
    const refused = Array.from({ length: 400 }, () => made.take('join', '203.0.113.9'));
    expect(refused.every((wait) => wait === 0)).toBe(true);
  });
});
