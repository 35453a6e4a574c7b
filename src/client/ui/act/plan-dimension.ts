import type { Advance, Dimension } from '#src/core/schema/dimensions.ts';

/** What one can look for on purpose; closeness shows by itself. */
export const LEARNABLE = ['need', 'change', 'focus', 'attitude'] as const;

/** The dimension that an advance is about; for something to learn, the one least is known of. */
export function planDimension(
  advance: Advance,
  evidenced: Readonly<Record<Dimension, number>>,
): Dimension {
  switch (advance) {
    case 'learn':
      return LEARNABLE.reduce((least, one) => (evidenced[one] < evidenced[least] ? one : least));
    case 'closer':
    case 'introduction':
      return 'closeness';
    case 'warmer':
    case 'commitment':
      return 'attitude';
  }
}
