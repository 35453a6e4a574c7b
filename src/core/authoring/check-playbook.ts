import type { Fault } from '#src/core/schema/fault.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import { checkAskedQuestions } from './checks/asked-questions.ts';
import { checkMessageCoverage } from './checks/message-coverage.ts';

const CHECKS: readonly ((playbook: Playbook) => readonly Fault[])[] = [
  checkMessageCoverage,
  checkAskedQuestions,
];

/** Everything that makes a playbook good beyond its shape. */
export function checkPlaybook(playbook: Playbook): Fault[] {
  return CHECKS.flatMap((check) => check(playbook));
}
