import type { InventedSchool, SessionName } from '../invented-school.ts';
import { britishDate, csvText, PLAIN_CSV } from './csv-text.ts';

const HEADER = ['UPN', 'Surname', 'Forename', 'Year', 'Reg', 'Date', 'Session', 'Mark'];

/** One session's registers, one row for each pupil marked by then: forms not yet taken are not in it. */
export function registersFile(school: InventedSchool, on: string, session: SessionName, instant: Date): string {
  const marks = school.marksAt(on, session, instant);
  const rows = school.pupilsOn(on).flatMap(({ upn, surname, forename, yearGroup, form }) => {
    const mark = marks.get(upn);
    if (mark === undefined) return [];
    return [[upn, surname, forename, String(yearGroup), form, britishDate(on), session, mark]];
  });
  return csvText([HEADER, ...rows], PLAIN_CSV);
}
