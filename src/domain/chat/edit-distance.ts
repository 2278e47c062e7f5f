/**
 * How many single slips turn one word into the other: a letter too many, too few, another one, or two neighbours
 * exchanged ("optimal string alignment"). Counted in code points.
 */
export function editDistance(one: string, other: string): number {
  const [from, to] = [Array.from(one), Array.from(other)];
  let beforeLast: number[] = [];
  let last = [0, ...to.map((_, column) => column + 1)];
  for (const [row, letter] of from.entries()) {
    const current = [row + 1];
    for (const [column, wanted] of to.entries()) {
      const kept = at(last, column) + (letter === wanted ? 0 : 1);
      const slips = Math.min(kept, at(last, column + 1) + 1, at(current, column) + 1);
      const isExchanged = letter === to[column - 1] && from[row - 1] === wanted;
      current.push(isExchanged ? Math.min(slips, at(beforeLast, column - 1) + 1) : slips);
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, to.length);
}

function at(distances: readonly number[], index: number): number {
  return distances[index] ?? Infinity;
}

/** Slips forgiven in a word of this length: none in one of 3 letters, where another word is a slip away. */
export function slipsForgiven(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}
