import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { randomLog } from '#src/cli/torture/random-log.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import {
  REFUSED,
  listPairs,
  markLegal,
  markedPair,
  pairOf,
  personOfPair,
  refuseAct,
  verbOfPair,
} from '#src/core/engine/legal.ts';
import { playAct } from '#src/core/engine/play.ts';
import { loadDeal, shippedDeals } from '#tests/support/load-deal.ts';

vi.setConfig({ testTimeout: 60_000 });

const decks = shippedDeals().map((id) => ({ id, compiled: loadDeal(id).compiled }));

const copyOf = (g: Game): Game => ({ ...g, s: g.s.slice() });

/** Every message an act with this verb may carry; -1 where it carries none. */
function messagesFor(g: Game, verb: number): number[] {
  return get(g.c.verbs.argue, verb) > 0 ? g.c.names.messages.map((_, m) => m) : [-1];
}

test.each(decks)('$id: every listed act is accepted, whatever the message', ({ compiled }) => {
  const pairs = new Int32Array(compiled.names.verbs.length * compiled.names.people.length);
  let tried = 0;
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 30 }), (seed, skip) => {
      let left = skip;
      randomLog(compiled, seed, 'drawn', (g) => {
        left -= 1;
        if (left > 0 || get(g.s, HEAD.status) !== STATUS.playing) return;
        left = 40;
        const count = listPairs(g, pairs);
        for (const pair of pairs.slice(0, count)) {
          const verb = verbOfPair(pair);
          for (const message of messagesFor(g, verb)) {
            tried += 1;
            const code = playAct(copyOf(g), verb, personOfPair(pair), message);
            if (code !== null) throw new Error(`${compiled.names.verbs[verb] ?? ''}: ${code}`);
          }
        }
      });
    }),
    { numRuns: 2 },
  );
  expect(tried).toBeGreaterThan(100);
});

test.each(decks)('$id: what is not listed is refused', ({ compiled }) => {
  const { verbs, people } = compiled.names;
  const wrong: string[] = [];
  const pairs = new Int32Array(verbs.length * people.length);
  randomLog(compiled, 3, 'drawn', (g) => {
    if (get(g.s, HEAD.status) !== STATUS.playing) return;
    const listed = new Set(pairs.slice(0, listPairs(g, pairs)));
    for (let verb = 0; verb < verbs.length; verb += 1)
      for (let person = -1; person < people.length; person += 1) {
        const [message = -1] = messagesFor(g, verb);
        const allowed = refuseAct(g, verb, person, message) === REFUSED.no;
        if (allowed !== listed.has(pairOf(verb, person)))
          wrong.push(`${verbs[verb] ?? ''} with ${people[person] ?? 'nobody'}`);
      }
  });
  expect(wrong).toEqual([]);
});

test.each(decks)('$id: what is marked is what is listed, in the same order', ({ compiled }) => {
  const pairs = new Int32Array(compiled.names.verbs.length * compiled.names.people.length);
  const masks = new Int32Array(compiled.names.verbs.length);
  randomLog(compiled, 3, 'drawn', (g) => {
    const listed = Array.from(pairs.slice(0, listPairs(g, pairs)));
    const marked = Array.from({ length: markLegal(g, masks) }, (_, k) => markedPair(masks, k));
    expect(marked).toEqual(listed);
  });
});
