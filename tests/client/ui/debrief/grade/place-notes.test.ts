import { expect, test } from 'vitest';
import { placeNotes, type NoteWish } from '#src/client/ui/debrief/grade/place-notes.ts';

const ROOM = { left: 0, right: 400, top: 0, bottom: 300, mark: 9 };
const wish = (id: number, x: number, y: number, side: NoteWish['side']): NoteWish => ({
  id,
  x,
  y,
  side,
  width: 100,
  lines: 2,
});

test('gains stand above their mark, losses below', () => {
  const wishes = [wish(1, 100, 150, 'above'), wish(2, 300, 150, 'below')];
  const [gain, loss] = placeNotes(wishes, wishes, ROOM);
  expect((gain?.box.top ?? 0) + (gain?.box.height ?? 0)).toBeLessThan(150);
  expect(loss?.box.top).toBeGreaterThan(150);
});

test('notes never cover each other and stay inside', () => {
  const wishes = [0, 1, 2, 3].map((id) => wish(id, 120 + id * 30, 150, 'below'));
  const placed = placeNotes(wishes, wishes, ROOM);
  expect(placed.length).toBeGreaterThan(1);
  for (const [at, one] of placed.entries()) {
    expect(one.box.left).toBeGreaterThanOrEqual(0);
    expect(one.box.left + one.box.width).toBeLessThanOrEqual(400);
    for (const other of placed.slice(at + 1)) {
      const apart =
        one.box.left + one.box.width <= other.box.left ||
        other.box.left + other.box.width <= one.box.left ||
        one.box.top + one.box.height <= other.box.top ||
        other.box.top + other.box.height <= one.box.top;
      expect(apart).toBe(true);
    }
  }
});

test('what finds no room is left out, the heaviest last of all', () => {
  const low = { ...ROOM, bottom: 66 };
  const wishes = [1, 2, 3, 4, 5].map((id) => wish(id, 200, 10, 'below'));
  expect(placeNotes(wishes, wishes.slice(0, 1), low).map(({ id }) => id)).toEqual([1]);
});
