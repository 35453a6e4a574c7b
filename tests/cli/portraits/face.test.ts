import { expect, test } from 'vitest';
import { DEFAULT_FACES, drawFace, faceName, MOODS } from '#src/cli/portraits/face.ts';

test('a face is the same every time, and another in every mood', () => {
  const [face] = DEFAULT_FACES;
  if (face === undefined) throw new Error('there are default faces');
  const drawn = MOODS.map((mood) => drawFace(face, mood));
  expect(drawn).toEqual(MOODS.map((mood) => drawFace(face, mood)));
  expect(new Set(drawn).size).toBe(MOODS.length);
});

test('a face fetches nothing and runs nothing', () => {
  for (const face of DEFAULT_FACES) {
    expect(drawFace(face, 'calm')).not.toMatch(/<script|href=|url\(http|<metadata/);
  }
});

test('default faces are a dozen, each with its own name', () => {
  expect(new Set(DEFAULT_FACES.map(faceName)).size).toBe(12);
});
