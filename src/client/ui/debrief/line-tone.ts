import type { PointLine } from '#src/core/analysis/debrief/points.ts';

export type Tone = 'good' | 'bad' | 'even';

/** Whether a line earned or cost; what could not be known does neither. */
export function toneOf({ good, code }: PointLine): Tone {
  if (code === 'unknowable') return 'even';
  return good ? 'good' : 'bad';
}

export const TONE_SIGN: Readonly<Record<Tone, string>> = {
  good: '+',
  bad: '\u2212',
  even: '\u00b7',
};
