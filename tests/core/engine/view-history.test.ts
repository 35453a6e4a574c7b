// What the view tells of what has happened.
import { describe, expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { startRun, type Run } from '#src/core/engine/run.ts';
import { viewOf } from '#src/core/engine/view.ts';
import { compileTable, setTable, type Table } from '#tests/support/table.ts';
import { actOf, playedOn, seenAt } from '#tests/support/view-play.ts';
import { workDeal, workPlaybook } from '#tests/support/work-deck.ts';

describe('what is not told before its time', () => {
  test('an argument does not tell that one of our facts is false', () => {
    const grounds = (fact: string): unknown => {
      const t = setTable({ deal: (deal) => (deal.heard = [fact] as never) });
      t.act('visit', 'owner', 'proven');
      return seenAt(t).changes.map((c) => c.factors);
    };
    expect(grounds('c5-myth')).toEqual(grounds('c5-pain'));
    expect(JSON.stringify(grounds('c5-myth'))).toContain('ground');
  });

  test('a discount does not tell what those look at who tell us nothing', () => {
    const t = setTable();
    t.end(4);
    t.act('discount');
    expect(t.history.some((h) => h.type === 'changed' && h.reason === 'discount')).toBe(true);
    expect(seenAt(t).changes).toEqual([]);
  });

  test('mistakes and the truth of a claim wait for the debrief', () => {
    const t = setTable();
    t.play({ type: 'claim', stage: 'early' });
    t.play({ type: 'claim', stage: 'grounded' });
    t.play({ type: 'answer' });
    t.play({ type: 'answer' });
    expect(t.history.some((h) => h.type === 'notice' && h.kind === 'mistake')).toBe(true);
    expect(seenAt(t).notices.filter(({ kind }) => kind === 'mistake')).toEqual([]);
    expect(seenAt(t).stages).toEqual([
      { id: 'early', claimed: 1, canTakeBack: false },
      { id: 'grounded', claimed: 1, canTakeBack: false },
      { id: 'won', claimed: null, canTakeBack: false },
    ]);
  });
});

describe('what is told as it comes', () => {
  const compiled = compileTable({ deal: workDeal, playbook: workPlaybook });
  const after = (...entries: object[]): Run => playedOn(compiled, ...entries);

  test('steps and credits are told of as they come', () => {
    const { notices } = viewOf(after(actOf('sign'), actOf('earn', 'clerk')));
    expect(notices).toEqual([
      { week: 1, kind: 'aid', id: 'map', step: 3 },
      { week: 1, kind: 'credit', id: 'trust', person: 'clerk', step: 1 },
    ]);
  });

  describe('a signature', () => {
    /** The week in which it is told of, where the deal goes on to delivery. */
    const signedIn = (change: (t: Table) => void = () => undefined): readonly number[] => {
      const t = setTable({
        deal: (deal) => deal.phases.push({ id: 'deliver', weeks: 2, curve: 2 } as never),
        model: { hazardOpen: 0, hazardClear: 0 },
      });
      change(t);
      while (get(t.g.s, HEAD.decided) === 0) {
        for (const id of t.g.c.names.people) t.setAttitude(id, 900);
        t.end();
      }
      return seenAt(t).notices.flatMap(({ kind, week }) => (kind === 'decision' ? [week] : []));
    };

    test('is told where the run goes on to delivery', () => {
      expect(signedIn()).toEqual([8]);
    });

    test('is told as late as the decision falls', () => {
      const late = (t: Table): void => {
        t.g.s[HEAD.phaseEnd] = 11;
      };
      expect(signedIn(late)).toEqual([15]);
    });

    test('that an audit undid was none', () => {
      const bribed = (t: Table): void => {
        t.g.s[HEAD.reds] = 1;
      };
      expect(signedIn(bribed)).toEqual([]);
    });
  });

  test('a decision for somebody else, or upset at the last moment, is told at the end alone', () => {
    const run = startRun(compileTable(), 1, 'case');
    const { us, names } = run.compiled;
    const told = (vendor: number, id: string) => {
      const about = { entry: 0, person: -1, amount: 0, seen: true, week: 0 } as const;
      const decision = { type: 'notice', kind: 'decision', vendor, id, ...about } as const;
      return viewOf({ ...run, history: [decision] }).notices.length;
    };
    expect(told(us, 'decided')).toBe(1);
    expect(told(us, 'c4')).toBe(0);
    expect(told(names.vendors.indexOf('rival'), 'decided')).toBe(0);
  });
});
