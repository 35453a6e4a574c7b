import { describe, expect, test } from 'vitest';
import { holds } from '#src/core/engine/read.ts';
import type { Condition } from '#src/core/schema/expression.ts';
import { setTable, type Table } from '#tests/support/table.ts';
import { workDeal, workPlaybook } from '#tests/support/work-deck.ts';

/** A table whose first gate is the condition, and whether that holds now. */
function gated(condition: Condition): { t: Table; now: () => boolean } {
  const t = setTable({
    deal: workDeal,
    playbook: (playbook) => {
      workPlaybook(playbook);
      const [first] = playbook.stages;
      if (first !== undefined) first.gate = condition;
    },
  });
  return { t, now: () => holds(t.g, t.g.c.gates[0] ?? -1) };
}

test('the step of an aid', () => {
  const { t, now } = gated({ read: 'aid.map', equals: 2 });
  t.act('draft');
  expect(now()).toBe(false);
  t.act('draft');
  expect(now()).toBe(true);
});

describe('a credit', () => {
  test.each(['credit.trust.owner', 'credit.trust.@sponsor'])('%s', (read) => {
    const { t, now } = gated({ read, atLeast: 1 });
    t.act('earn', 'chief');
    expect(now()).toBe(false);
    t.act('earn', 'owner');
    expect(now()).toBe(true);
  });
});

test('with how many people a credit was earned', () => {
  const { t, now } = gated({ read: 'earned.trust', equals: 2 });
  t.act('earn', 'owner');
  t.act('earn', 'owner');
  expect(now()).toBe(false);
  t.act('earn', 'chief');
  expect(now()).toBe(true);
});

test('the return is what is verified, in per cent of the price', () => {
  const held = gated({ read: 'value.held', atLeast: 560 });
  const counted = gated({ read: 'value.verified', atLeast: 60 });
  const returns = gated({ read: 'value.return', equals: 60 });
  for (const { t } of [held, counted, returns]) t.act('ask', 'owner');
  expect([held.now(), counted.now(), returns.now()]).toEqual([true, false, false]);
  for (const { t } of [held, counted, returns]) {
    t.act('verify', 'chief');
    t.act('verify', 'clerk');
  }
  expect([held.now(), counted.now(), returns.now()]).toEqual([false, true, true]);
});

test('blocks of the vision: counted once each, and kept after the talk', () => {
  const filled = (count: number): boolean[] => {
    const { t, now } = gated({ read: 'blocks', equals: count });
    const seen = [now()];
    t.act('visit', 'owner', 'to-safety');
    for (const choice of [0, 0, 0, 1]) {
      t.play({ type: 'say', choice });
      seen.push(now());
    }
    return seen;
  };
  expect(filled(0)).toEqual([true, false, false, false, false]);
  expect(filled(1)).toEqual([false, true, false, false, false]);
  // The third choice fills a block that was filled before.
  expect(filled(2)).toEqual([false, false, true, true, true]);
});
