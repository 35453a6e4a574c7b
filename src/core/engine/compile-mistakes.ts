import type { Playbook } from '#src/core/schema/playbook.ts';
import type { MistakeTable, Moment } from './compiled.ts';
import type { Assembler } from './program.ts';

export function compileMistakes(playbook: Playbook, assembler: Assembler): MistakeTable {
  const list = playbook.mistakes;
  const at = (moment: Moment): Int32Array =>
    Int32Array.from(list.flatMap(({ on }, m) => (on === moment ? [m] : [])));
  return {
    when: Int32Array.from(list, (m) => assembler.condition(m.when)),
    most: Int32Array.from(list, (m) => m.most),
    burns: Int32Array.from(list, (m) => m.burns ?? 0),
    at: {
      act: at('act'),
      claim: at('claim'),
      week: at('week'),
      phase: at('phase'),
      decision: at('decision'),
    },
  };
}
