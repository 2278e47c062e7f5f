import { alignWords, splitWords, type Word } from './word-alignment.ts';

/**
 * One text from two that began as `base`: what only one person changed is taken from that person; where both changed
 * the same words, theirs come first and mine after them, for a person to tidy. No word that either added is dropped.
 */
export function mergeWords(base: string, mine: string, theirs: string): string {
  const texts = { base: splitWords(base), mine: splitWords(mine), theirs: splitWords(theirs) };
  const mineAt = new Map(alignWords(texts.base, texts.mine));
  const theirsAt = new Map(alignWords(texts.base, texts.theirs));
  const merged: Word[] = [];
  let from: Position = { base: 0, mine: 0, theirs: 0 };

  for (let index = 0; index <= texts.base.length; index++) {
    const to = positionOf(index, texts, mineAt, theirsAt);
    if (to === null) continue;
    merged.push(...mergeStretch(cut(texts, from, to)));
    if (index < texts.base.length) merged.push(mergeSharedWord(texts, to));
    from = { base: to.base + 1, mine: to.mine + 1, theirs: to.theirs + 1 };
  }
  return joinWords(merged);
}

interface Texts {
  readonly base: readonly Word[];
  readonly mine: readonly Word[];
  readonly theirs: readonly Word[];
}
type Position = { readonly [Name in keyof Texts]: number };

/** Where a word of the base stands in all three texts, or their ends; null when one of them dropped it. */
function positionOf(
  index: number,
  texts: Texts,
  mineAt: ReadonlyMap<number, number>,
  theirsAt: ReadonlyMap<number, number>,
): Position | null {
  if (index === texts.base.length) return { base: index, mine: texts.mine.length, theirs: texts.theirs.length };
  const mine = mineAt.get(index);
  const theirs = theirsAt.get(index);
  return mine === undefined || theirs === undefined ? null : { base: index, mine, theirs };
}

function cut(texts: Texts, from: Position, to: Position): Texts {
  return {
    base: texts.base.slice(from.base, to.base),
    mine: texts.mine.slice(from.mine, to.mine),
    theirs: texts.theirs.slice(from.theirs, to.theirs),
  };
}

function mergeStretch({ base, mine, theirs }: Texts): readonly Word[] {
  if (isSame(mine, base) || isSame(mine, theirs)) return theirs;
  if (isSame(theirs, base)) return mine;
  return [...theirs, ...mine];
}

/** The word is everybody's; the white space after it (a new paragraph, say) is from whoever changed it. */
function mergeSharedWord(texts: Texts, { base, mine, theirs }: Position): Word {
  const gapOf = (words: readonly Word[], index: number) => words[index]?.gap ?? '';
  const mineGap = gapOf(texts.mine, mine);
  const gap = mineGap === gapOf(texts.base, base) ? gapOf(texts.theirs, theirs) : mineGap;
  return { word: texts.base[base]?.word ?? '', gap };
}

function isSame(left: readonly Word[], right: readonly Word[]): boolean {
  return left.length === right.length && left.every(({ word }, index) => word === right[index]?.word);
}

function joinWords(words: readonly Word[]): string {
  return words.map(({ word, gap }, index) => word + (gap === '' && index < words.length - 1 ? ' ' : gap)).join('');
}
