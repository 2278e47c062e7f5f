import { dateOfDay, dayNumber, weekdayOfDay, weekdayOnOrBefore } from '../calendar/day-number.ts';
import type { InventedSchool, SessionName } from '../invented-school.ts';
import { britishDate, csvText, WINDOWS_CSV } from './csv-text.ts';

const HEADER = ['UPN', 'Surname', 'Forename', 'Reg', 'Start Date', 'Marks'];
const NO_MARK = '-';
const SCHOOL_CLOSED = '#';
const SESSIONS: readonly SessionName[] = ['AM', 'PM'];

export interface MarksFileWanted {
  /** Both included; the string starts on the Monday of the week of `from`. */
  readonly from: string;
  readonly through: string;
  /** Marks are as the MIS knows them then. */
  readonly instant: Date;
}

/** Marks of many weeks: one row for each pupil who has any, two codes for each weekday, AM then PM. */
export function marksFile(school: InventedSchool, { from, through, instant }: MarksFileWanted): string {
  const startsOn = dateOfDay(weekdayOnOrBefore(1, dayNumber(from)));
  const columns = weekdays(startsOn, through).flatMap((on) => {
    const open = school.sessionsOn(on);
    return SESSIONS.map((session) => (open.includes(session) ? school.marksAt(on, session, instant) : null));
  });
  const rows = school.rollOn(through).flatMap(({ upn, surname, forename, form }) => {
    const isMarked = columns.some((marks) => marks?.has(upn));
    const codes = columns.map((marks) => (marks === null ? SCHOOL_CLOSED : (marks.get(upn) ?? NO_MARK)));
    return isMarked ? [[upn, surname, forename, form, britishDate(startsOn), codes.join(',')]] : [];
  });
  return csvText([HEADER, ...rows], WINDOWS_CSV);
}

function weekdays(from: string, through: string): string[] {
  const days: string[] = [];
  for (let day = dayNumber(from); day <= dayNumber(through); day += 1) {
    if (weekdayOfDay(day) <= 5) days.push(dateOfDay(day));
  }
  return days;
}
