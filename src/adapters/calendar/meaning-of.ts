import { closureMeant } from './closure-meant.ts';
import { seasonNamed, type Meaning } from './meaning.ts';
import { termMeant } from './term-meant.ts';
import { plainText, wordsOf } from './words-of.ts';

/** What an event says by its summary, as English schools write. Words that are only nearly right say nothing. */
export function meaningOf(summary: string): Meaning {
  const words = wordsOf(summary);
  const text = plainText(summary);
  if (/\b(cancell?ed|postponed|provisional|tbc)\b/.test(text)) {
    return { kind: 'unclear', message: 'The event says that it may not be so.', allowed: 'an event that is certain' };
  }
  return (
    halfTermMeant(words) ??
    insetMeant(words, text) ??
    bankHolidayMeant(words, text) ??
    holidayMeant(words) ??
    termMeant(words) ??
    closureMeant(summary) ??
    (/\bschool closes\b/.test(text) ? CLOSES : UNKNOWN)
  );
}

const UNKNOWN: Meaning = { kind: 'unknown' };
const CLOSES: Meaning = {
  kind: 'unclear',
  message: 'It is not clear whether school "closes" on its last day or on the first without it.',
  allowed: '"Autumn term ends" on the last day of school, or "School closed" on the days without it',
};
const COMMON = wordSet('the a of for to all and in school academy college pupils students children closed closure no');

const HALF_TERM = /\bhalf ?term\b/;
const HALF_TERM_WORDS = wordSet(
  'half term halfterm autumn spring summer may holiday holidays break week weeks first second one two 1 2 3',
);
const EDGES = wordSet(
  'begin begins beginning start starts starting end ends ending finish finishes last day closes up',
);

function halfTermMeant(words: readonly string[]): Meaning | null {
  if (!HALF_TERM.test(words.join(' '))) return null;
  if (words.every((word) => COMMON.has(word) || HALF_TERM_WORDS.has(word))) {
    return { kind: 'half-term', season: seasonNamed(words) };
  }
  if (!words.every((word) => COMMON.has(word) || HALF_TERM_WORDS.has(word) || EDGES.has(word))) return null;
  const message = 'It is not clear whether that day is the last of school, or the first or last of the holiday.';
  return { kind: 'unclear', message, allowed: 'one event "Half term" from the first day of the holiday to its last' };
}

const INSET = /\b(insets?|professional development)\b/;
const STAFF_DAY = /\b(training days?|staff days?|teacher days?|pd days?|staff training|(non pupil|pupil free) days?)\b/;
const STAFF_DAY_WORDS = wordSet(
  'staff teacher training development day days pd non pupil free only am pm morning afternoon 1 2 3 4 5 6 7',
);
const NOT_THE_DAY = /\b(deadline|book(ing)?s?|requests?|dates?|reminder|cover)\b/;
/** An INSET day in half term, or as the first day of term, is two things at once. */
const TWO_THINGS = /\bhalf ?term\b|\bterm (begins|starts|ends)\b|\b(start|beginning|end|first day|last day) of\b/;

function insetMeant(words: readonly string[], text: string): Meaning | null {
  const joined = words.join(' ');
  const isStaffDay =
    STAFF_DAY.test(joined) && words.every((word) => COMMON.has(word) || STAFF_DAY_WORDS.has(word) || INSET.test(word));
  if ((!INSET.test(joined) && !isStaffDay) || NOT_THE_DAY.test(text)) return null;
  if (!TWO_THINGS.test(joined)) return { kind: 'inset' };
  const message = 'The event says two things: an INSET day, and where a term or a half term begins or ends.';
  return { kind: 'unclear', message, allowed: 'one event for each of the two' };
}

const BANK_HOLIDAY =
  /\b(bank holidays?|good friday|easter monday|christmas day|boxing day|new years day|may day|(coronation|jubilee) holiday)\b/;
const BANK_HOLIDAY_WORDS = wordSet(
  `bank public holiday holidays good easter christmas boxing new years day may early late spring summer substitute extra
   additional observed lieu england wales uk state funeral king kings queen queens platinum diamond jubilee coronation`,
);

function bankHolidayMeant(words: readonly string[], text: string): Meaning | null {
  if (!BANK_HOLIDAY.test(text)) return null;
  const isThat = words.every((word) => COMMON.has(word) || BANK_HOLIDAY_WORDS.has(word));
  return isThat ? { kind: 'bank-holiday' } : null;
}

const HOLIDAY = /\b(holidays?|break|vacation)\b/;
const HOLIDAY_WORDS = wordSet('christmas easter autumn spring summer winter festive holiday holidays break vacation');

function holidayMeant(words: readonly string[]): Meaning | null {
  const isThat = words.every((word) => COMMON.has(word) || HOLIDAY_WORDS.has(word));
  return isThat && HOLIDAY.test(words.join(' ')) ? { kind: 'holiday' } : null;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
