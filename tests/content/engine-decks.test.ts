// What the engine takes for granted of every shipped deal.
import { describe, expect, test, vi } from 'vitest';
import { randomLog } from '#src/cli/torture/random-log.ts';
import { CHANNELS } from '#src/core/engine/layout.ts';
import { FUEL_EVENTS, FUEL_STEPS } from '#src/core/engine/start.ts';
import { LIMITS } from '#src/core/schema/limits.ts';
import { loadDeal, shippedDeals } from '#tests/support/load-deal.ts';

vi.setConfig({ testTimeout: 60_000 });

describe.each(shippedDeals())('%s', (id) => {
  const { compiled, deal } = loadDeal(id);
  const { names, layout } = compiled;

  test('a week costs no more than a fifth of the fuel there is', () => {
    let [steps, events] = [0, 0];
    for (let seed = 0; seed < 12; seed += 1)
      randomLog(compiled, seed, 'drawn', (g) => {
        steps = Math.max(steps, FUEL_STEPS - g.fuel);
        events = Math.max(events, FUEL_EVENTS - g.events);
      });
    expect(steps).toBeLessThan(FUEL_STEPS / 5);
    expect(events).toBeLessThan(FUEL_EVENTS / 5);
  });

  test('its numbers fit where luck and acts pack them', () => {
    expect(names.people.length).toBeLessThan(32);
    expect(names.vendors.length).toBeLessThan(8);
    expect(names.verbs.length).toBeLessThan(128);
    expect(names.messages.length).toBeLessThan(128);
    expect(names.facts.length).toBeLessThan(256);
  });

  test('a state is a few thousand cells, in blocks that do not overlap', () => {
    expect(layout.size).toBeLessThan(6000);
    expect(layout.people + layout.stride * names.people.length).toBe(layout.lastUse);
    expect(layout.person.wear - layout.person.room).toBe(CHANNELS);
  });

  test('it can be played to the last week it may last', () => {
    expect(compiled.weeks).toBeLessThanOrEqual(LIMITS.weeks);
    expect(deal.phases.filter((phase) => phase.decides)).toHaveLength(1);
  });
});
