import { weekdayOf, type IsoDate } from '../calendar/iso-date.ts';
import { sessionMask } from '../calendar/school-calendar.ts';
import { halfDayIndex } from '../calendar/school-session.ts';
import { governorsWindows } from './governors-windows.ts';
import { augustWindow, monthsWindow } from './months-window.ts';
import type { Cadence, DayWindow, YearAnchor } from './cadence.ts';
import type { SchoolYear } from './school-year.ts';

/** The days within which something is done, both included. */
export interface DueWindow {
  /** Which of the year's periods it is for, whatever its dates: "3" for the third half term, "end-2" of the second term. */
  readonly period: string;
  readonly opensOn: IsoDate;
  readonly dueOn: IsoDate;
}

/** Every time a cadence falls due in a school year, in order (domain.md 4). */
export function windowsOf(cadence: Cadence, year: SchoolYear): DueWindow[] {
  switch (cadence.unit) {
    case 'daily':
      return daysWith(cadence.window, year).map((on) => onOneDay(on, on));
    case 'weekly':
      return weekly(cadence, year);
    case 'every-weeks':
      return year.days.weeks
        .filter((_, index) => (index + 1) % cadence.weeks === 0)
        .flatMap(({ monday, days }) => fromTo(monday, days));
    case 'monthly':
      return [...daysByMonth(year)].flatMap(([month, days]) => fromTo(month, days));
    case 'half-termly':
      return year.halfTerms
        .filter(({ number }) => cadence.only === undefined || cadence.only === number)
        .map((half) => endOf(year, half, String(half.number), OPENS_BEFORE_HALF_TERM_ENDS));
    case 'termly':
      return termly(cadence.anchor, year);
    case 'annually':
      return annually(cadence.anchor, year);
    case 'event':
    case 'ongoing':
    case 'as-required':
      return [];
  }
}

/** School days. What is due as a half term ends opens five before; a term or a year begins with ten, and ends with five. */
const OPENS_BEFORE_HALF_TERM_ENDS = 5;
const FIRST_DAYS = 10;
const LAST_DAYS = 5;

interface Span {
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
}

function weekly(
  { weekday, afterHalfTerm }: Cadence & { unit: 'weekly' },
  { days, halfTerms }: SchoolYear,
): DueWindow[] {
  const half = halfTerms.find(({ number }) => number === afterHalfTerm);
  const weeks = days.weeks.filter(({ monday }) => afterHalfTerm === undefined || (half && monday > half.lastOn));
  if (weekday === undefined) return weeks.flatMap(({ monday, days: ofWeek }) => fromTo(monday, ofWeek));
  return weeks.flatMap(({ monday, days: ofWeek }) => {
    const on = ofWeek.findLast((day) => weekdayOf(day) <= weekday) ?? ofWeek[0];
    return on === undefined ? [] : [onOneDay(`${monday}-${weekday}`, on)];
  });
}

function termly(anchor: 'start' | 'end' | 'governors', year: SchoolYear): DueWindow[] {
  if (anchor === 'governors') return governorsWindows(year);
  return year.terms.map((term, index) => {
    const period = `${anchor}-${index + 1}`;
    return anchor === 'start' ? startOf(year, term, period) : endOf(year, term, period, LAST_DAYS - 1);
  });
}

function annually(anchor: YearAnchor, year: SchoolYear): DueWindow[] {
  const [first, last] = [year.days.all[0], year.days.all.at(-1)];
  if (first === undefined || last === undefined) return [];
  const whole = { firstOn: first, lastOn: last };
  switch (anchor.kind) {
    case 'start':
      return [startOf(year, whole, 'start')];
    case 'end':
      return [endOf(year, whole, 'end', LAST_DAYS - 1)];
    case 'month': {
      const month = String(anchor.month).padStart(2, '0');
      const days = year.days.all.filter((on) => on.slice(5, 7) === month);
      return fromTo(month, days);
    }
    case 'august':
      return augustWindow(year);
    case 'months':
      return monthsWindow(anchor, year);
  }
}

function startOf({ days }: SchoolYear, { firstOn, lastOn }: Span, period: string): DueWindow {
  const tenth = days.add(firstOn, FIRST_DAYS - 1) ?? lastOn;
  return { period, opensOn: firstOn, dueOn: tenth < lastOn ? tenth : lastOn };
}

function endOf({ days }: SchoolYear, { firstOn, lastOn }: Span, period: string, daysBefore: number): DueWindow {
  const before = days.add(lastOn, -daysBefore) ?? firstOn;
  return { period, opensOn: before > firstOn ? before : firstOn, dueOn: lastOn };
}

function fromTo(period: string, days: readonly IsoDate[]): DueWindow[] {
  const [opensOn, dueOn] = [days[0], days.at(-1)];
  return opensOn === undefined || dueOn === undefined ? [] : [{ period, opensOn, dueOn }];
}

function onOneDay(period: string, on: IsoDate): DueWindow {
  return { period, opensOn: on, dueOn: on };
}

function daysByMonth({ days }: SchoolYear): Map<string, IsoDate[]> {
  return Map.groupBy(days.all, (on) => on.slice(0, 7));
}

/** A half-day INSET takes the register of its half with it, and nothing else of the day. */
function daysWith(window: DayWindow | undefined, { calendar, days }: SchoolYear): readonly IsoDate[] {
  if (window !== 'morning-register' && window !== 'afternoon-register') return days.all;
  const mask = sessionMask(calendar);
  const session = window === 'morning-register' ? 'AM' : 'PM';
  return days.all.filter((on) => mask[halfDayIndex({ on, session })] === 1);
}
