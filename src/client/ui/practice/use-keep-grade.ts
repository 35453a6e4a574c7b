import { useEffect } from 'react';
import { useGrade } from '#src/client/ui/debrief/grade/use-grade.ts';
import { useRun, useServices } from '#src/client/ui/services.tsx';

/** Puts the run into the deck as soon as all its decisions are graded. */
export function useKeepGrade(): void {
  const { practice, ranked } = useServices();
  const run = useRun((state) => state.run);
  const grade = useGrade((state) => (state.phase === 'done' ? state.grade : null));
  useEffect(() => {
    if (ranked || run === null || grade === null) return;
    // A full device loses a card, not the debrief.
    practice()
      .then((open) => open.keep(run, grade))
      .catch(() => undefined);
  }, [practice, ranked, run, grade]);
}
