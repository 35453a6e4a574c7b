import { useEffect, useState } from 'react';
import type { Grade } from '#src/core/analysis/grade/report.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';
import type { ReadRun } from '#src/client/session/practice/run-reader.ts';
import type { StoredRun } from '#src/client/session/ports.ts';
import type { OpenBook } from './use-practice-book.ts';

/** What a run is compared with. */
export type Other =
  | { readonly kind: 'run'; readonly id: string }
  | { readonly kind: 'method' }
  | { readonly kind: 'file'; readonly record: RunRecord };

export interface Side {
  readonly read: ReadRun;
  /** Null where it was not graded. */
  readonly grade: Grade | null;
}

export interface Comparison {
  readonly mine: Side;
  readonly theirs: Side;
}

async function recordOf(
  { practice, book }: OpenBook,
  mine: StoredRun,
  other: Other,
): Promise<RunRecord | null> {
  switch (other.kind) {
    case 'run':
      return book.runs.find(({ id }) => id === other.id)?.record ?? null;
    case 'file':
      return other.record;
    case 'method':
      return practice.rival(mine.record);
  }
}

/** Both sides read; null while it goes on, `failed` if one of them cannot be read. */
export function useComparison(
  open: OpenBook,
  mine: StoredRun,
  other: Other | null,
): Comparison | 'failed' | null {
  const [found, setFound] = useState<{
    readonly other: Other;
    readonly comparison: Comparison | 'failed';
  } | null>(null);
  useEffect(() => {
    if (other === null) return undefined;
    let wanted = true;
    const gradeOf = (id: string): Grade | null =>
      open.book.graded.find((one) => one.id === id)?.grade ?? null;
    const compare = async (): Promise<Comparison | 'failed'> => {
      const record = await recordOf(open, mine, other);
      if (record === null) return 'failed';
      const [left, right] = await Promise.all([
        open.practice.read(mine.record),
        open.practice.read(record),
      ]);
      if (left === null || right === null) return 'failed';
      const grade = other.kind === 'run' ? gradeOf(other.id) : null;
      return { mine: { read: left, grade: gradeOf(mine.id) }, theirs: { read: right, grade } };
    };
    const show = (comparison: Comparison | 'failed'): void => {
      if (wanted) setFound({ other, comparison });
    };
    compare().then(show, () => show('failed'));
    return () => {
      wanted = false;
    };
  }, [open, mine, other]);
  return found !== null && found.other === other ? found.comparison : null;
}
