import { faultAt, type Fault } from '#src/core/schema/fault.ts';
import { PLAYBOOK_SITES } from '#src/core/schema/expression-sites.ts';
import { walkExpression } from '#src/core/schema/expression-walk.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import { select } from '#src/core/schema/select.ts';
import { pathOf } from '#src/core/schema/trail.ts';

/** Parts that a deal may leave to the seed: who truly decides, and who comes second. */
const DRAWN = /\.@(top|number-two)$/;

/** What is open or advised must not hang on who plays a hidden part, or it tells who that is. */
export function checkRolesUnseen(playbook: Playbook): Fault[] {
  const shown = PLAYBOOK_SITES.filter(({ visible }) => visible);
  return shown
    .flatMap(({ pattern }) => select(playbook, pattern))
    .flatMap(({ value, trail }) => walkExpression(value, trail).mentions)
    .filter(({ kind, value }) => kind === 'read' && DRAWN.test(value))
    .map(({ value, trail }) =>
      faultAt(pathOf(trail), 'playbook/tells_who_decides', {
        severity: 'warning',
        params: { value },
      }),
    );
}
