// What practice has kept in this browser: one record that cannot be used is left out, and the rest is practised.
import { CardMemoryForm, GradedRunForm } from '#src/core/schema/kept.ts';
import type { CardMemory, GradedRun } from './practice-ports.ts';

export const isGraded = (value: GradedRun): boolean => GradedRunForm.safeParse(value).success;
export const isRemembered = (value: CardMemory): boolean => CardMemoryForm.safeParse(value).success;
