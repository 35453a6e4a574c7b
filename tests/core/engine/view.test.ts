// What must not be seen is not in the view: marked secrets never appear, and hidden cells change nothing.
// Few games by default; SHAPAN_GAMES=1000 for a release.
import { describe, expect, test, vi } from 'vitest';
import { createThrow, randomLog } from '#src/cli/torture/random-log.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import type { Happening } from '#src/core/engine/recorder.ts';
import { startRun, submitEntry, type Run } from '#src/core/engine/run.ts';
import { luck } from '#src/core/engine/luck.ts';
import { viewOf } from '#src/core/engine/view.ts';
import { LEVELS } from '#src/core/schema/dimensions.ts';
import { Entry } from '#src/core/schema/entry.ts';
import { loadDeal, shippedDeals } from '#tests/support/load-deal.ts';
import { secretDeal, SECRETS } from '#tests/support/secret-deal.ts';
import { compileTable, setTable, type Table } from '#tests/support/table.ts';
import { testPlaybook } from '#tests/support/test-deck.ts';
import { barChief, workDeal, workPlaybook } from '#tests/support/work-deck.ts';

const GAMES = Number(process.env['SHAPAN_GAMES'] ?? 6);
vi.setConfig({ testTimeout: 60_000 + GAMES * 2000 });

const decks = shippedDeals().map((id) => ({ id, compiled: loadDeal(id).compiled }));

/** The run after every entry of a random game. */
function* walk(compiled: Compiled, seed: number): Generator<Run> {
  let run = startRun(compiled, seed, 'drawn');
  yield run;
  for (const entry of randomLog(compiled, seed, 'drawn')) {
    const next = submitEntry(run, entry);
    if (!next.ok) throw new Error(next.error.code);
    run = next.value;
    yield run;
  }
}

const seedOf = (game: number): number => 500_000_000 + game * 7919;
const factHeld = (run: Run, fact: string): boolean => {
  const { layout, names } = run.compiled;
  return get(run.state, layout.factStatus + names.facts.indexOf(fact)) > 0;
};

describe('marked secrets', () => {
  const compiled = compileTable({ deal: secretDeal });
  test('never reach the view, whatever is played', () => {
    let views = 0;
    for (let game = 0; game < GAMES * 3; game += 1)
      for (const run of walk(compiled, seedOf(game))) {
        const json = JSON.stringify(viewOf(run));
        views += 1;
        const found = SECRETS.filter((secret) => json.includes(secret));
        if (found.length > 0)
          throw new Error(`game ${game}, entry ${run.log.length}: ${found.join(', ')}`);
        // Every hidden number of the deal, and the seed, has six digits or more.
        expect(json).not.toMatch(/\d{6,}/);
      }
    expect(views).toBeGreaterThan(GAMES * 30);
  });

  test('facts appear once they are held, and a person once introduced', () => {
    const t = setTable({ deal: secretDeal });
    const ids = (): string[] => t.g.c.names.facts.filter((fact) => t.fact(fact) > 0);
    expect(ids()).toEqual([]);
    t.act('ask', 'owner');
    expect(ids().length).toBeGreaterThan(0);
  });
});

describe.each(decks)('$id', ({ compiled }) => {
  const { deal, names } = compiled;
  const milestones: string[] = deal.phases.flatMap((p) => p.milestones.map((m) => m.id));
  const open = new Set<string>(
    [
      WORDS,
      milestones,
      names.people,
      names.vendors,
      names.verbs,
      names.messages,
      names.items,
      names.phases,
      names.stages,
      names.advice,
      names.aids,
      names.credits,
    ].flat(),
  );
  const once = (ids: readonly string[]): string[] => ids.filter((id) => !open.has(id));
  const unknowns = once(
    deal.unknowns.flatMap((u) => [u.id as string, ...u.values.map((v) => v.id)]),
  );
  const seen = new Set(deal.events.flatMap((e) => [e.id as string]));
  const silent = once(deal.events.filter((e) => e.heard === 'never').map((e) => e.id));

  test('unknowns, unheard events and facts not held are not named', () => {
    const told = unknowns.filter((id) => !seen.has(id) && !names.facts.includes(id));
    for (let game = 0; game < Math.ceil(GAMES / 4); game += 1)
      for (const run of walk(compiled, seedOf(game))) {
        if (run.log.length % 7 > 0) continue;
        const { notices, facts, evidence, changes } = viewOf(run);
        // Names of fields are no secret, whatever a deal calls its own.
        const json = JSON.stringify({ notices, facts, evidence, changes }).replaceAll(
          /"\w+":/g,
          '',
        );
        const found = [...told, ...silent].filter((id) => json.includes(`"${id}"`));
        expect(found).toEqual([]);
        expect(facts.filter(({ id }) => !factHeld(run, id))).toEqual([]);
      }
  });

  test('nobody who is not on the table is named', () => {
    for (let game = 0; game < Math.ceil(GAMES / 4); game += 1)
      for (const run of walk(compiled, seedOf(game))) {
        if (run.log.length % 7 > 0) continue;
        const { layout } = compiled;
        const hidden = names.people.filter(
          (_, p) => get(run.state, layout.people + p * layout.stride + layout.person.known) === 0,
        );
        const json = JSON.stringify(viewOf(run));
        expect(hidden.filter((id) => json.includes(`"${id}"`))).toEqual([]);
      }
  });

  test('the view is the same whatever is hidden behind it', () => {
    for (let game = 0; game < GAMES; game += 1)
      for (const run of walk(compiled, seedOf(game))) {
        if (luck(run.log.length, game, 9_200, 0) % 25 > 0) continue;
        const shuffled = { ...run, state: reshuffled(run), seed: run.seed ^ 0x5555 };
        expect(differences(viewOf(run), viewOf(shuffled))).toEqual([]);
      }
  });

  test('the view shows nothing of what was not noticed, and no exact amount', () => {
    for (let game = 0; game < Math.ceil(GAMES / 2); game += 1) {
      const runs = [...walk(compiled, seedOf(game))];
      const run = runs.at(-1);
      if (run === undefined) continue;
      const blurred = { ...run, history: run.history.filter(wasNoticed).map(blur) };
      expect(differences(viewOf(run), viewOf(blurred))).toEqual([]);
    }
  });
});

/** Paths at which two views differ. */
function differences(a: unknown, b: unknown, path = ''): string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return [`${path}: ${JSON.stringify(a)}, ${JSON.stringify(b)}`];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) =>
    differences(Object(a)[key] as unknown, Object(b)[key] as unknown, `${path}.${key}`),
  );
}

/** Words of the view itself, which an id of a deal may happen to be. */
const WORDS = [
  'rival',
  ...Object.values(LEVELS).flat(),
  'rivals',
  'event',
  'act',
  'scene',
  'process',
  'influence',
  'cooling',
  'open',
];

const wasNoticed = (h: Happening): boolean => !('seen' in h) || h.seen;

/** The same change with another amount in the same band, and other factors behind it. */
function blur(h: Happening): Happening {
  if (h.type === 'fact') return { ...h, right: !h.right };
  // How far the work on the deal has come, and what was earned with people, is no secret.
  if (h.type === 'notice' && (h.kind === 'aid' || h.kind === 'credit')) return h;
  if (h.type === 'notice') return { ...h, amount: h.amount + 5 };
  if (h.type !== 'changed') return h;
  const size = Math.abs(h.by);
  const middle = size >= 100 ? 150 : size >= 40 ? 70 : size >= 8 ? 20 : 2;
  const factors = h.factors.map((f) =>
    ['fit', 'luck', 'receptivity', 'false-ground'].includes(f.name) ? { ...f, percent: 1 } : f,
  );
  return { ...h, by: Math.sign(h.by) * middle, factors };
}

/** The state with everything hidden drawn anew. */
function reshuffled({ compiled, state, log }: Run): Int32Array {
  const s = state.slice();
  const roll = createThrow(log.length + 1);
  const { layout, names, deal } = compiled;
  const fill = (at: number, cells: number, sides: number, low = 0): void => {
    for (let k = 0; k < cells; k += 1) s[at + k] = low + roll(sides);
  };
  const vendors = names.vendors.length;
  names.people.forEach((_, p) => {
    const at = layout.people + p * layout.stride;
    const cells = layout.person;
    fill(at + cells.trait, 6, 4);
    fill(at + cells.attitude, vendors, 2001, -1000);
    fill(at + cells.attitudeStart, vendors, 2001, -1000);
    fill(at + cells.room, 6, 400);
    fill(at + cells.needGain, 1, 300);
    if (!structureClear(compiled, state)) fill(at + cells.power, 1, 1000);
  });
  fill(layout.vigour, vendors, 150);
  fill(layout.lateWeek, vendors, 20);
  fill(layout.vendorDiscount, vendors, 30);
  fill(layout.offer, vendors * 4, 150);
  deal.unknowns.forEach((u, at) => fill(layout.unknowns + at, 1, u.values.length));
  const given = deal.unknowns.flatMap((u) => u.values.flatMap((v) => Object.keys(v.roles ?? {})));
  names.roles.forEach((role, at) => {
    // A part that no unknown gives away is known from the briefing.
    if (given.includes(role)) fill(layout.roles + at, 1, names.people.length);
  });
  fill(layout.itemTrue, names.items.length, 3);
  fill(layout.itemFalse, names.items.length, 3);
  fill(layout.claimTrue, names.stages.length, 2);
  fill(layout.grounded, names.stages.length, 2);
  fill(layout.mistakes, names.mistakes.length, 3);
  fill(HEAD.heat, 1, 100);
  fill(HEAD.actStrength, HEAD.actCommit - HEAD.actStrength + 1, 50);
  fill(HEAD.winAtEnd, 3, 2);
  return s;
}

function structureClear({ structure, layout, needed }: Compiled, state: Int32Array): boolean {
  return structure >= 0 && get(state, layout.itemVerified + structure) >= get(needed, structure);
}

describe('single secrets', () => {
  const view = (t: Table, seed = 1) =>
    viewOf({
      ...startRun(t.g.c, seed, 'case'),
      state: t.g.s,
      history: t.history,
    });

  test('an argument does not tell that one of our facts is false', () => {
    const grounds = (fact: string): unknown => {
      const t = setTable({ deal: (deal) => (deal.heard = [fact] as never) });
      t.act('visit', 'owner', 'proven');
      return view(t).changes.map((c) => c.factors);
    };
    expect(grounds('c5-myth')).toEqual(grounds('c5-pain'));
    expect(JSON.stringify(grounds('c5-myth'))).toContain('ground');
  });

  test('the briefing stays a source of a fact beside those who confirm it', () => {
    const t = setTable({ deal: (deal) => (deal.heard = ['c5-pain'] as never) });
    const fact = () => view(t).facts.find(({ id }) => id === 'c5-pain');
    expect(fact()).toMatchObject({ status: 'rumour', briefed: true, from: [] });
    t.act('verify', 'owner');
    expect(fact()).toMatchObject({ status: 'verified', briefed: true, from: ['owner'] });
    t.act('ask', 'owner');
    const told = view(t).facts.filter(({ id }) => id !== 'c5-pain');
    expect(told.map(({ briefed, from }) => [briefed, from])).toContainEqual([false, ['owner']]);
  });

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
    const power = (): number | undefined => view(t).people.find((p) => p.id === 'clerk')?.power;
    expect(t.cell('clerk', 'power')).toBe(700);
    expect(power()).toBe(100);
    t.g.s[t.g.c.layout.itemVerified + t.g.c.names.items.indexOf('c4')] = 2;
    expect(power()).toBe(700);
  });

  test('a discount does not tell what those look at who tell us nothing', () => {
    const t = setTable();
    t.end(4);
    t.act('discount');
    expect(t.history.some((h) => h.type === 'changed' && h.reason === 'discount')).toBe(true);
    expect(view(t).changes).toEqual([]);
  });

  test('a price cut makes the rival known who made it', () => {
    const t = setTable({
      deal: (deal) => {
        deal.vendors = deal.vendors.map((v) =>
          (v.id as string) === 'rival'
            ? { ...v, known: false, price: { follow: 100, most: 8 } }
            : v,
        );
      },
    });
    const unknown = view(t).vendors.find(({ known }) => !known);
    expect(unknown).toMatchObject({ id: 'rival-1', crest: '?', colour: 'ink', roads: [] });
    expect(view(t).vendors.some((v) => v.id === 'rival')).toBe(false);
    t.act('discount');
    expect(view(t).vendors.find((v) => v.id === 'rival')?.known).toBe(true);
  });

  test('mistakes and the truth of a claim wait for the debrief', () => {
    const t = setTable();
    t.play({ type: 'claim', stage: 'early' });
    t.play({ type: 'claim', stage: 'grounded' });
    t.play({ type: 'answer' });
    t.play({ type: 'answer' });
    expect(t.history.some((h) => h.type === 'notice' && h.kind === 'mistake')).toBe(true);
    expect(view(t).notices.filter(({ kind }) => kind === 'mistake')).toEqual([]);
    expect(view(t).stages).toEqual([
      { id: 'early', claimed: 1, canTakeBack: false },
      { id: 'grounded', claimed: 1, canTakeBack: false },
      { id: 'won', claimed: null, canTakeBack: false },
    ]);
  });
});

describe('the work that a playbook asks for', () => {
  const compiled = compileTable({ deal: workDeal, playbook: workPlaybook });
  const after = (...entries: object[]): Run =>
    entries.reduce(
      (run: Run, entry) => {
        const next = submitEntry(run, Entry.parse(entry));
        if (!next.ok) throw new Error(next.error.code);
        return next.value;
      },
      startRun(compiled, 1, 'case'),
    );
  const act = (verb: string, target?: string, message?: string): object => ({
    type: 'act',
    verb,
    ...(target === undefined ? {} : { target }),
    ...(message === undefined ? {} : { message }),
  });

  test('every aid with the step it has reached', () => {
    const view = viewOf(after(act('draft'), act('draft')));
    expect(view.aids).toEqual([
      { id: 'map', step: 2, steps: 3 },
      { id: 'minutes', step: 0, steps: 1 },
    ]);
  });

  test('what was earned with people, and nothing where a playbook has no credits', () => {
    const credits = (run: Run, id: string) =>
      viewOf(run).people.find((person) => person.id === id)?.credits;
    const run = after(act('earn', 'owner'), act('earn', 'owner'));
    expect(credits(run, 'owner')).toEqual([
      { id: 'trust', count: 2, most: 3 },
      { id: 'homework', count: 0, most: 2 },
    ]);
    expect(credits(run, 'chief')?.map(({ count }) => count)).toEqual([0, 0]);
    expect(credits(startRun(compileTable(), 1, 'case'), 'owner')).toEqual([]);
  });

  test('steps and credits are told of as they come', () => {
    const { notices } = viewOf(after(act('sign'), act('earn', 'clerk')));
    expect(notices).toEqual([
      { week: 1, kind: 'aid', id: 'map', step: 3 },
      { week: 1, kind: 'credit', id: 'trust', person: 'clerk', step: 1 },
    ]);
  });

  test('only a claimed stage with that mark can be taken back, and it is told of', () => {
    const stages = (run: Run) => viewOf(run).stages.map((s) => [s.id, s.claimed, s.canTakeBack]);
    const early = { type: 'claim', stage: 'early' };
    const answers = [{ type: 'answer' }, { type: 'answer' }];
    const all = after(early, { type: 'claim', stage: 'grounded' }, ...answers);
    expect(stages(after())[0]).toEqual(['early', null, false]);
    expect(stages(all).slice(0, 2)).toEqual([
      ['early', 1, true],
      ['grounded', 1, false],
    ]);
    const back = after(early, early);
    expect(stages(back)[0]).toEqual(['early', null, false]);
    expect(viewOf(back).stage).toBeNull();
    expect(viewOf(back).notices).toContainEqual({ week: 1, kind: 'stage-back', id: 'early' });
  });

  test('the value model holds the figures of facts held, and tells nothing of others', () => {
    expect(viewOf(after()).value).toEqual({ held: 0, verified: 0, returns: 0, price: 100 });
    const asked = viewOf(after(act('ask', 'owner')));
    expect(asked.value).toMatchObject({ held: 560, verified: 0 });
    const figures = asked.facts.map(({ id, figure }) => [id, figure]);
    expect(Object.fromEntries(figures)).toMatchObject({ 'c5-myth': 500, 'c4-signs': null });
    const settled = viewOf(after(act('ask', 'owner'), act('verify', 'chief')));
    expect(settled.value).toEqual({ held: 60, verified: -30, returns: -30, price: 100 });
    expect(viewOf(startRun(compileTable(), 1, 'case')).value).toBeNull();
  });

  test('a false figure looks like a true one as long as it is not exposed', () => {
    const view = (truth: boolean) => {
      const deck = compileTable({
        playbook: workPlaybook,
        deal: (deal) => {
          workDeal(deal);
          for (const fact of deal.facts) if ((fact.id as string) === 'c5-myth') fact.true = truth;
        },
      });
      const asked = submitEntry(startRun(deck, 1, 'case'), Entry.parse(act('ask', 'owner')));
      if (!asked.ok) throw new Error(asked.error.code);
      return viewOf(asked.value);
    };
    expect(differences(view(true), view(false))).toEqual([]);
  });

  test('the concerns that the playbook expects, from the start of each phase to the end', () => {
    expect(viewOf(after()).curve).toEqual(testPlaybook().concerns);
  });

  test('a talk says whether it is about the vision, and which blocks are filled', () => {
    const { scene } = viewOf(after(act('visit', 'owner', 'to-safety')));
    expect([scene?.board, scene?.blocks]).toEqual([true, []]);
    const later = after(act('visit', 'owner', 'to-safety'), { type: 'say', choice: 0 });
    expect(viewOf(later).scene?.blocks).toEqual(['r1']);
  });

  test('a talk about anything else has no board', () => {
    const deck = compileTable({
      deal: (deal) => {
        workDeal(deal);
        for (const node of deal.scenes[0]?.nodes ?? [])
          for (const choice of node.choices) delete choice.block;
      },
    });
    const open = Entry.parse(act('visit', 'owner', 'to-safety'));
    const visited = submitEntry(startRun(deck, 1, 'case'), open);
    expect(visited.ok && viewOf(visited.value).scene?.board).toBe(false);
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
