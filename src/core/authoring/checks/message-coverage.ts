import { CONCERNS, LEVELS, TRAITS } from '#src/core/schema/dimensions.ts';
import { faultAt, type Fault } from '#src/core/schema/fault.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';

/** Whatever moves a person or worries the buyer, there is something to say to it. */
export function checkMessageCoverage({ messages }: Playbook): Fault[] {
  const appeals: readonly Readonly<Record<string, string>>[] = messages.flatMap(
    (message) => message.appeals,
  );
  const levels = TRAITS.flatMap((trait) =>
    LEVELS[trait]
      .filter((level) => appeals.every((appeal) => appeal[trait] !== level))
      .map((level) => `${trait}.${level}`),
  );
  const concerns = CONCERNS.filter((concern) =>
    messages.every((message) => message.concern !== concern),
  ).map((concern) => `concern.${concern}`);
  return [...levels, ...concerns].map((subject) =>
    faultAt(['messages'], 'playbook/nothing_to_say', { severity: 'warning', params: { subject } }),
  );
}
