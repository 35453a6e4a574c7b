import { expect, test } from 'vitest';
import { placeLabels, placeSlip, type LabelledToken } from '#src/client/scene/label-place.ts';
import { overlapArea, type Rect } from '#src/client/scene/projection.ts';

const VIEW = { width: 976, height: 740 };

function token(id: string, x: number, y: number): LabelledToken {
  return {
    id,
    foot: { x, y },
    tablet: { x: x - 31, y: y - 72, width: 62, height: 72 },
    banner: { x: x - 12, y: y - 106, width: 52, height: 34 },
    label: { width: 90, height: 39 },
  };
}

test('a name hangs under its tablet, in the middle', () => {
  const rect = placeLabels([token('a', 400, 300)], VIEW).get('a');
  expect(rect).toEqual({ x: 355, y: 303, width: 90, height: 39 });
});

test('a name gives way where it would cover a face', () => {
  const back = token('back', 400, 300);
  const front = token('front', 430, 390);
  const labels = placeLabels([back, front], VIEW);
  const covered = overlapArea(labels.get('back') ?? front.tablet, front.tablet);
  expect(covered).toBeLessThan(200);
});

test('names of neighbours do not lie on each other', () => {
  const tokens = [token('a', 400, 300), token('b', 470, 306), token('c', 540, 300)];
  const labels = [...placeLabels(tokens, VIEW).values()];
  const overlaps = labels.flatMap((one, index) =>
    labels.slice(index + 1).map((other) => overlapArea(one, other)),
  );
  expect(Math.max(...overlaps)).toBeLessThan(500);
});

test('in a crowd every name can be read, also of those that chose first', () => {
  const tokens = [
    token('front', 470, 330),
    token('left', 400, 300),
    token('right', 540, 306),
    token('back', 466, 262),
    token('far', 404, 250),
  ];
  const labels = [...placeLabels(tokens, VIEW).values()];
  const covered = labels.flatMap((one, index) =>
    labels.slice(index + 1).map((other) => overlapArea(one, other)),
  );
  expect(Math.max(...covered)).toBeLessThan(90);
});

test.each([
  ['left', 20, 300],
  ['right', 960, 300],
  ['lower', 400, 730],
])('a name stays in the view at its %s edge', (_, x, y) => {
  const rect = placeLabels([token('a', x, y)], VIEW).get('a');
  const inside = rect === undefined ? 0 : overlapArea(rect, { x: 0, y: 0, ...VIEW });
  expect(inside).toBe(90 * 39);
});

test('a plate wider than the room beside its tablet slides until all of it can be read', () => {
  const wide = { ...token('a', 40, 300), label: { width: 210, height: 39 } };
  const rect = placeLabels([wide], { width: 390, height: 330 }).get('a');
  expect(rect?.x).toBeGreaterThan(0);
  expect(rect?.x).toBeLessThan(71);
});

test('no plate hides a face, not even its own at the edge of the view', () => {
  const edge = { ...token('edge', 46, 300), label: { width: 170, height: 39 } };
  const tokens = [edge, token('front', 60, 386), token('beside', 130, 312)];
  const labels = placeLabels(tokens, { width: 390, height: 420 });
  const hidden = tokens.flatMap(({ tablet }) =>
    [...labels.values()].map(
      (plate) => overlapArea(plate, tablet) / (tablet.width * tablet.height),
    ),
  );
  expect(Math.max(...hidden)).toBeLessThan(0.4);
});

test('a name gives way to what lies over the picture', () => {
  const blocked = [{ x: 340, y: 300, width: 60, height: 60 }];
  const rect = placeLabels([token('a', 400, 300)], VIEW, blocked).get('a');
  expect(rect === undefined ? 0 : overlapArea(rect, blocked[0] ?? rect)).toBeLessThan(400);
});

const space = {
  size: { width: 24, height: 80 },
  middle: { x: 100, y: 100 },
  light: [],
  view: { x: 0, y: 0, width: 400, height: 400 },
};

test('a slip takes the nearest free place, and none if all are crowded', () => {
  const places = [
    { x: 100, y: 100 },
    { x: 160, y: 100 },
    { x: 300, y: 300 },
  ];
  const solid: Rect[] = [{ x: 80, y: 60, width: 40, height: 80 }];
  expect(placeSlip(places, { ...space, solid })).toEqual({ x: 160, y: 100 });
  const everywhere: Rect[] = [{ x: 0, y: 0, width: 400, height: 400 }];
  expect(placeSlip(places, { ...space, solid: everywhere })).toBeNull();
});
