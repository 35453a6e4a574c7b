// Where in deals and playbooks conditions and effects stand, and what each place may speak of.
import { LIMITS } from './limits.ts';

export interface Site {
  readonly pattern: string;
  /** `@target`, whom the act addresses, exists here. */
  readonly target: boolean;
  /** Only what the trainee can see may be read, because the trainee sees the answer. */
  readonly visible: boolean;
  /** Conditions and effects that may stand in it. */
  readonly most: number;
}

const condition = (pattern: string, target = false): Site => ({
  pattern,
  target,
  visible: false,
  most: LIMITS.conditionNodes,
});
const shownCondition = (pattern: string, target: boolean): Site => ({
  ...condition(pattern, target),
  visible: true,
});
const effects = (pattern: string, target = false): Site => ({
  ...condition(pattern, target),
  most: LIMITS.effectNodes,
});

export const DEAL_SITES: readonly Site[] = [
  condition('events[].when'),
  effects('events[].effects'),
  condition('scenes[].when'),
  shownCondition('scenes[].nodes[].choices[].when', false),
  effects('scenes[].nodes[].choices[].effects'),
  effects('phases[].ends'),
  effects('unknowns[].values[].sets'),
  condition('guide[].until'),
  shownCondition('ownVerbs[].when', true),
  effects('ownVerbs[].effects', true),
];

/** Mistakes that are looked at after an act may also speak of the act and its target. */
export const MISTAKE_SITE = 'mistakes[].when';

export const PLAYBOOK_SITES: readonly Site[] = [
  shownCondition('verbs[].when', true),
  effects('verbs[].effects', true),
  condition('stages[].gate'),
  condition(MISTAKE_SITE),
  shownCondition('advice[].when', false),
];
