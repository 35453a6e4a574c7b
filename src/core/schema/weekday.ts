// Days of the calendar by arithmetic, for core has no clock.

export const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** Day of the week of an ISO date, 0 for Monday; null if there is no such day. */
export function weekdayOf(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  // Zeller's congruence, in which January and February belong to the year before.
  const shifted = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  const zeller =
    day +
    Math.trunc((13 * (shifted + 1)) / 5) +
    y +
    Math.trunc(y / 4) -
    Math.trunc(y / 100) +
    Math.trunc(y / 400);
  return (zeller + 5) % 7;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
