// What is bundled for other runtimes: texts in, texts out, so that every host can call it.
import { linksOf, type RecordedGame } from '#src/cli/torture/hash-games.ts';
import { gradePlace, prepareGrade } from '#src/core/analysis/grade/grade.ts';
import { compileDeal } from '#src/core/engine/compile.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Deal } from '#src/core/schema/deal.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';

export interface Deck {
  readonly deal: Deal;
  readonly playbook: Playbook;
}

let decks: readonly Compiled[] = [];

/** Compiles the decks that games are then played in. */
export function load(json: string): number {
  decks = (JSON.parse(json) as Deck[]).map(({ deal, playbook }) => compileDeal(deal, playbook));
  return decks.length;
}

export interface DeckGame extends RecordedGame {
  readonly deck: number;
}

function links(game: DeckGame): string[] {
  const deck = decks[game.deck];
  if (deck === undefined) throw new Error(`links: there is no deck ${game.deck}`);
  return linksOf(deck, game);
}

/** The last link of each game, in order. */
export const lastLinks = (json: string): string =>
  JSON.stringify((JSON.parse(json) as DeckGame[]).map((game) => links(game).at(-1)));

/** Every link of one game. */
export const allLinks = (json: string): string =>
  JSON.stringify(links(JSON.parse(json) as DeckGame));

/** Grades some decisions of a game in full, as one text. */
export function gradeText(json: string): string {
  const { deck, seed, variant, log, places } = JSON.parse(json) as DeckGame & {
    readonly places: readonly number[];
  };
  const compiled = decks[deck];
  if (compiled === undefined) throw new Error(`gradeText: there is no deck ${deck}`);
  const prepared = prepareGrade({ compiled, seed, variant, log, analysisSeed: 1 });
  return JSON.stringify(places.map((place) => gradePlace(prepared, place)));
}
