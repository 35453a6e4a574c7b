// Everything that makes a deal good beyond its shape; one line per check.
import type { Fault } from '#src/core/schema/fault.ts';
import { checkConditionsCanHold } from './checks/conditions-can-hold.ts';
import { checkEventCycles } from './checks/event-cycles.ts';
import { checkEventsLikely } from './checks/events-likely.ts';
import { checkFactionOppositions } from './checks/faction-oppositions.ts';
import { checkFactsCanBeKnown } from './checks/facts-can-be-known.ts';
import { checkFactsPerItem } from './checks/facts-per-item.ts';
import { checkFlagsInUse } from './checks/flags-in-use.ts';
import { checkGapAtTop } from './checks/gap-at-top.ts';
import { checkPlacesOnTable } from './checks/places-on-table.ts';
import { checkScenePaths } from './checks/scene-paths.ts';
import { checkSceneRings } from './checks/scene-rings.ts';
import { checkTraitPriors } from './checks/trait-priors.ts';
import { checkUsableVerbs } from './checks/usable-verbs.ts';
import { studied, type DealCheck, type DealContent } from './deal-content.ts';

const CHECKS: readonly DealCheck[] = [
  checkTraitPriors,
  checkFactionOppositions,
  checkFactsPerItem,
  checkFactsCanBeKnown,
  checkScenePaths,
  checkSceneRings,
  checkEventCycles,
  checkEventsLikely,
  checkConditionsCanHold,
  checkGapAtTop,
  checkFlagsInUse,
  checkPlacesOnTable,
  checkUsableVerbs,
];

export function checkDeal(content: DealContent): Fault[] {
  const known = studied(content);
  return CHECKS.flatMap((check) => check(known));
}
