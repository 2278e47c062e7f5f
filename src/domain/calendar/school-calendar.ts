import { isOfGroups, type GroupMember } from './closed-groups.ts';
import { dayNumber, weekdayOf, type IsoDate } from './iso-date.ts';
import { HALF_DAYS_IN_A_YEAR, halfDayIndex, schoolYearOf, type SessionName } from './school-session.ts';

export interface DateRange {
  readonly startsOn: IsoDate;
  /** Inclusive. */
  readonly endsOn: IsoDate;
}

export interface Term extends DateRange {
  readonly name: string;
  readonly halfTerm: DateRange | null;
}

export interface Closure {
  readonly on: IsoDate;
  /** Null closes the whole day. */
  readonly session: SessionName | null;
  /** Form or year names (closed-groups.ts); empty closes the whole school. */
  readonly groups: readonly string[];
}

/** One school year: when there are sessions. Weekends, half terms, INSET, bank holidays and closures take them away. */
export interface SchoolCalendar {
  readonly schoolYear: number;
  readonly terms: readonly Term[];
  readonly inset: readonly Closure[];
  readonly bankHolidays: readonly IsoDate[];
  readonly closures: readonly Closure[];
}

/** One byte for each half day from 1 August: 1 where the whole school has a session, 0 where it has none. */
export function sessionMask(calendar: SchoolCalendar): Uint8Array {
  const mask = new Uint8Array(HALF_DAYS_IN_A_YEAR);
  for (const term of calendar.terms) setRange(mask, calendar.schoolYear, term, 1);
  for (const { halfTerm } of calendar.terms) if (halfTerm) setRange(mask, calendar.schoolYear, halfTerm, 0);
  for (const on of calendar.bankHolidays) close(mask, calendar.schoolYear, on, null);
  for (const { on, session, groups } of daysOff(calendar)) {
    if (groups.length === 0) close(mask, calendar.schoolYear, on, session);
  }
  return mask;
}

/** As `sessionMask`, less the sessions from which the pupil's own form or year group was kept away. */
export function sessionMaskOf(calendar: SchoolCalendar, pupil: GroupMember): Uint8Array {
  const mask = sessionMask(calendar);
  for (const { on, session, groups } of daysOff(calendar)) {
    if (isOfGroups(groups, pupil)) close(mask, calendar.schoolYear, on, session);
  }
  return mask;
}

/** As the mask has it, without making one: the timetable asks many times a second. */
export function isSession(calendar: SchoolCalendar, on: IsoDate, session: SessionName): boolean {
  const { schoolYear, terms, bankHolidays } = calendar;
  return (
    schoolYearOf(on) === schoolYear &&
    weekdayOf(on) <= 5 &&
    terms.some((term) => isWithin(on, term)) &&
    !terms.some(({ halfTerm }) => halfTerm !== null && isWithin(on, halfTerm)) &&
    !bankHolidays.includes(on) &&
    !daysOff(calendar).some((closure) => closure.groups.length === 0 && isClosedBy(closure, on, session))
  );
}

/** Whether the pupil's form and year group have a session then. */
export function isSessionOf(calendar: SchoolCalendar, pupil: GroupMember, on: IsoDate, session: SessionName): boolean {
  return (
    isSession(calendar, on, session) &&
    !daysOff(calendar).some((closure) => isOfGroups(closure.groups, pupil) && isClosedBy(closure, on, session))
  );
}

function isWithin(on: IsoDate, { startsOn, endsOn }: DateRange): boolean {
  return startsOn <= on && on <= endsOn;
}

function isClosedBy(closure: Closure, on: IsoDate, session: SessionName): boolean {
  return closure.on === on && (closure.session === null || closure.session === session);
}

/** INSET and closures, those of some groups included. */
export function daysOff({ inset, closures }: SchoolCalendar): readonly Closure[] {
  return [...inset, ...closures];
}

/** Sets the weekdays of a range within the school year. By number: a date read a thousand times over is slow. */
function setRange(mask: Uint8Array, schoolYear: number, { startsOn, endsOn }: DateRange, value: 0 | 1): void {
  const firstAugust = dayNumber(`${schoolYear}-08-01`);
  const mondayFirst = weekdayOf(`${schoolYear}-08-01`) - 1;
  const from = Math.max(0, dayNumber(startsOn) - firstAugust);
  const to = Math.min(dayNumber(endsOn), dayNumber(`${schoolYear + 1}-07-31`)) - firstAugust;
  for (let day = from; day <= to; day += 1) {
    if ((day + mondayFirst) % 7 < 5) mask.fill(value, day * 2, day * 2 + 2);
  }
}

function close(mask: Uint8Array, schoolYear: number, on: IsoDate, session: SessionName | null): void {
  if (schoolYearOf(on) !== schoolYear) return;
  const index = halfDayIndex({ on, session: 'AM' });
  if (session !== 'PM') mask[index] = 0;
  if (session !== 'AM') mask[index + 1] = 0;
}
