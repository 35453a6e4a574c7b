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
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = cellCost(a, b, i, j, { before, above, row });
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= bound) return bound;
    before = above;
    above = row;
  }
  return above[b.length] ?? bound;
}

interface Rows {
  readonly before: readonly number[];
  readonly above: readonly number[];
  readonly row: readonly number[];
}

function cellCost(a: string, b: string, i: number, j: number, rows: Rows): number {
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const cost = Math.min(
    (rows.above[j] ?? 0) + 1,
    (rows.row[j - 1] ?? 0) + 1,
    (rows.above[j - 1] ?? 0) + same,
  );
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(cost, (rows.before[j - 2] ?? 0) + 1) : cost;
}
