import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareWords } from '../../src/tab/narrative/compare-words.ts';
import { mergeWords } from '../../src/tab/narrative/merge-words.ts';

const narrative = fc
  .array(fc.constantFrom('mum', 'dad', 'rang', 'the', 'school', 'bus', 'late.'), { maxLength: 12 })
  .map((words) => words.join(' '));

describe('compareWords', () => {
  test('marks the words that the other version does not have', () => {
    const { left, right } = compareWords('Mum rang on Monday.', 'Dad rang on Monday.');
    expect(left).toEqual([
      { text: 'Mum ', isChanged: true },
      { text: 'rang on Monday.', isChanged: false },
    ]);
    expect(right[0]).toEqual({ text: 'Dad ', isChanged: true });
  });

  test('keeps both texts whole, and what is not marked is the same in both', () => {
    fc.assert(
      fc.property(narrative, narrative, (one, other) => {
        const { left, right } = compareWords(one, other);
        expect(left.map(({ text }) => text).join('')).toBe(one);
        expect(right.map(({ text }) => text).join('')).toBe(other);
        expect(sharedWords(left)).toEqual(sharedWords(right));
      }),
    );
  });

  test('compares two narratives of full length at once', () => {
    const [one, other] = ['a b '.repeat(1000), 'b c '.repeat(1000)];
    expect(
      compareWords(one, other)
        .left.map(({ text }) => text)
        .join(''),
    ).toBe(one);
  });
});

describe('mergeWords', () => {
  test('takes each person’s change where only one of them made it', () => {
    expect(mergeWords('Mum rang. Bus pass soon.', 'Dad rang. Bus pass soon.', 'Mum rang. Bus pass here.')).toBe(
      'Dad rang. Bus pass here.',
    );
  });

  test('puts both where both changed the same words, theirs first', () => {
    expect(mergeWords('Seen on Monday.', 'Seen on Tuesday.', 'Seen on Friday.')).toBe('Seen on Friday. Tuesday.');
  });

  test('keeps a new paragraph of either', () => {
    expect(mergeWords('One.', 'One.\n\nMine.', 'One.')).toBe('One.\n\nMine.');
    expect(mergeWords('One.', 'One.', 'One.\n\nTheirs.')).toBe('One.\n\nTheirs.');
  });

  test('is the one text that changed when the other did not', () => {
    fc.assert(
      fc.property(narrative, narrative, (base, changed) => {
        expect(mergeWords(base, changed, base)).toBe(changed);
        expect(mergeWords(base, base, changed)).toBe(changed);
        expect(mergeWords(base, changed, changed)).toBe(changed);
      }),
    );
  });

  test('never drops a word that either of them added', () => {
    fc.assert(
      fc.property(narrative, narrative, narrative, (base, mine, theirs) => {
        const merged = countWords(mergeWords(base, mine, theirs));
        const started = countWords(base);
        for (const text of [mine, theirs]) {
          for (const [word, count] of countWords(text)) {
            // At least as many as it has beyond what both began with.
            expect(merged.get(word) ?? 0).toBeGreaterThanOrEqual(count - (started.get(word) ?? 0));
          }
        }
      }),
    );
  });
});

function sharedWords(stretches: readonly { text: string; isChanged: boolean }[]): string[] {
  return stretches.filter(({ isChanged }) => !isChanged).flatMap(({ text }) => text.trim().split(/\s+/));
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.split(/\s+/).filter(Boolean)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
