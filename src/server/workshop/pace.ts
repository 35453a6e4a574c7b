// Where the facilitator's pace keeps a team waiting.
import type { WorkshopDocument } from './document.ts';
import { phaseOf, weekOf, type Table } from './table.ts';

/** Whether the end of this week is not released yet. */
export function mustWait({ settings, released }: WorkshopDocument, table: Table): boolean {
  if (settings.pace.kind === 'week') return weekOf(table) > released;
  return settings.pace.kind === 'phase' && phaseOf(table) + 1 > released;
}
