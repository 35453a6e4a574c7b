import { expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { createDeals } from '#src/server/deals.ts';
import { layTable } from '#src/server/workshop/table.ts';
import { votesBefore } from '#src/server/workshop/votes.ts';

const scenarios = fileURLToPath(new URL('../../../scenarios', import.meta.url));

test('votes are told at the decision that they were cast before, and others are not', () => {
  const served = createDeals(scenarios, scenarios).open('first-call');
  const [scene] = served?.compiled.deal.scenes ?? [];
  const [node] = scene?.nodes ?? [];
  const [first, second] = node?.choices ?? [];
  if (!served || !scene || !node || !first || !second) throw new Error('The deal has no scene.');
  const taken = { scene: scene.id, node: node.id, choice: second.id, seq: 4, before: 0, phase: 0 };
  const table = { ...layTable(served.compiled, 7, 'drawn'), taken: [taken, { ...taken, seq: 9 }] };
  const votes = [
    { seq: 4, choice: 0 },
    { seq: 4, choice: 1 },
    { seq: 4, choice: 1 },
    { seq: 5, choice: 0 },
  ];
  expect(votesBefore(table, votes)).toEqual([
    {
      scene: scene.id,
      node: node.id,
      taken: second.id,
      counts: [
        { choice: first.id, votes: 1 },
        { choice: second.id, votes: 2 },
      ],
    },
  ]);
});
