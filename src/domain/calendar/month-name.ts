const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A month as people write it, for use within a pattern. */
export const MONTH_PATTERN =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const MONTH = new RegExp(`^(?:${MONTH_PATTERN})$`, 'i');

/** "January" for 1. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** The number of a month that a person wrote, 7 for "Jul"; null for any other word. */
export function monthCalled(word: string): number | null {
  if (!MONTH.test(word)) return null;
  return MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) + 1;
}
