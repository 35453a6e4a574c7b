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

test('a name stays in the view', () => {
  const rect = placeLabels([token('a', 20, 300)], VIEW).get('a');
  expect(rect?.x).toBeGreaterThanOrEqual(0);
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
