import type { StudiedDeal } from '#src/core/authoring/deal-content.ts';
import { faultAt, type Fault } from '#src/core/schema/fault.ts';

/** Every flag that is read is set somewhere, and the other way round. */
export function checkFlagsInUse({ deal, mentions }: StudiedDeal): Fault[] {
  const flags = mentions.filter(({ value }) => value.startsWith('flag.'));
  const read = new Set(flags.filter(({ kind }) => kind === 'read').map(({ value }) => value));
  const written = new Set(flags.filter(({ kind }) => kind === 'write').map(({ value }) => value));
  return deal.flags.flatMap((flag, i) => {
    const path = ['flags', i];
    const params = { id: flag };
    const isRead = read.has(`flag.${flag}`);
    const isWritten = written.has(`flag.${flag}`);
    if (isRead && !isWritten) return [faultAt(path, 'deal/flag_never_set', { params })];
    if (isRead) return [];
    const code = isWritten ? 'deal/flag_never_read' : 'deal/flag_unused';
    return [faultAt(path, code, { params, severity: 'warning' })];
  });
}
