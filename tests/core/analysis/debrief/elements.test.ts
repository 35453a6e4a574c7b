import { expect, test } from 'vitest';
import { debriefRun } from '#src/core/analysis/debrief/debrief.ts';
import { entryOf } from '#src/core/analysis/move-entry.ts';
import { playGame } from '#src/core/analysis/player.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { loadDeal } from '#tests/support/load-deal.ts';

const { compiled } = loadDeal('first-call');

test('the elements are those of the playbook and count up to the control at the decision', () => {
  for (const seed of [1, 2, 3, 4]) {
    const log: Entry[] = [];
    playGame(compiled, 'method', seed, 'drawn', (move) => log.push(entryOf(compiled, move)));
    const { elements, controlAtEnd } = debriefRun(compiled, seed, 'drawn', log);
    expect(elements.map(({ id }) => id)).toEqual([...compiled.names.items, 'f1', 'f2', 'f3', 'w']);
    const truths = (start: string): number =>
      elements.filter(({ id, truth }) => id.startsWith(start) && truth).length;
    expect({ clear: truths('c'), first: truths('f'), win: truths('w') }).toEqual(controlAtEnd);
    const facts = elements.filter(({ needed }) => needed > 0);
    expect(facts.map(({ truth }) => truth)).toEqual(
      facts.map(({ known, needed }) => known >= needed),
    );
  }
});
