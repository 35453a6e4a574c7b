/** Rises whenever a recorded run would replay to another hash. */
export const RULES_VERSION = 5;
