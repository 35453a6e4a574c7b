import { useMemo } from 'react';
import { useServices } from '#src/client/ui/services.tsx';
import { TABS, type Tab } from './debrief-context.tsx';
import { useGrade } from './grade/use-grade.ts';

/** The sheets there are: where nothing can be graded, that of the decisions is left out. */
export function useTabs(): readonly Tab[] {
  const { grades } = useServices();
  const graded = useGrade((state) => state.phase !== 'absent') && grades !== null;
  return useMemo(() => TABS.filter((tab) => graded || tab !== 'decisions'), [graded]);
}
