// What the devices of a team had voted before its decisions; shown to the team after the close.
import type { Table } from './table.ts';

/** At each decision that was voted on: how many were for each choice, and which one was taken. */
export type VotesBefore = readonly {
  readonly scene: string;
  readonly node: string;
  readonly taken: string;
  readonly counts: readonly { readonly choice: string; readonly votes: number }[];
}[];

export function votesBefore(
  { taken, run }: Table,
  votes: readonly { readonly seq: number; readonly choice: number }[],
): VotesBefore {
  return taken.flatMap(({ scene, node, choice, seq }) => {
    const place = run.compiled.deal.scenes
      .find(({ id }) => id === scene)
      ?.nodes.find(({ id }) => id === node);
    const counts = (place?.choices ?? []).map(({ id }, at) => ({
      choice: id,
      votes: votes.filter((one) => one.seq === seq && one.choice === at).length,
    }));
    const cast = counts.filter((one) => one.votes > 0);
    return cast.length === 0 ? [] : [{ scene, node, taken: choice, counts: cast }];
  });
}
