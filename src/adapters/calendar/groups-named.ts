import { withoutDates } from './words-of.ts';

const YEARS = /\b(?:years?|yrs?) ?(\d{1,2}(?:(?: ?(?:,|and|&|-|–|to) ?)(?:years? ?)?\d{1,2}\b(?! ?[/.:]))*)/g;
/** Words of groups that a calendar file cannot name, or that turn "closed" round. */
const UNCLEAR =
  /\b(except|apart|excluding|not|open|reception|nursery|sixth|key stage|ks ?\d|eyfs|forms?|class(es)?|upper|lower|infants?|juniors?|y\d+|\d{1,2}(?!st\b|nd\b|rd\b|th\b|am\b|pm\b)[a-z]{1,2})\b/;

/**
 * The year groups that an event names, as a calendar does ("Year 9", closed-groups.ts): none where it is about everybody,
 * null where it is about somebody, but not clearly about whom.
 */
export function groupsNamed(summary: string): string[] | null {
  const text = withoutDates(summary);
  if (UNCLEAR.test(text)) return null;
  const lists = [...text.matchAll(YEARS)].map(([, list = '']) => yearsOf(list));
  return [...new Set(lists.flat())].toSorted((a, b) => a - b).map((year) => `Year ${year}`);
}

/** "7 to 9 and 11" as 7, 8, 9, 11. */
function yearsOf(list: string): number[] {
  const text = list.replace(/years?/g, '').replace(/\s*(-|–|to)\s*/g, '-');
  return (text.match(/\d+(-\d+)?/g) ?? []).flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  });
}
