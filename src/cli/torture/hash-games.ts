// The chained hash of recorded games: what every runtime must agree on.
import type { Compiled } from '#src/core/engine/compiled.ts';
import { hashNext, hashStart, hashText } from '#src/core/engine/hash.ts';
import { createGame, type Variant } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import type { Entry } from '#src/core/schema/entry.ts';

export interface RecordedGame {
  readonly seed: number;
  readonly variant: Variant;
  readonly log: readonly Entry[];
}

/** The links of the chain, one for the start and one after every entry; throws on a refused entry. */
export function linksOf(compiled: Compiled, { seed, variant, log }: RecordedGame): string[] {
  const game = createGame(compiled, seed, variant);
  const before = game.s.slice();
  let link = hashStart(game.s);
  const links = [hashText(link)];
  for (const [at, entry] of log.entries()) {
    before.set(game.s);
    const refused = applyEntry(game, entry);
    if (refused !== null) throw new Error(`linksOf: game ${seed}, entry ${at}: ${refused}`);
    link = hashNext(link, before, game.s);
    links.push(hashText(link));
  }
  return links;
}

/** The last link fixes all before it. */
export const lastLinkOf = (compiled: Compiled, game: RecordedGame): string =>
  linksOf(compiled, game).at(-1) ?? '';
