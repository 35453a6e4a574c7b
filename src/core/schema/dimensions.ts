/** The five dimensions and their levels, in order; the position of a level is its number in state. */
export const NEED_LEVELS = [
  'physiological',
  'safety',
  'belonging',
  'esteem',
  'self-actualisation',
] as const;
export const CHANGE_LEVELS = [
  'innovator',
  'visionary',
  'pragmatist',
  'conservative',
  'laggard',
] as const;
export const FOCUS_LEVELS = ['business', 'technology', 'finance', 'relationship'] as const;
export const CLOSENESS_LEVELS = ['none', 'little', 'much', 'deep'] as const;
export const ATTITUDE_LEVELS = [
  'opponent',
  'non-supporter',
  'neutral',
  'supporter',
  'guide',
] as const;

export const DIMENSIONS = ['need', 'change', 'focus', 'closeness', 'attitude'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
/** The three dimensions that are traits of the person, drawn when a run starts. */
export const TRAITS = ['need', 'change', 'focus'] as const;
export type Trait = (typeof TRAITS)[number];

export const LEVELS = {
  need: NEED_LEVELS,
  change: CHANGE_LEVELS,
  focus: FOCUS_LEVELS,
  closeness: CLOSENESS_LEVELS,
  attitude: ATTITUDE_LEVELS,
} as const;

export type AttitudeLevel = (typeof ATTITUDE_LEVELS)[number];

/** The buyer's four concerns, which shift through the purchase (Solution Selling). */
export const CONCERNS = ['need', 'cost', 'solution', 'risk'] as const;
export type Concern = (typeof CONCERNS)[number];

/** What a week of the selling team consists of; the budget alone is not refilled each week. The last four are for teams that have them. */
export const RESOURCES = [
  'rep',
  'presales',
  'manager',
  'expert',
  'budget',
  'inside',
  'partner',
  'services',
  'marketing',
] as const;
export type Resource = (typeof RESOURCES)[number];

export const COACH_TYPES = ['relationship', 'value', 'resource'] as const;
export type CoachType = (typeof COACH_TYPES)[number];

/** What a plan card can expect of a meeting. */
export const ADVANCES = ['learn', 'closer', 'warmer', 'introduction', 'commitment'] as const;
export type Advance = (typeof ADVANCES)[number];
