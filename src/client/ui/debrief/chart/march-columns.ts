// The buyer's march as columns of a chart: one phase as wide as it is long, cut where the run ended.

export interface PhaseColumn {
  readonly id: string;
  /** From 1. */
  readonly at: number;
  /** Weeks before it, and its last week. */
  readonly from: number;
  readonly to: number;
  /** The run did not get to its end. */
  readonly cut: boolean;
}

export function phaseColumns(
  phases: readonly { readonly id: string; readonly to: number }[],
  played: number,
): PhaseColumn[] {
  return phases.map(({ id, to }, at) => {
    const from = phases[at - 1]?.to ?? 0;
    return { id, at: at + 1, from, to, cut: to > played };
  });
}

export const phaseOfWeek = (
  phases: readonly { readonly id: string; readonly to: number }[],
  week: number,
): string => (phases.find(({ to }) => week <= to) ?? phases.at(-1))?.id ?? '';
