import { expect, test } from 'vitest';
import { snapshotOf } from '#src/server/workshop/service.ts';
import { facilitatorView, screenView, teamView } from '#src/server/workshop/views.ts';
import { openTestHall } from '#tests/support/workshop-desk.ts';

const NO_VOTES = { cast: 0, mine: null };
const rule = (anonymous: boolean): object => ({ show: 'all', top: 5, anonymous, when: 'always' });

test.each(['lobby', 'running', 'closed'])('no name leaves an anonymous %s room', async (status) => {
  const hall = await openTestHall({ freeNames: true, board: rule(true) });
  const mine = await hall.sit({ name: 'Zqx Herons' });
  await hall.sit({ name: 'Zqx Kites' });
  if (status !== 'lobby') await hall.command({ do: 'start' });
  if (status === 'closed') await hall.command({ do: 'close' });
  const snapshot = await snapshotOf(hall.desk, hall.id, new Map());
  if (snapshot === null) throw new Error('The workshop is gone.');
  expect(JSON.stringify(screenView(snapshot))).not.toContain('Zqx');
  const own = JSON.stringify(teamView(snapshot, mine, NO_VOTES));
  expect(own).not.toContain('Zqx Kites');
  expect(own.match(/Zqx Herons/g)).toHaveLength(1);
  expect(JSON.stringify(facilitatorView(snapshot))).toContain('Zqx Kites');
});

test('names are told where the board has them', async () => {
  const hall = await openTestHall({ freeNames: true, board: rule(false) });
  await hall.sit({ name: 'Herons' });
  const snapshot = await snapshotOf(hall.desk, hall.id, new Map());
  if (snapshot === null) throw new Error('The workshop is gone.');
  expect(screenView(snapshot).teams[0]?.name).toBe('Herons');
});
