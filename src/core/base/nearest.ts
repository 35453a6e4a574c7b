const MOST = 3;
const LONGEST = 40;
const MOST_CANDIDATES = 500;

/** The candidate that was probably meant by `word`: the fewest slips of the finger away, at most
 *  a third of its length. Ties go to the earlier candidate; long words and lists are given up. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > LONGEST) return undefined;
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bound = Math.min(MOST, Math.max(1, Math.floor(word.length / 3))) + 1;
  let count = 0;
  for (const candidate of candidates) {
    count += 1;
    if (count > MOST_CANDIDATES) break;
    if (Math.abs(candidate.length - word.length) >= bound) continue;
    const distance = slips(wanted, candidate.toLowerCase(), bound);
    if (distance >= bound) continue;
    best = candidate;
    bound = distance;
  }
  return best;
}

/** Edit distance in which two swapped neighbours count once; stops early at `bound`. */
function slips(a: string, b: string, bound: number): number {
  let before = new Uint8Array(b.length + 1);
  let above = Uint8Array.from(before, (_, i) => i);
  let row = new Uint8Array(b.length + 1);
  for (let i = 1; i <= a.length; i += 1) {
    const least = fillRow(a, b, i, { before, above, row });
    if (least >= bound) return bound;
    [before, above, row] = [above, row, before];
  }
  return above[b.length] ?? bound;
}

interface Rows {
  readonly before: Uint8Array;
  readonly above: Uint8Array;
  readonly row: Uint8Array;
}

/** Fills the row of the letter `i` of `a`; its least cost. */
function fillRow(a: string, b: string, i: number, { before, above, row }: Rows): number {
  const letter = a.charCodeAt(i - 1);
  let left = i;
  let least = i;
  row[0] = i;
  for (let j = 1; j <= b.length; j += 1) {
    const other = b.charCodeAt(j - 1);
    const corner = (above[j - 1] ?? 0) + (letter === other ? 0 : 1);
    left = Math.min((above[j] ?? 0) + 1, left + 1, corner);
    const swapped =
      i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other;
    if (swapped) left = Math.min(left, (before[j - 2] ?? 0) + 1);
    row[j] = left;
    least = Math.min(least, left);
  }
  return least;
}
