import { expect, test } from 'vitest';
import { makeBombs } from '#src/cli/torture/bombs.ts';
import { createDice } from '#src/cli/torture/dice.ts';
import { mutate } from '#src/cli/torture/mutate.ts';
import { createTally, summary, torture } from '#src/cli/torture/run-torture.ts';
import { dealText, samplePlaybook } from '#tests/support/sample-content.ts';

const playbook = samplePlaybook();
const whole = dealText();

test('300 damaged deals and 200 bombs: no crash, every refusal located', () => {
  const tally = createTally();
  const dice = createDice(20_261_121);
  torture(tally, 'whole', whole, playbook);
  expect(tally.accepted).toBe(1);
  for (let i = 0; i < 300; i += 1) torture(tally, `mutant-${i}`, mutate(whole, dice), playbook);
  for (const { name, text } of makeBombs(200, whole)) torture(tally, name, text, playbook);
  expect(tally.crashes).toEqual([]);
  expect(tally.unlocated).toEqual([]);
  expect(tally.rejected).toBeGreaterThan(400);
  expect(tally.codes.size).toBeGreaterThan(40);
  expect(summary(tally)).toMatchObject({ files: 501 });
  expect(({} as { x?: number }).x).toBeUndefined();
}, 60_000);

test('events that fire themselves are refused at the effect that does it', () => {
  const tally = createTally();
  for (const { name, text } of makeBombs(80, whole))
    if (name.startsWith('fire-ring') || name.startsWith('self-fire'))
      torture(tally, name, text, playbook);
  expect(tally.files).toBeGreaterThan(0);
  expect(tally.accepted).toBe(0);
  expect(tally.codes.get('deal/event_fires_itself')).toBeGreaterThan(0);
});
