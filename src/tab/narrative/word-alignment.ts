/** A word and the white space after it; only the word counts when texts are compared. */
export interface Word {
  readonly word: string;
  readonly gap: string;
}

export function splitWords(text: string): Word[] {
  return [...text.matchAll(/(\S+)(\s*)/g)].map(([, word = '', gap = '']) => ({ word, gap }));
}

/**
 * Pairs of positions that hold the same word in both texts, in order: a longest common subsequence. Needs memory and
 * time for left × right words; a narrative has at most 2,000.
 */
export function alignWords(left: readonly Word[], right: readonly Word[]): [number, number][] {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        left[i]?.word === right[j]?.word
          ? at(lengths, (i + 1) * width + j + 1) + 1
          : Math.max(at(lengths, (i + 1) * width + j), at(lengths, i * width + j + 1));
    }
  }
  return walk(left, right, (i, j) => at(lengths, i * width + j));
}

function walk(
  left: readonly Word[],
  right: readonly Word[],
  commonAfter: (i: number, j: number) => number,
): [number, number][] {
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i]?.word === right[j]?.word) pairs.push([i++, j++]);
    else if (commonAfter(i + 1, j) >= commonAfter(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function at(lengths: Uint16Array, index: number): number {
  return lengths[index] ?? 0;
}
