// What a loss is called, and the accuracy of a decision and of a run. Thresholds in points of win chance; the curve of accuracy is
// the one published for chess by Lichess (lichess.org/page/accuracy), where a win chance means the same.
import { expMillionths } from '#src/core/engine/ln.ts';
import type { Label, Points } from './report.ts';
import { THRESHOLDS, surely } from './scale.ts';

/** Beyond this share of the loss the error is too large for a hard word. */
const ROUGH = 1 / 3;
const HEIGHT = 103.1668;
const FALL = 0.043_54;
const FOOT = 3.1669;
const MILLION = 1_000_000;
const WINDOWS = 10;
const CALM_LEAST = 0.5;
const WILD_MOST = 12;

export function labelOf(loss: Points, se: Points): Label {
  const sure = surely(loss, se);
  if (sure >= THRESHOLDS.blunder && se < loss * ROUGH) return 'blunder';
  if (sure >= THRESHOLDS.mistake) return 'mistake';
  return sure >= THRESHOLDS.inaccuracy ? 'inaccuracy' : 'good';
}

/** Accuracy in per cent of a decision that lost so many points. */
export function accuracyOf(loss: Points): number {
  const hundredths = Math.round(FALL * Math.max(0, loss) * 100);
  const value = (HEIGHT * expMillionths(hundredths)) / MILLION - FOOT;
  return Math.min(100, Math.max(0, value));
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
  const squares = values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0);
  return Math.sqrt(squares / Math.max(1, values.length));
}

/** How much the win chance moved around each point: tense weeks count for more. */
function tension(line: readonly Points[]): number[] {
  const width = Math.min(8, Math.max(2, Math.round(line.length / WINDOWS)));
  return line.map((_, at) => {
    const from = Math.max(0, Math.min(at, line.length - width));
    return Math.min(WILD_MOST, Math.max(CALM_LEAST, deviation(line.slice(from, from + width))));
  });
}

/**
 * Accuracy of a run: the mean of the arithmetic and the harmonic mean of its decisions, both weighted by tension; the published
 * one leaves the harmonic mean unweighted, but a deal lost early has many weeks in which nothing can be got wrong. `line` is the
 * chance before each.
 */
export function runAccuracy(accuracies: readonly number[], line: readonly Points[]): number {
  if (accuracies.length === 0) return 100;
  const weights = tension(line);
  const total = weights.reduce((sum, w) => sum + w, 0);
  const weighted = accuracies.reduce((sum, a, at) => sum + a * (weights[at] ?? 0), 0) / total;
  const inverse = accuracies.reduce((sum, a, at) => sum + (weights[at] ?? 0) / Math.max(1, a), 0);
  return Math.round(((weighted + total / inverse) / 2) * 10) / 10;
}
