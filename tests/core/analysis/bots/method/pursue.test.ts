// The method player does what the gates ask for; nothing tells it the ids of a playbook.
import { describe, expect, test } from 'vitest';
import { playGame } from '#src/core/analysis/player.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { personAt } from '#src/core/engine/game.ts';
import { compileTable } from '#tests/support/table.ts';
import type { PlaybookInput } from '#tests/support/test-playbook.ts';
import { workDeal, workPlaybook } from '#tests/support/work-deck.ts';

/** Few enough that a week has room for all that is worth doing. */
const VERBS = ['visit', 'ask', 'verify', 'draft', 'earn', 'clarify'];

function played(amend: (playbook: PlaybookInput) => void): Game {
  const compiled = compileTable({
    deal: workDeal,
    playbook: (playbook) => {
      workPlaybook(playbook);
      playbook.verbs = playbook.verbs.filter(({ id }) => VERBS.includes(id));
      amend(playbook);
    },
  });
  return playGame(compiled, 'method', 5, 'case');
}
const verbOf = (playbook: PlaybookInput, id: string) => {
  const verb = playbook.verbs.find((one) => (one.id as string) === id);
  if (verb === undefined) throw new Error(`there is no ${id}`);
  return verb;
};
const setGate = (playbook: PlaybookInput, gate: PlaybookInput['stages'][number]['gate']): void => {
  const [first] = playbook.stages;
  if (first !== undefined) first.gate = gate;
};
const used = (g: Game, verb: string): number =>
  get(g.s, g.c.layout.used + g.c.names.verbs.indexOf(verb));
const aid = (g: Game, id: string): number => get(g.s, g.c.layout.aids + g.c.names.aids.indexOf(id));
const trust = (g: Game, person: string): number =>
  get(g.s, personAt(g, g.c.names.people.indexOf(person)) + g.c.layout.person.credits);
const claimedTruly = (g: Game): number => get(g.s, g.c.layout.claimTrue);

test('nobody asks, nobody drafts', () => {
  const g = played(() => undefined);
  expect([used(g, 'draft'), used(g, 'earn')]).toEqual([0, 0]);
});

describe('a gate that asks for', () => {
  test('an aid: it is brought on to that step, no further, and the stage is claimed', () => {
    const g = played((playbook) => setGate(playbook, { read: 'aid.map', atLeast: 2 }));
    expect([aid(g, 'map'), used(g, 'draft'), claimedTruly(g)]).toEqual([2, 2, 1]);
  });

  test('a credit: it is earned with that person', () => {
    const g = played((playbook) => setGate(playbook, { read: 'credit.trust.chief', atLeast: 1 }));
    expect(trust(g, 'chief')).toBe(1);
    expect([trust(g, 'owner'), trust(g, 'clerk'), claimedTruly(g)]).toEqual([0, 0, 1]);
  });

  test('a verb to have been used: it is used', () => {
    const g = played((playbook) => setGate(playbook, { read: 'used.clarify', atLeast: 1 }));
    expect(used(g, 'clarify')).toBeGreaterThan(0);
    expect(claimedTruly(g)).toBe(1);
  });

  test('an aid that cannot be begun before something else: that comes first', () => {
    const g = played((playbook) => {
      setGate(playbook, { read: 'aid.map', atLeast: 1 });
      verbOf(playbook, 'draft').when = { read: 'credit.trust.owner', atLeast: 1 };
    });
    expect([trust(g, 'owner'), aid(g, 'map'), claimedTruly(g)]).toEqual([1, 1, 1]);
  });
});

test('a step that a verb brings only on a condition waits for it', () => {
  const g = played((playbook) => {
    setGate(playbook, { read: 'aid.map', atLeast: 1 });
    verbOf(playbook, 'draft').effects = [
      { when: { read: 'week', atLeast: 3 }, then: [{ change: 'aid.map', by: 1 }] },
    ];
  });
  expect([aid(g, 'map'), used(g, 'draft'), claimedTruly(g)]).toEqual([1, 1, 1]);
});

test('a mistake that blames the lack of it is reason enough', () => {
  const g = played((playbook) => {
    playbook.mistakes = [
      ...playbook.mistakes,
      {
        id: 'unprepared',
        on: 'act',
        when: {
          all: [
            { read: 'act.verb.visit', atLeast: 1 },
            { read: 'aid.map', below: 1 },
          ],
        },
        points: 5,
        sources: ['deck'],
      },
    ] as never;
  });
  expect(aid(g, 'map')).toBe(1);
});
