import { seasonNamed, type Meaning, type Period } from './meaning.ts';

const BEGIN = ['begin', 'begins', 'beginning', 'start', 'starts', 'starting', 'commences'];
const END = ['end', 'ends', 'ending', 'finish', 'finishes', 'breaks', 'break'];
const OTHERS = `autumn spring summer term day first last of the in on at for all to and school academy college
  pupils students children up part half one two 1 2 3 4 5 6 1st 2nd second christmas easter holiday holidays`.split(
  /\s+/,
);
const WORDS = new Set([...BEGIN, ...END, ...OTHERS]);

/** "Autumn term", "Term 2 ends", "Spring 1", "First day of term", "School breaks up for Easter"; null for anything else. */
export function termMeant(words: readonly string[]): Meaning | null {
  if (!words.every((word) => WORDS.has(word))) return null;
  const text = words.join(' ');
  const breaksUp = /\bbreaks? up\b/.test(text);
  const { half, rest } = halfNamed(text);
  const season = seasonNamed(words) ?? (breaksUp ? seasonBefore(words) : null);
  const number = Number(/\bterm ([1-6])\b/.exec(rest)?.[1] ?? 0) || null;
  const isTerm = words.includes('term') || breaksUp || (season !== null && half !== null);
  const isOfHoliday = /\b(christmas|easter|holidays?)\b/.test(text) && !breaksUp;
  if (!isTerm || isOfHoliday) return null;
  const isFirst = rest.split(' ').some((word) => BEGIN.includes(word) || word === 'first');
  const isLast = rest.split(' ').some((word) => END.includes(word) || word === 'last');
  if (isFirst && isLast) return unclear();
  const edge = isFirst ? 'first' : isLast ? 'last' : null;
  const period: Period = { season, half: season === null ? null : half, number: season === null ? number : null };
  const isNamed = season !== null || number !== null;
  return isNamed || edge !== null ? { kind: 'term', period, edge } : null;
}

const HALF =
  /\b(?:(first|1st|one|1|second|2nd|two|2) half|(?:half|part|(?:autumn|spring|summer)(?: term)?) (one|two|1|2))\b/;

/** The half that is named, and the text without it: the "first" of "first half" is no first day. */
function halfNamed(text: string): { half: 1 | 2 | null; rest: string } {
  const found = HALF.exec(text);
  if (found === null) return { half: null, rest: text };
  const word = found[1] ?? found[2] ?? '';
  return { half: /^(first|1st|one|1)$/.test(word) ? 1 : 2, rest: text.replace(found[0], 'term') };
}

/** The term that ends with a holiday, where school breaks up for it. */
function seasonBefore(words: readonly string[]): Period['season'] {
  if (words.includes('christmas')) return 'autumn';
  return words.includes('easter') ? 'spring' : null;
}

function unclear(): Meaning {
  return {
    kind: 'unclear',
    message: 'The event names both a beginning and an end.',
    allowed: 'one event for the whole term, or one for its first day and one for its last',
  };
}
