import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, printLine, type Command, type ExitCode } from '#src/cli/command.ts';
import { DEFAULT_FACES, drawFace, faceName, MOODS, type Face } from '#src/cli/portraits/face.ts';
import { ROOT } from '#src/cli/sources.ts';

export const command: Command = {
  usage: 'draw-portraits',
  summary: 'draw the faces that the deals use, and some more, to public/portraits/',
  run: drawPortraits,
};

function drawPortraits(): ExitCode {
  const folder = join(ROOT, 'public/portraits');
  const faces = new Map<string, Face>();
  for (const face of [...DEFAULT_FACES, ...facesOfDeals()]) faces.set(faceName(face), face);
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (old.endsWith('.svg')) rmSync(join(folder, old));
  }
  for (const [name, face] of faces) {
    for (const mood of MOODS)
      writeFileSync(join(folder, `${name}-${mood}.svg`), drawFace(face, mood));
  }
  printLine(`${faces.size} faces in ${MOODS.length} moods drawn to public/portraits/.`);
  return EXIT.done;
}

function facesOfDeals(): Face[] {
  const deals = join(ROOT, 'scenarios/deals');
  return readdirSync(deals)
    .map((deal) => join(deals, deal, 'deal.json'))
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const { people } = JSON.parse(readFileSync(file, 'utf8')) as {
        people: readonly { readonly portrait: Omit<Face, 'glasses'> & { glasses?: boolean } }[];
      };
      return people.map(({ portrait }) => ({ ...portrait, glasses: portrait.glasses ?? false }));
    });
}
