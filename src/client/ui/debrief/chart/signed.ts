/** A number with its sign and a true minus. */
export const signed = (n: number): string =>
  n > 0 ? `+${n}` : n < 0 ? `\u2212${Math.abs(n)}` : '0';
