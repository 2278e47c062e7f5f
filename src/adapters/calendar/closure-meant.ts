import type { Meaning } from './meaning.ts';
import { withoutDates } from './words-of.ts';

const CLOSED = /\b(?:closed|closure)\b/;
/** Whose closure it is: the school's, or that of year groups. A closed library is none. */
const SUBJECT = `the our whole all of school academy college campus emergency snow weather planned unplanned full day
  is will be year years yr yrs and to pupils students children`.split(/\s+/);
const TO_PUPILS = /\bclosed to (?!(?:(?:all|the|every) ?)*(?:pupils|students|children|everyone|all|years?|yrs?)\b)/;

/** "School closed", "Snow day: school closed", "Year 9 closed", "Closure (boiler)"; null for anything else. */
export function closureMeant(summary: string): Meaning | null {
  const text = withoutDates(summary);
  const found = CLOSED.exec(text);
  if (found === null) return null;
  const subject =
    text
      .slice(0, found.index)
      .split(/[-–—:;,(]/)
      .at(-1) ?? '';
  const words = subject.match(/\d*\p{L}+|\d+/gu) ?? [];
  const isOfSchool = words.every((word) => SUBJECT.includes(word) || /^\d{1,2}$/.test(word));
  return isOfSchool && !TO_PUPILS.test(text) ? { kind: 'closure' } : null;
}
