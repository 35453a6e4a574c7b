// What lies on the desk in this deal, so that an empty desk is not shown at all.
import type { View } from '#src/core/schema/view.ts';

type Desk = Pick<View, 'aids' | 'people' | 'value'>;

export const hasCredits = ({ people }: Pick<View, 'people'>): boolean =>
  people.some(({ credits }) => credits.length > 0);

export const hasDesk = (view: Desk): boolean =>
  view.aids.length > 0 || view.value !== null || hasCredits(view);
