import { describe, expect, test } from 'vitest';
import {
  crowding,
  fogOf,
  levelsOf,
  shownInfluence,
  shownOdds,
  tableModel,
} from '#src/client/scene/table-model.ts';
import { tableNames, tableView } from '#tests/support/table-view.ts';

const evidenced = (count: number) => ({
  need: count > 0 ? 2 : 0,
  change: count > 1 ? 1 : 0,
  focus: count > 2 ? 1 : 0,
  closeness: count > 3 ? 1 : 0,
  attitude: count > 4 ? 1 : 0,
});

describe('fog', () => {
  test.each([
    [0, false, 'unknown'],
    [0, true, 'thick'],
    [1, true, 'thick'],
    [2, true, 'thin'],
    [3, false, 'thin'],
    [4, true, 'clear'],
    [5, true, 'clear'],
  ] as const)('%i of five dimensions evidenced, met: %s', (count, met, fog) => {
    expect(fogOf({ evidenced: evidenced(count), met })).toBe(fog);
  });
});

test('one terrace per 100 of power, at least one', () => {
  expect([0, 40, 149, 150, 701, 1000].map(levelsOf)).toEqual([1, 1, 1, 2, 7, 10]);
});

describe('the model of a table', () => {
  const model = tableModel(tableView(), tableNames(), { chosen: 'gu' });

  test('holds only the people who are known', () => {
    expect(model.people.map(({ id }) => id)).toEqual(['gu', 'han', 'lu']);
  });

  test('draws the banner as charted, and nothing else', () => {
    expect(model.people.map(({ banner, unsure }) => [banner, unsure])).toEqual([
      ['supporter', false],
      ['opponent', true],
      ['unknown', false],
    ]);
  });

  test('has a road only to those we have met', () => {
    expect(model.people.map(({ road }) => road)).toEqual([2, 1, null]);
  });

  test('shows no face under full cloud', () => {
    const [gu, , lu] = model.people;
    expect(gu?.portrait).toBe('./portraits/woman-middle-1-calm.svg');
    expect(lu?.portrait).toBeNull();
  });

  test('knows ours, rivals, rumours and the choice to do nothing', () => {
    expect(model.camps.map(({ kind, crest }) => [kind, crest])).toEqual([
      ['ours', '衡'],
      ['rival', '砺'],
      ['rumoured', '?'],
      ['nobody', '待'],
    ]);
  });

  test('draws rival roads to known people only', () => {
    expect(model.rivalRoads).toEqual([{ camp: 'li', person: 'han', level: 2, sure: false }]);
  });

  test('shows the influence of the chosen person, or of everybody when asked', () => {
    expect(shownInfluence(model)).toEqual([{ from: 'han', to: 'gu', weight: 20 }]);
    expect(shownInfluence({ ...model, chosen: null })).toEqual([]);
    expect(shownInfluence({ ...model, allInfluence: true })).toHaveLength(2);
  });

  test('counts each pair at odds once', () => {
    expect(model.odds).toEqual([['gu', 'han']]);
    expect(shownOdds({ ...model, chosen: null })).toEqual([['gu', 'han']]);
  });

  test('drops a chosen person who is not on the table', () => {
    expect(tableModel(tableView(), tableNames(), { chosen: 'secret' }).chosen).toBeNull();
  });
});

test('a dozen people stand farther apart than a handful', () => {
  expect(crowding(5)).toBe(0);
  expect(crowding(9)).toBeCloseTo(0.25);
  expect(crowding(30)).toBe(1);
});
