import { useCallback } from 'react';
import type { Playbook } from '#src/core/schema/playbook.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { useContent } from '#src/client/ui/debrief/use-content.ts';
import type { MistakeLesson } from './lessons.ts';

/** What a rule reads that speaks of messages argued from something untrue. */
const READS = '"act.false"';

const speaksOfIt = (playbook: Playbook, mistake: string): boolean =>
  playbook.mistakes.some(({ id, when }) => id === mistake && JSON.stringify(when).includes(READS));

/** The untrue facts behind the messages of a mistake, where it is one about them: the fault has a name. */
export function useFalseGround(): (lesson: MistakeLesson) => readonly string[] {
  const { debrief } = useDebrief();
  const content = useContent();
  return useCallback(
    ({ id, entries }) => {
      if (content === null || !speaksOfIt(content.playbook, id)) return [];
      const said = new Set(
        entries.flatMap((at) => {
          const entry = debrief.log[at]?.entry;
          return entry?.type === 'act' && entry.message !== undefined ? [entry.message] : [];
        }),
      );
      const messages = [...content.playbook.messages, ...content.deal.ownMessages];
      const items = new Set(messages.filter((one) => said.has(one.id)).map(({ backs }) => backs));
      return debrief.facts
        .filter((fact) => !fact.true && fact.status !== 'unknown' && items.has(fact.item))
        .map((fact) => fact.id);
    },
    [debrief, content],
  );
}
