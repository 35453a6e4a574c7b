import { expect, test } from 'vitest';
import { BOTS } from '#src/core/analysis/bots/make-bot.ts';
import { entryOf } from '#src/core/analysis/move-entry.ts';
import { playGame } from '#src/core/analysis/player.ts';
import { createGame } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import { Entry } from '#src/core/schema/entry.ts';
import { loadDeal, shippedDeals } from '#tests/support/load-deal.ts';

test.each(shippedDeals())(
  '%s: the entries of a bot are well formed and replay to its state',
  (id) => {
    const { compiled } = loadDeal(id);
    for (const bot of BOTS) {
      const log: Entry[] = [];
      const played = playGame(compiled, bot, 7, 'drawn', (move) =>
        log.push(entryOf(compiled, move)),
      );
      const again = createGame(compiled, 7, 'drawn');
      for (const entry of log) {
        expect(Entry.parse(entry)).toEqual(entry);
        expect(applyEntry(again, entry)).toBeNull();
      }
      expect(again.s).toEqual(played.s);
    }
  },
);
