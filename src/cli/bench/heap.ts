const GAMES = 300;
const ROUNDS = 8;

/** Bytes the heap grows per step of play: the least over some rounds, for anything else only adds. */
export function heapPerStep(play: (games: number) => number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.memoryUsage().heapUsed;
    const steps = play(GAMES);
    const grown = process.memoryUsage().heapUsed - before;
    least = Math.min(least, Math.max(0, grown) / Math.max(1, steps));
  }
  return least;
}
