import { alignWords, splitWords, type Word } from './word-alignment.ts';

export interface Stretch {
  readonly text: string;
  /** True for words that the other text does not have at this place. */
  readonly isChanged: boolean;
}

/** Both texts, each cut into stretches of words that the other shares and words that it does not. */
export function compareWords(left: string, right: string): { left: Stretch[]; right: Stretch[] } {
  const leftWords = splitWords(left);
  const rightWords = splitWords(right);
  const pairs = alignWords(leftWords, rightWords);
  return {
    left: stretches(leftWords, new Set(pairs.map(([i]) => i))),
    right: stretches(rightWords, new Set(pairs.map(([, j]) => j))),
  };
}

function stretches(words: readonly Word[], shared: ReadonlySet<number>): Stretch[] {
  const found: { text: string; isChanged: boolean }[] = [];
  words.forEach(({ word, gap }, index) => {
    const isChanged = !shared.has(index);
    const last = found.at(-1);
    if (last?.isChanged === isChanged) last.text += word + gap;
    else found.push({ text: word + gap, isChanged });
  });
  return found;
}
