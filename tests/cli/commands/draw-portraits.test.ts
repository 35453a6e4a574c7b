import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MOODS } from '#src/cli/portraits/face.ts';
import { portraitFile } from '#src/client/session/portrait-file.ts';
import type { Person } from '#src/core/schema/deal-people.ts';
import { root } from '#tests/architecture/list-files.ts';

test('every face that a deal uses is drawn, in every mood', () => {
  const deals = join(root, 'scenarios/deals');
  const missing = readdirSync(deals)
    .map((deal) => join(deals, deal, 'deal.json'))
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const { people } = JSON.parse(readFileSync(file, 'utf8')) as {
        people: { portrait: Person['portrait'] }[];
      };
      return people.flatMap(({ portrait }) => MOODS.map((mood) => portraitFile(portrait, mood)));
    })
    .filter((file) => !existsSync(join(root, 'public', file)));
  expect(missing).toEqual([]);
});
