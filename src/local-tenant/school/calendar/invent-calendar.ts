import { bankHolidaysIn, easterSunday, springBankHoliday } from './bank-holidays.ts';
import { dateOfDay, dayNumber, schoolYearOf, weekdayOfDay, weekdayOnOrAfter, weekdayOnOrBefore } from './day-number.ts';
import type { CalendarTerm, SchoolCalendarFile } from './school-calendar-file.ts';

const MONDAY = 1;
const WEDNESDAY = 3;
const FRIDAY = 5;
/** Staff come in for 195 days: 190 with pupils and five of INSET, one of which here is an afternoon (domain.md 4). */
const STAFF_DAYS = 195;

/** The calendar of any school year, by the rules most English authorities follow. */
export function inventCalendar(schoolYear: number): SchoolCalendarFile {
  const bankHolidays = [schoolYear, schoolYear + 1]
    .flatMap(bankHolidaysIn)
    .filter((day) => schoolYearOf(dateOfDay(day)) === schoolYear);
  const autumn = autumnTerm(schoolYear);
  const spring = springTerm(schoolYear + 1, autumn.endsOn + 17, bankHolidays);
  const summer = summerTerm(schoolYear + 1, bankHolidays, [autumn, spring]);
  const halfDayOn = weekdayOnOrAfter(WEDNESDAY, dayNumber(`${schoolYear + 1}-03-08`));
  return {
    terms: [autumn, spring, summer].map(termOnFile),
    inset: [
      dateOfDay(autumn.startsOn),
      dateOfDay(autumn.halfTermOn + 7),
      dateOfDay(spring.startsOn),
      { date: dateOfDay(halfDayOn), session: 'PM' },
      dateOfDay(summer.halfTermOn + 7),
    ],
    bankHolidays: bankHolidays.map(dateOfDay),
    closures: [],
  };
}

interface TermDays {
  readonly name: string;
  readonly startsOn: number;
  readonly endsOn: number;
  /** The Monday of a week's holiday. */
  readonly halfTermOn: number;
}

function autumnTerm(year: number): TermDays {
  const firstWeekday = nextWeekday(dayNumber(`${year}-09-01`), []);
  return {
    name: 'Autumn',
    // Nobody opens for a single Friday.
    startsOn: weekdayOfDay(firstWeekday) === FRIDAY ? firstWeekday + 3 : firstWeekday,
    halfTermOn: weekdayOnOrAfter(MONDAY, dayNumber(`${year}-10-22`)),
    endsOn: weekdayOnOrBefore(FRIDAY, dayNumber(`${year}-12-22`)),
  };
}

/** @param from The Monday after two weeks of Christmas holiday. */
function springTerm(year: number, from: number, bankHolidays: readonly number[]): TermDays {
  return {
    name: 'Spring',
    startsOn: nextWeekday(from, bankHolidays),
    halfTermOn: weekdayOnOrAfter(MONDAY, dayNumber(`${year}-02-12`)),
    // Holy Week and Easter Week are the holiday.
    endsOn: easterSunday(year) - 9,
  };
}

function summerTerm(year: number, bankHolidays: readonly number[], before: readonly TermDays[]): TermDays {
  const begun = { name: 'Summer', startsOn: easterSunday(year) + 8, halfTermOn: springBankHoliday(year) };
  let daysLeft = STAFF_DAYS;
  for (const term of before) daysLeft -= openWeekdays(term, bankHolidays);
  let endsOn = begun.startsOn - 1;
  while (openWeekdays({ ...begun, endsOn }, bankHolidays) < daysLeft) endsOn += 1;
  return { ...begun, endsOn };
}

function openWeekdays(term: TermDays, bankHolidays: readonly number[]): number {
  let count = 0;
  for (let day = term.startsOn; day <= term.endsOn; day += 1) {
    const inHalfTerm = day >= term.halfTermOn && day < term.halfTermOn + 7;
    if (weekdayOfDay(day) <= FRIDAY && !inHalfTerm && !bankHolidays.includes(day)) count += 1;
  }
  return count;
}

function nextWeekday(from: number, except: readonly number[]): number {
  let day = from;
  while (weekdayOfDay(day) > FRIDAY || except.includes(day)) day += 1;
  return day;
}

function termOnFile({ name, startsOn, endsOn, halfTermOn }: TermDays): CalendarTerm {
  return {
    name,
    start: dateOfDay(startsOn),
    end: dateOfDay(endsOn),
    halfTerm: { start: dateOfDay(halfTermOn), end: dateOfDay(halfTermOn + 4) },
  };
}
