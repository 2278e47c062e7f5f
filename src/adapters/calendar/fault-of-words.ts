import { addDays, dayNumber } from '../../domain/calendar/iso-date.ts';
import { MONTH_PATTERN, monthCalled, monthName } from '../../domain/calendar/month-name.ts';
import { schoolYearOf } from '../../domain/calendar/school-session.ts';
import { readWrittenDate } from '../../domain/calendar/written-date.ts';
import { WEEKDAY_PATTERN, weekdayCalled, weekdayName } from '../../domain/calendar/weekday-name.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { plainText } from './words-of.ts';

type Dated = Pick<CalendarEvent, 'summary' | 'firstOn' | 'lastOn'>;

const WEEKDAYS = new RegExp(String.raw`\b(${WEEKDAY_PATTERN})s?\b`, 'g');
const MONTHS = new RegExp(String.raw`(?:\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?\b(${MONTH_PATTERN})\b`, 'g');
const NUMERIC_DATES = /\b\d{1,2}\/\d{1,2}\/\d{4}\b/g;
const SCHOOL_YEARS = /\b(20\d\d) ?[/–-] ?(?:20)?(\d\d)\b/g;
const YEARS = /\b20\d\d\b/g;

/**
 * What an event's words say of its dates that is not so, in a sentence; null where they agree. School pages give
 * weekdays, and years, of other dates (domain.md 4): which of the two was meant is not for us to say.
 */
export function faultOfWords(event: Dated): string | null {
  const text = plainText(event.summary);
  const said = [...wrongWeekdays(text, event), ...wrongDates(text, event), ...wrongYears(text, event)][0];
  if (said === undefined) return null;
  const { firstOn, lastOn } = event;
  const days = [firstOn, ...(lastOn === firstOn ? [] : [lastOn])].map((on) => `${weekdayName(on)} ${on}`);
  return `The event says ${said}, but its date is ${days.join(' to ')}.`;
}

function wrongWeekdays(text: string, event: Dated): string[] {
  const said = [...text.matchAll(WEEKDAYS)].map(([word]) => weekdayCalled(word.replace(/(?<=day)s$/, '')));
  const own = weekdaysOf(event);
  return said.filter((weekday) => weekday !== null).filter((weekday) => !own.includes(weekday));
}

/** Of a week or less every day may be named; of a longer time, only where it begins and ends. */
function weekdaysOf({ firstOn, lastOn }: Dated): string[] {
  const length = dayNumber(lastOn) - dayNumber(firstOn);
  if (length >= 7) return [weekdayName(firstOn), weekdayName(lastOn)];
  return Array.from({ length: length + 1 }, (_, index) => weekdayName(addDays(firstOn, index)));
}

function wrongDates(text: string, { firstOn, lastOn }: Dated): string[] {
  const named = [...text.matchAll(MONTHS)].flatMap(([, day, word = '']) => {
    const month = monthCalled(word) ?? 0;
    const isSo =
      day === undefined
        ? monthsOf(firstOn, lastOn).includes(month)
        : [firstOn, lastOn].some((on) => Number(on.slice(5, 7)) === month && Number(on.slice(8)) === Number(day));
    return isSo ? [] : [day === undefined ? monthName(month) : `${Number(day)} ${monthName(month)}`];
  });
  const numeric = [...text.matchAll(NUMERIC_DATES)].map(([written]) => written);
  const wrong = numeric.filter((written) => {
    const date = readWrittenDate(written);
    return date.kind === 'fault' || (date.on !== firstOn && date.on !== lastOn);
  });
  return [...named, ...wrong];
}

function monthsOf(firstOn: string, lastOn: string): number[] {
  const [first, last] = [firstOn, lastOn].map((on) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1);
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => ((first + index) % 12) + 1);
}

function wrongYears(text: string, { firstOn, lastOn }: Dated): string[] {
  const schoolYears = [...text.matchAll(SCHOOL_YEARS)].filter(isSchoolYear);
  const wrong = schoolYears.filter(([, year]) => Number(year) !== schoolYearOf(firstOn)).map(([written]) => written);
  const rest = schoolYears.reduce((left, [written]) => left.replace(written, ' '), text);
  const years = [...rest.matchAll(YEARS)].map(([year]) => year);
  return [...wrong, ...years.filter((year) => !firstOn.startsWith(year) && !lastOn.startsWith(year))];
}

/** "2025/26", not "2025 - 31 October 2025". */
function isSchoolYear([, year, next]: RegExpExecArray): boolean {
  return (Number(year) + 1) % 100 === Number(next);
}
