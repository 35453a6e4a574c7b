import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Grade } from '#src/core/analysis/grade/report.ts';
import { NO_GRADE, type GradeState } from '#src/client/session/grade-store.ts';
import { useRun, useServices } from '#src/client/ui/services.tsx';

/** What is known of the grade of the run that is open. */
export function useGrade<T>(select: (state: GradeState) => T): T {
  const { grades } = useServices();
  return useStore(grades?.state ?? NO_GRADE, select);
}

/** The grade once no decision is missing. */
export const useWholeGrade = (): Grade | null =>
  useGrade(({ phase, failed, grade }) => (phase === 'done' && failed.length === 0 ? grade : null));

/** Has the run of the debrief graded while it is looked at. */
export function useGrading(): void {
  const { grades } = useServices();
  const record = useRun((state) => state.run?.record ?? null);
  useEffect(() => {
    if (grades === null || record === null) return undefined;
    void grades.open(record);
    return () => grades.close();
  }, [grades, record]);
}
