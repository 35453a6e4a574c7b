import { expect, test } from 'vitest';
import { toPicture, toScreen } from '#src/client/scene/projection.ts';
import {
  fitCamera,
  focusCamera,
  footing,
  tiedTo,
  tokenScale,
  zoomAbout,
} from '#src/client/scene/table-camera.ts';
import { tableModel } from '#src/client/scene/table-model.ts';
import { tableNames, tableView } from '#tests/support/table-view.ts';

const model = tableModel(tableView(), tableNames(), { chosen: 'gu' });
const view = { width: 976, height: 740 };

test('everybody and every camp is in the view of a laptop', () => {
  const camera = fitCamera(model, view, 'laptop');
  for (const person of model.people) {
    const { x, y } = toScreen(camera, view, footing(person));
    expect(x).toBeGreaterThan(40);
    expect(x).toBeLessThan(936);
    expect(y).toBeGreaterThan(100);
    expect(y).toBeLessThan(700);
  }
});

test('a phone keeps the chosen person well inside', () => {
  const phone = { width: 390, height: 360 };
  const camera = fitCamera(model, phone, 'phone');
  const chosen = model.people.find(({ id }) => id === 'gu');
  if (chosen === undefined) throw new Error('gu is missing');
  const { x, y } = toScreen(camera, phone, footing(chosen));
  expect(x).toBeGreaterThan(60);
  expect(x).toBeLessThan(330);
  expect(y).toBeGreaterThan(90);
  expect(y).toBeLessThan(300);
});

test('tied are those one hears, is heard by, or is at odds with', () => {
  expect([...tiedTo(model, 'lu')].sort()).toEqual(['han', 'lu']);
  expect([...tiedTo(model, 'gu')].sort()).toEqual(['gu', 'han']);
});

test('zooming keeps what is under the fingers there, within bounds', () => {
  const camera = { x: 500, y: 350, zoom: 1 };
  const at = { x: 200, y: 600 };
  const before = toPicture(camera, view, at);
  const after = toPicture(zoomAbout(camera, view, at, 1.5), view, at);
  expect(after.x).toBeCloseTo(before.x);
  expect(after.y).toBeCloseTo(before.y);
  expect(zoomAbout(camera, view, at, 9).zoom).toBe(1.8);
  expect(zoomAbout(camera, view, at, 0.1).zoom).toBe(0.7);
});

test('a focus puts a person where it says', () => {
  const camera = focusCamera(model, view, { person: 'gu', zoom: 1.1, at: { x: 0.5, y: 0.75 } });
  const chosen = model.people.find(({ id }) => id === 'gu');
  if (camera === null || chosen === undefined) throw new Error('gu is missing');
  const { x, y } = toScreen(camera, view, footing(chosen));
  expect(x).toBeCloseTo(488);
  expect(y).toBeCloseTo(555);
});

test('tokens shrink less than the land', () => {
  expect(tokenScale(1, 'laptop')).toBe(1);
  expect(tokenScale(0.42, 'phone')).toBe(0.8);
  expect(tokenScale(1.8, 'laptop')).toBeLessThan(1.4);
});
