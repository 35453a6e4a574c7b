// Looks for games that show what the recorded ones do not, and keeps as few of them as it can.
import {
  createReach,
  REACH_KINDS,
  reachLog,
  sortReach,
  type Reach,
  type RecordedGame,
} from '#src/core/analysis/reach.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { luck } from '#src/core/engine/luck.ts';
import { playWhim, type Start } from './explorer.ts';

/** Apart from every purpose of the rules and of the bots. */
const PURPOSE = 9_003;
/** So many games are played from their beginning before any is branched off another. */
const FRESH = 60;

/** What a game reached, as one list of marks over all kinds. */
type Marks = Int32Array;

const marksOf = ({ seen }: Reach): Marks =>
  Int32Array.from(REACH_KINDS.flatMap((kind) => [...seen[kind]]));

/** Null if the game cannot be played to its end any more. */
function marksOfGame(c: Compiled, game: RecordedGame): Marks | null {
  const reach = createReach(c);
  return reachLog(reach, game) ? marksOf(reach) : null;
}

/** Whatever no game has to show: the deal leaves no room for it. */
function closedMarks(c: Compiled): Marks {
  const reach = createReach(c);
  for (const id of sortReach(reach).closed) reach.seen.mistake[reach.ids.mistake.indexOf(id)] = 1;
  return marksOf(reach);
}

const countNew = (marks: Marks, known: Marks): number =>
  marks.reduce((sum, mark, k) => sum + (mark > get(known, k) ? 1 : 0), 0);

function learn(known: Marks, marks: Marks): void {
  marks.forEach((mark, k) => {
    if (mark > 0) known[k] = 1;
  });
}

interface Find {
  readonly game: RecordedGame;
  readonly marks: Marks;
}

/** Always the game that adds most, until nothing is added. */
function cover(finds: readonly Find[], base: Marks): RecordedGame[] {
  const known = base.slice();
  const kept: RecordedGame[] = [];
  for (;;) {
    let best: Find | undefined;
    let most = 0;
    for (const find of finds) {
      const count = countNew(find.marks, known);
      if (count <= most) continue;
      most = count;
      best = find;
    }
    if (best === undefined) return kept;
    learn(known, best.marks);
    kept.push(best.game);
  }
}

/** As much of a game as is still allowed. */
function allowed(c: Compiled, game: RecordedGame): RecordedGame {
  let least = 0;
  let beyond = game.log.length;
  while (least + 1 < beyond) {
    const middle = (least + beyond) >> 1;
    const part = { ...game, log: game.log.slice(0, middle) };
    if (reachLog(createReach(c), part)) least = middle;
    else beyond = middle;
  }
  return { ...game, log: game.log.slice(0, least) };
}

/** Every other game branches off an earlier one somewhere, so that rare things can come together. */
function startOf(n: number, branches: readonly RecordedGame[]): Start {
  const from = branches[luck(n, 0, PURPOSE, 0) % Math.max(1, branches.length)];
  if (n < FRESH || n % 2 === 0 || from === undefined) return { seed: n, log: [] };
  const cut = luck(n, 1, PURPOSE, 0) % (from.log.length + 1);
  return { seed: from.seed, log: from.log.slice(0, cut) };
}

/**
 * Games that, together with those recorded, reach all a deal holds, or as much as so many attempts find. What was found
 * earlier is tried first and kept where it still serves, so that a second look takes no time and changes nothing.
 */
export function explore(
  c: Compiled,
  recorded: readonly RecordedGame[],
  earlier: readonly RecordedGame[],
  attempts: number,
): RecordedGame[] {
  const base = closedMarks(c);
  for (const game of recorded) learn(base, marksOfGame(c, game) ?? base);
  const known = base.slice();
  const finds: Find[] = [];
  const branches: RecordedGame[] = [];
  const take = (game: RecordedGame, marks: Marks): void => {
    if (countNew(marks, known) === 0) return;
    finds.push({ game, marks });
    branches.push(game);
    learn(known, marks);
  };
  for (const game of earlier) {
    const marks = marksOfGame(c, game);
    if (marks === null) branches.push(allowed(c, game));
    else take(game, marks);
  }
  const choiceFrom = REACH_KINDS.slice(0, REACH_KINDS.indexOf('choice'));
  const { ids, choiceAt } = createReach(c);
  const offset = choiceFrom.reduce((sum, kind) => sum + ids[kind].length, 0);
  const unsaid = (scene: number, node: number, place: number): boolean =>
    get(known, offset + (choiceAt[scene]?.[node] ?? 0) + place) === 0;
  for (let n = 1; n <= attempts && known.includes(0); n += 1) {
    const game = playWhim(c, startOf(n, branches), n, unsaid);
    const marks = game === null ? null : marksOfGame(c, game);
    if (game !== null && marks !== null) take(game, marks);
  }
  return cover(finds, base);
}
