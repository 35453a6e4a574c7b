// The few statistics that reports are made of. Ratios are plain quotients: they are printed, never played with.

/** 1.96 squared, the deviate of a 95 per cent interval. */
const Z_SQUARED = 38_416 / 10_000;

export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Wilson's 95 per cent interval of a share. */
export function wilson95(part: number, whole: number): readonly [number, number] {
  if (whole === 0) return [0, 1];
  const p = part / whole;
  const middle = p + Z_SQUARED / (2 * whole);
  const spread = Math.sqrt(Z_SQUARED * ((p * (1 - p)) / whole + Z_SQUARED / (4 * whole * whole)));
  const scale = 1 + Z_SQUARED / whole;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

/** The value below which so many per cent of a list lie; 0 for an empty one. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.trunc((sorted.length * percent) / 100));
  return sorted[at] ?? 0;
}
