import type { InventedSchool } from '../invented-school.ts';
import { britishDate, csvText, WINDOWS_CSV } from './csv-text.ts';

const HEADER = ['UPN', 'Admission Number', 'Surname', 'Forename', 'Year', 'Reg', 'Admission Date', 'Leaving Date'];

/** The admission register on a day, with those who left since the last school year began. */
export function rollFile(school: InventedSchool, on: string): string {
  const rows = school
    .rollOn(on)
    .map(({ upn, admissionNumber, surname, forename, yearGroup, form, admittedOn, leftOn }) => [
      upn,
      admissionNumber,
      surname,
      forename,
      String(yearGroup),
      form,
      britishDate(admittedOn),
      leftOn === null ? '' : britishDate(leftOn),
    ]);
  return csvText([HEADER, ...rows], WINDOWS_CSV);
}
