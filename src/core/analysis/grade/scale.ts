// The scale of the grade, in points of win chance; it imports nothing, so whoever shows the grade may know it.

/** Least loss of each label. */
export const THRESHOLDS = { inaccuracy: 5, mistake: 10, blunder: 15 } as const;
/** A choice that loses less solves a retry. */
export const SOLVED = 4;

/** A loss or a gain counts only as far as it stands above so many of its standard errors. */
const ERRORS = 1.3;
export const surely = (points: number, se: number): number => points - ERRORS * se;
