// Questions made from decisions: which plan would you choose, and was this a mistake?
import { hashOf } from '#src/client/session/choice-order.ts';
import type { Alternative, Decision, Label, Points } from '#src/core/analysis/grade/report.ts';
import { SOLVED, THRESHOLDS } from '#src/core/analysis/grade/scale.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { RunDecision } from './deck.ts';

/** Cards asked in one sitting. */
export const SITTING = 5;
const MOST_PLANS = 5;

export interface PlanOption {
  /** Only what is done; notes and readings of one's own are left out. */
  readonly entries: readonly Entry[];
  /** What it gives away against the best. */
  readonly loss: Points;
  readonly chance: Points;
  readonly solved: boolean;
  /** What was done then. */
  readonly own: boolean;
}

const DEEDS: ReadonlySet<Entry['type']> = new Set(['act', 'say', 'claim', 'withdraw']);

export const deedsOf = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ type }) => DEEDS.has(type));

const keyOf = (entries: readonly Entry[]): string => JSON.stringify(entries);

const isChosen = ({ plan }: Alternative): boolean => plan === 'chosen';

function optionOf(decision: Decision, alternative: Alternative): PlanOption {
  const { fair, better } = decision;
  const own = isChosen(alternative);
  const best = alternative.plan === better?.plan;
  const behind = own ? fair.loss : best ? 0 : fair.best - alternative.chance;
  const loss = Math.max(0, behind);
  return {
    entries: deedsOf(alternative.entries),
    loss,
    chance: own ? fair.chosen : alternative.chance,
    // What crosses a red line is no answer, however well it fares; of the plans compared only one's own can.
    solved: loss < SOLVED && !(own && decision.red),
    own,
  };
}

/** Plans that look alike are one: what was done stands for itself, else the best of them. */
function withoutDoubles(options: readonly PlanOption[]): readonly PlanOption[] {
  const found = new Map<string, PlanOption>();
  for (const option of options) {
    const key = keyOf(option.entries);
    const known = found.get(key);
    if (known === undefined || option.own || (!known.own && option.loss < known.loss))
      found.set(key, option);
  }
  return [...found.values()];
}

/** What was done, the best, and of the others so many that lie evenly between. */
function fewOf(options: readonly PlanOption[]): readonly PlanOption[] {
  const sorted = options.toSorted((a, b) => a.loss - b.loss);
  const kept = new Set(sorted.filter(({ own }) => own));
  const [best] = sorted;
  if (best !== undefined) kept.add(best);
  const others = sorted.filter((option) => !kept.has(option));
  const room = MOST_PLANS - kept.size;
  for (let k = 0; k < Math.min(room, others.length); k += 1) {
    const at = Math.round((k * (others.length - 1)) / Math.max(1, room - 1));
    const option = others[Math.min(at, others.length - 1)];
    if (option !== undefined) kept.add(option);
  }
  return [...kept];
}

/** The plans to choose from, in an order that tells nothing. */
export function optionsOf({ decision, id }: RunDecision): readonly PlanOption[] {
  const own = decision.considered.find(isChosen);
  const { better } = decision;
  const all = [...decision.considered];
  if (better !== null && !all.some(({ plan }) => plan === better.plan)) all.push(better);
  const options = all
    .filter(
      (alternative) =>
        alternative.plan === 'nothing' ||
        deedsOf(alternative.entries).length > 0 ||
        alternative === own,
    )
    .map((alternative) => optionOf(decision, alternative));
  return fewOf(withoutDoubles(options)).toSorted(
    (a, b) => hashOf(id + keyOf(a.entries)) - hashOf(id + keyOf(b.entries)),
  );
}

/** Whether it can be asked at all: something else was possible, and it would have done. */
export const canBeAsked = (one: RunDecision): boolean => {
  const options = optionsOf(one);
  return options.length > 1 && options.some(({ solved }) => solved);
};

/** A decision that looks like one: something else could have cost a good deal. */
const isClose = ({ decision }: RunDecision): boolean =>
  decision.considered.some(({ chance }) => decision.fair.best - chance >= THRESHOLDS.mistake);

const isGood = ({ decision }: RunDecision): boolean => decision.label === 'good';

/** Good and bad decisions in turn as the day deals them; `day` may be any number that changes with the day. What crossed a
 *  red line and yet paid is left out: it is not sound. */
export function judgedOf(
  decisions: readonly RunDecision[],
  day: number,
  most: number,
): readonly RunDecision[] {
  const dealt = decisions
    .filter(
      ({ decision }) =>
        deedsOf(chosenOf(decision)).length > 0 && !(decision.red && decision.label === 'good'),
    )
    .toSorted((a, b) => hashOf(`${day}/${a.id}`) - hashOf(`${day}/${b.id}`));
  const bad = dealt.filter((one) => !isGood(one));
  const good = dealt.filter(isGood);
  const close = [...good.filter(isClose), ...good.filter((one) => !isClose(one))];
  const half = Math.min(bad.length, Math.ceil(most / 2));
  const picked = [...bad.slice(0, half), ...close.slice(0, most - half)];
  return picked.toSorted((a, b) => hashOf(`${a.id}/${day}`) - hashOf(`${b.id}/${day}`));
}

export const chosenOf = (decision: Decision): readonly Entry[] =>
  decision.considered.find(isChosen)?.entries ?? [];

/** How far off a judgement was: 0 is right, 1 the right side but another grade, 2 the wrong side. */
export function missOf(said: Label, label: Label): 0 | 1 | 2 {
  if (said === label) return 0;
  return (said === 'good') === (label === 'good') ? 1 : 2;
}
