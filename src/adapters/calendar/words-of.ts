import { MONTH_PATTERN } from '../../domain/calendar/month-name.ts';
import { WEEKDAY_PATTERN } from '../../domain/calendar/weekday-name.ts';

const MONTH = `(?:${MONTH_PATTERN})`;
/** Dates, years and times, which do not say what an event is. "May" alone stays: it names a bank holiday. */
const WHEN = new RegExp(
  [
    String.raw`\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\b`,
    String.raw`\b${MONTH} \d{1,2}(?:st|nd|rd|th)?\b`,
    String.raw`\b20\d\d\s*[/–-]\s*(?:20)?\d\d\b`,
    String.raw`\b20\d\d\b`,
    String.raw`\b(?:${WEEKDAY_PATTERN})s?\b`,
    String.raw`\b(?!may\b)${MONTH}\b`,
    String.raw`\b\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)\b`,
    String.raw`\b\d{1,2}[:.]\d{2}\b`,
  ].join('|'),
  'g',
);

/** As people write, in small letters: "P.M." as "pm", "New Year’s" as "new years". */
export function plainText(summary: string): string {
  const text = summary.toLowerCase().replace(/['’]/g, '').replace(/\s+/g, ' ');
  return text.replace(/\b([ap])\.m\b\.?/g, '$1m').trim();
}

/** The plain text of a summary without what only says when. */
export function withoutDates(summary: string): string {
  return plainText(summary).replace(WHEN, ' ').replace(/\s+/g, ' ').trim();
}

/** The words of a summary in order, without those that only say when: "half", "term" of "Half-term (October 2026)". */
export function wordsOf(summary: string): string[] {
  return withoutDates(summary).match(/\d*\p{L}+|\d+/gu) ?? [];
}
