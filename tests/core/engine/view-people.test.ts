// What the view shows of people.
import { describe, expect, test } from 'vitest';
import { startRun, type Run } from '#src/core/engine/run.ts';
import { viewOf } from '#src/core/engine/view.ts';
import { compileTable, setTable } from '#tests/support/table.ts';
import { actOf, playedOn, seenAt } from '#tests/support/view-play.ts';
import { barChief, workDeal, workPlaybook } from '#tests/support/work-deck.ts';

test('power stays as the organisation chart has it until the structure is clear', () => {
  const t = setTable({
    deal: (deal) => {
      deal.unknowns = [
        {
          id: 'grey-eminence',
          values: [
            { id: 'yes', weight: 50, sets: [{ change: 'power.clerk', by: 600 }] },
            { id: 'no', weight: 50 },
          ],
          case: 'yes',
        },
      ] as never;
    },
  });
  const power = (): number | undefined => seenAt(t).people.find((p) => p.id === 'clerk')?.power;
  expect(t.cell('clerk', 'power')).toBe(700);
  expect(power()).toBe(100);
  t.g.s[t.g.c.layout.itemVerified + t.g.c.names.items.indexOf('c4')] = 2;
  expect(power()).toBe(700);
});

describe('the work that a playbook asks for, with people', () => {
  const compiled = compileTable({ deal: workDeal, playbook: workPlaybook });
  const after = (...entries: object[]): Run => playedOn(compiled, ...entries);

  test('what was earned with people, and nothing where a playbook has no credits', () => {
    const credits = (run: Run, id: string) =>
      viewOf(run).people.find((person) => person.id === id)?.credits;
    const run = after(actOf('earn', 'owner'), actOf('earn', 'owner'));
    expect(credits(run, 'owner')).toEqual([
      { id: 'trust', count: 2, most: 3 },
      { id: 'homework', count: 0, most: 2 },
    ]);
    expect(credits(run, 'chief')?.map(({ count }) => count)).toEqual([0, 0]);
    expect(credits(startRun(compileTable(), 1, 'case'), 'owner')).toEqual([]);
  });

  test('who must be left alone, phase by phase', () => {
    const t = setTable({ deal: barChief });
    const barred = () =>
      viewOf({ ...startRun(t.g.c, 1, 'case'), state: t.g.s })
        .people.filter((person) => person.barred)
        .map(({ id }) => id);
    expect(barred()).toEqual([]);
    t.end(4);
    expect(barred()).toEqual(['chief']);
  });
});
