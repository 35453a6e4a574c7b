import { expect, test } from 'vitest';
import { fitCamera } from '#src/client/scene/table-camera.ts';
import { layOutTable } from '#src/client/scene/table-layout.ts';
import { tableModel } from '#src/client/scene/table-model.ts';
import { tableNames, tableView } from '#tests/support/table-view.ts';

const model = tableModel(tableView(), tableNames(), { chosen: 'gu' });
const view = { width: 976, height: 740 };
const plates = new Map(model.people.map(({ id }) => [id, { width: 80, height: 39 }]));
const camera = fitCamera(model, view, 'laptop');

test('every person has a place, and nobody is outside', () => {
  const layout = layOutTable({ model, camera, view, mode: 'laptop', plates });
  expect(layout.tokens.map(({ id }) => id).sort()).toEqual(['gu', 'han', 'lu']);
  expect(layout.outside).toEqual({ left: 0, right: 0 });
  expect(layout.camps).toHaveLength(4);
});

test('those outside are counted at their side', () => {
  const close = { x: camera.x + 3000, y: camera.y, zoom: 1 };
  const layout = layOutTable({ model, camera: close, view, mode: 'laptop', plates });
  expect(layout.outside).toEqual({ left: 3, right: 0 });
  expect(layout.tokens.every(({ seen }) => !seen)).toBe(true);
});
