import { expect, test } from 'vitest';
import { portraitFile } from '#src/client/session/portrait-file.ts';

test('a face is named by who it is, then how they feel', () => {
  const face = { look: 7, age: 'old', woman: false, glasses: false } as const;
  expect(portraitFile(face, 'cold')).toBe('./portraits/man-old-7-cold.svg');
  expect(portraitFile({ ...face, woman: true, glasses: true }, 'warm')).toBe(
    './portraits/woman-old-7-glasses-warm.svg',
  );
});
