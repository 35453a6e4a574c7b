// How the own reading of control compared with the truth, and how good the forecasts were.
import type { ControlElement } from '#src/core/analysis/debrief/elements.ts';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import type { Finding } from '#src/client/ui/debrief/finding.ts';

export type ElementVerdict = 'right' | 'over' | 'under' | 'open';

/** The own rating of an element against the truth. */
export function elementVerdict({ self, truth }: ControlElement): ElementVerdict {
  if (self && truth) return 'right';
  if (self) return 'over';
  return truth ? 'under' : 'open';
}

export function controlHeadline({ elements }: Debrief): Finding {
  const count = (verdict: ElementVerdict): number =>
    elements.filter((element) => elementVerdict(element) === verdict).length;
  const numbers = { over: count('over'), under: count('under') };
  if (elements.every(({ self }) => !self)) return { code: 'unrated', numbers };
  if (numbers.over === 0 && numbers.under === 0) return { code: 'exact', numbers };
  return { code: numbers.over >= numbers.under ? 'over' : 'under', numbers };
}

interface GivenForecast {
  readonly phase: string;
  readonly percent: number;
  /** Squared miss, per cent: 0 is perfect, 25 is what fifty-fifty earns. */
  readonly brier: number;
}

export interface ForecastSum {
  readonly given: readonly GivenForecast[];
  readonly missing: readonly string[];
  /** Mean over those given; null if there were none. */
  readonly mean: number | null;
}

export function forecastSum({ forecasts, outcome }: Debrief): ForecastSum {
  const truth = outcome === 'won' ? 100 : 0;
  const given = forecasts.flatMap(({ phase, percent }) =>
    percent === null
      ? []
      : [{ phase, percent, brier: Math.round(((percent - truth) * (percent - truth)) / 100) }],
  );
  const missing = forecasts.filter(({ percent }) => percent === null).map(({ phase }) => phase);
  const sum = given.reduce((total, { brier }) => total + brier, 0);
  return { given, missing, mean: given.length === 0 ? null : Math.round(sum / given.length) };
}
