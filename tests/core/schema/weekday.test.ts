import { expect, test } from 'vitest';
import fc from 'fast-check';
import { weekdayOf } from '#src/core/schema/weekday.ts';

test('agrees with the calendar', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
      (date) => {
        expect(weekdayOf(date.toISOString().slice(0, 10))).toBe((date.getUTCDay() + 6) % 7);
      },
    ),
  );
});

test.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-04-31', 'soon'])(
  '%s is no day',
  (date) => {
    expect(weekdayOf(date)).toBeNull();
  },
);
