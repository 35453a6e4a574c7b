// What must not be seen is not in the view: marked secrets never appear, and hidden cells change nothing.
// Few games by default; SHAPAN_GAMES=1000 for a release.
import { describe, expect, test, vi } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { startRun, submitEntry, type Run } from '#src/core/engine/run.ts';
import { luck } from '#src/core/engine/luck.ts';
import { viewOf } from '#src/core/engine/view.ts';
import { Entry } from '#src/core/schema/entry.ts';
import { loadDeal, shippedDeals } from '#tests/support/load-deal.ts';
import { secretDeal, SECRETS } from '#tests/support/secret-deal.ts';
import { compileTable, setTable } from '#tests/support/table.ts';
import { testPlaybook } from '#tests/support/test-playbook.ts';
import { actOf, playedOn, seenAt } from '#tests/support/view-play.ts';
import {
  blur,
  differences,
  reshuffled,
  VIEW_WORDS,
  walk,
  wasNoticed,
} from '#tests/support/view-secrets.ts';
import { workDeal, workPlaybook } from '#tests/support/work-deck.ts';

const GAMES = Number(process.env['SHAPAN_GAMES'] ?? 6);
vi.setConfig({ testTimeout: 60_000 + GAMES * 2000 });

const decks = shippedDeals().map((id) => ({ id, compiled: loadDeal(id).compiled }));

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
      VIEW_WORDS,
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

describe('single secrets', () => {
  test('the briefing stays a source of a fact beside those who confirm it', () => {
    const t = setTable({ deal: (deal) => (deal.heard = ['c5-pain'] as never) });
    const fact = () => seenAt(t).facts.find(({ id }) => id === 'c5-pain');
    expect(fact()).toMatchObject({ status: 'rumour', briefed: true, from: [] });
    t.act('verify', 'owner');
    expect(fact()).toMatchObject({ status: 'verified', briefed: true, from: ['owner'] });
    t.act('ask', 'owner');
    const told = seenAt(t).facts.filter(({ id }) => id !== 'c5-pain');
    expect(told.map(({ briefed, from }) => [briefed, from])).toContainEqual([false, ['owner']]);
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
    const unknown = seenAt(t).vendors.find(({ known }) => !known);
    expect(unknown).toMatchObject({ id: 'rival-1', crest: '?', colour: 'ink', roads: [] });
    expect(seenAt(t).vendors.some((v) => v.id === 'rival')).toBe(false);
    t.act('discount');
    expect(seenAt(t).vendors.find((v) => v.id === 'rival')?.known).toBe(true);
  });
});

describe('the work that a playbook asks for', () => {
  const compiled = compileTable({ deal: workDeal, playbook: workPlaybook });
  const after = (...entries: object[]): Run => playedOn(compiled, ...entries);

  test('every aid with the step it has reached', () => {
    const view = viewOf(after(actOf('draft'), actOf('draft')));
    expect(view.aids).toEqual([
      { id: 'map', step: 2, steps: 3 },
      { id: 'minutes', step: 0, steps: 1 },
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
    const asked = viewOf(after(actOf('ask', 'owner')));
    expect(asked.value).toMatchObject({ held: 560, verified: 0 });
    const figures = asked.facts.map(({ id, figure }) => [id, figure]);
    expect(Object.fromEntries(figures)).toMatchObject({ 'c5-myth': 500, 'c4-signs': null });
    const settled = viewOf(after(actOf('ask', 'owner'), actOf('verify', 'chief')));
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
      const asked = submitEntry(startRun(deck, 1, 'case'), Entry.parse(actOf('ask', 'owner')));
      if (!asked.ok) throw new Error(asked.error.code);
      return viewOf(asked.value);
    };
    expect(differences(view(true), view(false))).toEqual([]);
  });

  test('the concerns that the playbook expects, from the start of each phase to the end', () => {
    expect(viewOf(after()).curve).toEqual(testPlaybook().concerns);
  });

  test('a talk says whether it is about the vision, and which blocks are filled', () => {
    const { scene } = viewOf(after(actOf('visit', 'owner', 'to-safety')));
    expect([scene?.board, scene?.blocks]).toEqual([true, []]);
    const later = after(actOf('visit', 'owner', 'to-safety'), { type: 'say', choice: 0 });
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
    const open = Entry.parse(actOf('visit', 'owner', 'to-safety'));
    const visited = submitEntry(startRun(deck, 1, 'case'), open);
    expect(visited.ok && viewOf(visited.value).scene?.board).toBe(false);
  });
});
