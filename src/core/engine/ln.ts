// Logarithms and exponentials as integers, so that beliefs are the same to the bit everywhere.

/** Hundredths of a nat: 100 × ln(p / 1000) for p = 1..1000, by table over the powers of a fixed step. */
const LN_STEPS = 1000;
const E_MINUS_001 = 99_004_983;
const SCALE = 100_000_000;

/** EXP[k] = 10^6 × e^(-k/100), k = 0..1500; each from the last by one integer product. */
const EXP: readonly number[] = (() => {
  const table: number[] = [];
  let value = 10_000_000;
  for (let k = 0; k <= 1500; k += 1) {
    table.push(Math.trunc(value / 10));
    // At most 10^7 × 10^8: exact below 2^53.
    value = Math.trunc((value * E_MINUS_001) / SCALE);
  }
  return table;
})();

/** 10^6 × e^(-hundredths/100); 0 beyond the table. */
export function expMillionths(hundredths: number): number {
  return EXP[hundredths] ?? 0;
}

const LN: readonly number[] = (() => {
  const table: number[] = [-700];
  let k = EXP.length - 1;
  for (let p = 1; p <= LN_STEPS; p += 1) {
    while (k > 0 && (EXP[k] ?? 0) < p * 1000) k -= 1;
    table.push(-k);
  }
  return table;
})();

/** 100 × ln(perMille / 1000), rounded; at least -700. */
export function lnPerMille(perMille: number): number {
  return Math.max(-700, LN[perMille] ?? 0);
}
