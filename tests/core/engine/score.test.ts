import { describe, expect, test } from 'vitest';
import { HEAD, OUTCOME } from '#src/core/engine/layout.ts';
import { scoreOf, type Part } from '#src/core/engine/score.ts';
import { debriefRun } from '#src/core/analysis/debrief/debrief.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { compileTable, setTable, type Table } from '#tests/support/table.ts';

const points = (t: Table, part: Part): number =>
  scoreOf(t.g).parts.find(({ id }) => id === part)?.points ?? -1;

describe('outcome', () => {
  test.each([
    ['a win at full price', OUTCOME.won, 0, 250],
    ['a win at ten per cent off', OUTCOME.won, 10, 212],
    ['a win that gave thirty away', OUTCOME.won, 30, 137],
    ['a loss', OUTCOME.lost, 0, 0],
    ['no decision', OUTCOME.noDecision, 0, 0],
    ['disqualified', OUTCOME.disqualified, 0, 0],
  ])('%s', (_, outcome, discount, earned) => {
    const t = setTable();
    t.g.s[HEAD.outcome] = outcome;
    t.g.s[HEAD.discount] = discount;
    expect(points(t, 'outcome')).toBe(earned);
  });

  test('giving up a hopeless deal one knows earns part, giving up a good one nothing', () => {
    const t = setTable();
    t.g.s[HEAD.outcome] = OUTCOME.withdrawn;
    expect(points(t, 'outcome')).toBe(0);
    for (let item = 0; item < 4; item += 1) t.g.s[t.g.c.layout.itemTrue + item] = 2;
    expect(points(t, 'outcome')).toBe(50);
    for (const id of ['boss', 'chief', 'owner', 'clerk', 'foe']) t.setAttitude(id, 300);
    expect(points(t, 'outcome')).toBe(0);
  });
});

describe('reading people', () => {
  const mark = (t: Table, dimension: string, level: string): void =>
    t.play({ type: 'mark', person: 'owner', dimension, level, sure: 2 });
  test('an empty chart earns nothing, even where nothing could be known', () => {
    expect(points(setTable(), 'reading')).toBe(0);
  });
  test('a right mark earns, a wrong one does not', () => {
    const right = setTable();
    mark(right, 'need', 'safety');
    mark(right, 'change', 'pragmatist');
    const wrong = setTable();
    mark(wrong, 'need', 'physiological');
    mark(wrong, 'change', 'laggard');
    expect(points(right, 'reading')).toBeGreaterThan(30);
    expect(points(wrong, 'reading')).toBeLessThan(3);
  });
  test('what everybody can see earns nothing', () => {
    const t = setTable();
    mark(t, 'closeness', 'none');
    expect(points(t, 'reading')).toBe(0);
  });
  test('a mark taken back is no mark', () => {
    const t = setTable();
    mark(t, 'need', 'safety');
    mark(t, 'need', 'unknown');
    expect(points(t, 'reading')).toBe(0);
  });
});

describe('winning people', () => {
  test('counts what was moved by the power of whom', () => {
    const gained = (id: string): number => {
      const t = setTable();
      t.setAttitude(id, t.attitude(id) + 300);
      return points(t, 'winning');
    };
    expect(gained('boss')).toBeGreaterThan(gained('chief'));
    expect(gained('chief')).toBeGreaterThan(gained('clerk'));
  });
  test('and the sponsor won, and the opponent isolated', () => {
    const t = setTable();
    const before = points(t, 'winning');
    t.setCell('foe', 'isolation', 90);
    expect(points(t, 'winning') - before).toBe(30);
    t.setAttitude('owner', 450);
    expect(points(t, 'winning') - before).toBeGreaterThanOrEqual(60);
  });
});

describe('knowing the deal', () => {
  test('all that can be clear and every false fact caught is all of it', () => {
    const t = setTable();
    expect(points(t, 'knowing')).toBe(0);
    t.act('ask', 'owner');
    t.act('ask', 'chief');
    t.act('ask', 'clerk');
    t.setCell('boss', 'door', 1);
    t.act('verify', 'clerk');
    t.act('verify', 'owner');
    t.end();
    t.act('ask', 'boss');
    t.act('verify', 'chief');
    t.act('verify', 'boss');
    t.act('verify', 'clerk');
    t.act('verify', 'chief');
    expect(points(t, 'knowing')).toBe(150);
  });
  test('a false fact that one believes earns nothing', () => {
    const t = setTable();
    t.g.s[t.g.c.layout.itemVerified + 2] = 2;
    expect(points(t, 'knowing')).toBe(0);
  });
});

describe('forecasts by the Brier score', () => {
  const forecast = (given: readonly (number | null)[], won: boolean): number => {
    const t = setTable();
    given.forEach((percent, at) => {
      if (percent !== null) t.g.s[t.g.c.layout.forecasts + at] = percent + 1;
    });
    t.g.s[HEAD.outcome] = won ? OUTCOME.won : OUTCOME.lost;
    return points(t, 'forecast');
  };
  test.each<[string, (number | null)[], boolean, number]>([
    ['certain and right', [100, 100], true, 100],
    ['certain and wrong', [100, 100], false, 0],
    ['half and half earns half', [50, 50], true, 50],
    ['half and half earns half when lost, too', [50, 50], false, 50],
    ['eighty by a loser earns nothing', [80, 80], false, 0],
    ['silence earns nothing', [null, null], true, 0],
    ['one of two', [100, null], true, 50],
    ['better and better', [60, 90], true, 83],
  ])('%s', (_, given, won, earned) => {
    expect(forecast(given, won)).toBe(earned);
  });
});

describe('process', () => {
  test('a grounded claim earns more than a bare one, happy ears cost', () => {
    const claims = (met: number, grounded: number): number => {
      const t = setTable();
      const { claimed, claimTrue, grounded: firm } = t.g.c.layout;
      for (let s = 0; s < 3; s += 1) {
        t.g.s[claimed + s] = 1;
        t.g.s[claimTrue + s] = met;
        t.g.s[firm + s] = grounded;
      }
      return points(t, 'process');
    };
    expect([claims(1, 1), claims(1, 0), claims(0, 1)]).toEqual([60, 36, 0]);
  });
  test('cards kept earn, one a week is enough', () => {
    const kept = (cards: number, slack = 0): number => {
      const t = setTable();
      t.g.s[HEAD.plansKept] = cards;
      t.g.s[HEAD.plansSlack] = slack;
      return points(t, 'process');
    };
    expect([kept(4), kept(8), kept(16), kept(8, 8)]).toEqual([22, 45, 45, 22]);
  });
  test('to avoid mistakes by doing nothing earns nothing', () => {
    expect(points(setTable(), 'process')).toBe(0);
  });
});

describe('integrity is a limit', () => {
  const log = (verb: string): Entry[] =>
    [
      ...(verb === 'none'
        ? []
        : [{ type: 'act', verb, ...(verb === 'gift' ? { target: 'owner' } : {}) }]),
      ...Array.from({ length: 8 }, () => ({ type: 'end' })),
    ] as Entry[];

  test.each([
    ['none', 1000],
    ['spec-push', 750],
    ['gift', 250],
  ])('after %s the total is capped at %i', (verb, cap) => {
    const t = setTable();
    log(verb)
      .slice(0, -8)
      .forEach((entry) => t.play(entry));
    const score = scoreOf(t.g);
    expect(score.cap).toBe(cap);
    expect(score.total).toBe(Math.min(cap, score.uncapped));
  });

  test('a red act is found by the debrief, whatever came of it', () => {
    const compiled = compileTable();
    for (let seed = 0; seed < 20; seed += 1) {
      const debrief = debriefRun(compiled, seed, 'drawn', log('gift'));
      expect(debrief.mistakes).toContainEqual(
        expect.objectContaining({ id: 'red-act', entry: 0, week: 1, person: 'owner' }),
      );
      expect(debrief.score.cap).toBe(250);
    }
  });
});

test('the total is the sum of the parts', () => {
  const t = setTable();
  t.act('visit', 'owner', 'to-safety');
  t.end(8);
  const { parts, uncapped, total } = scoreOf(t.g);
  expect(uncapped).toBe(parts.reduce((sum, part) => sum + part.points, 0));
  expect(total).toBe(uncapped);
});
