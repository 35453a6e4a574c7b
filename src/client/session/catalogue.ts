import type { VerbStanding } from '#src/core/schema/catalogue.ts';

/** Work comes before giving away the price, and that before what one should not do at all. */
export const STANDINGS: readonly VerbStanding[] = ['work', 'price', 'temptation'];
