import { tableByByte } from '../attendance-codes.ts';
import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import { schoolYearOf } from '../calendar/school-session.ts';
import { byteAt, type Exceptions } from '../figures/exceptions.ts';
import { LONG_ABSENCE, TEN_DAYS } from './attendance-returns.ts';
import { dayIndexUpTo, NO_SCHOOL, type LegalCalendar } from './legal-calendar.ts';
import type { LegalFigures } from './legal-figures.ts';
import { daysThatGoOn } from './runs-of-days.ts';
import { halvesIllAt } from './sickness-return.ts';

/**
 * What the legal clock shows of a pupil in numbers alone, for looking through every pupil of many schools each morning.
 * `legalStanding` says the same of one pupil with the sessions, weeks and notices behind it; a test holds them together.
 */
export interface LegalClock {
  /** G, N, O and U in the ten school weeks up to the date (domain.md 2.1), whatever notices were given for them. */
  readonly counted: number;
  /** G, O and U. */
  readonly referable: number;
  /** School days in a row, up to the date, of G, N, O and U (ten make a return), and of G, N and O alone (twenty). */
  readonly daysAbsent: number;
  readonly daysOfLongAbsence: number;
  /** Half days of illness in the school year of the date: thirty make a return. */
  readonly halfDaysIll: number;
  /** N whose reason is still awaited, and those of them that are past their day. */
  readonly unresolved: number;
  readonly overdue: number;
}

/** The date at which clocks are read, as the calendar numbers it: made once for all pupils. */
export interface LegalMoment {
  readonly dayIndexes: LegalCalendar['dayIndexes'];
  readonly weekIndexes: Uint16Array;
  readonly schoolYear: number;
  readonly firstWeek: number;
  readonly lastWeek: number;
  /** Places of school days: the first that the framework counts, and the last whose reason is overdue. */
  readonly firstDay: number;
  readonly lastOverdueDay: number;
}

export function legalMoment(calendar: LegalCalendar, figures: LegalFigures, on: IsoDate): LegalMoment {
  const { days, dayIndexes, weekIndexes } = calendar;
  const lastWeek = days.weekIndex(on);
  return {
    dayIndexes,
    weekIndexes,
    schoolYear: schoolYearOf(on),
    firstWeek: Math.max(0, lastWeek - figures.threshold.schoolWeeks + 1),
    lastWeek,
    firstDay: dayIndexUpTo(calendar, addDays(figures.threshold.sessionsFrom, -1)) + 1,
    lastOverdueDay: dayIndexUpTo(calendar, addDays(on, -1)) - figures.reasonSchoolDays,
  };
}

/** @param years In order, each up to the date of the moment and no further. */
export function legalClock(moment: LegalMoment, years: readonly Exceptions[]): LegalClock {
  let [counted, halfDaysIll, unresolvedCounted, unresolved, overdue] = [0, 0, 0, 0, 0];
  for (const year of years) {
    const { schoolYear, halfDays } = year.sessions;
    const dayIndexes = moment.dayIndexes.get(schoolYear);
    for (let place = 0; place < year.positions.length; place += 1) {
      const kind = KIND[byteAt(year, place)];
      if (kind === ILL && schoolYear === moment.schoolYear)
        halfDaysIll += halvesIllAt(year, year.positions[place] ?? 0);
      if (kind !== REFERABLE && kind !== UNRESOLVED) continue;
      const day = dayIndexes?.[(halfDays[year.positions[place] ?? 0] ?? 0) >> 1] ?? NO_SCHOOL;
      const week = moment.weekIndexes[day] ?? -1;
      const isCounted = day >= moment.firstDay && moment.firstWeek <= week && week <= moment.lastWeek;
      if (isCounted) counted += 1;
      if (kind === REFERABLE) continue;
      if (isCounted) unresolvedCounted += 1;
      unresolved += 1;
      if (day <= moment.lastOverdueDay) overdue += 1;
    }
  }
  const daysAbsent = daysThatGoOn(years, TEN_DAYS);
  const daysOfLongAbsence = daysThatGoOn(years, LONG_ABSENCE);
  return {
    counted,
    referable: counted - unresolvedCounted,
    daysAbsent,
    daysOfLongAbsence,
    halfDaysIll,
    unresolved,
    overdue,
  };
}

const REFERABLE = 1;
const UNRESOLVED = 2;
const ILL = 3;
const KIND = tableByByte(({ penaltyNotice, sicknessReturn }) => {
  if (penaltyNotice !== null) return penaltyNotice === 'unresolved' ? UNRESOLVED : REFERABLE;
  return sicknessReturn ? ILL : 0;
});
