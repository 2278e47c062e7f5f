import { readRegisterFile } from '../../src/adapters/mis/csv/read-register-file.ts';
import { checkRegisterFile } from '../../src/domain/register-files/check-register-file.ts';
import type { MarksPlan } from '../../src/domain/register-files/register-file-plan.ts';
import type { SchoolRecords } from '../../src/domain/register-files/school-records.ts';
import { bytesOf, marksPlan, RECORDS, ROLL } from './small-school.ts';

const HEADER = 'UPN,Admission Number,Surname,Forename,Reg,Date,Session,Mark';

/** A register of the whole small school on the morning of 7 September 2026, everyone present. */
export const ALL = ROLL.map((_, index) => rowOf(index + 1));

export function rowOf(pupil: number, mark = '/'): string {
  return `${ROLL[pupil - 1]?.upn ?? ''},,,,,07/09/2026,AM,${mark}`;
}

/** The plan for a long file with these rows. */
export function checkRows(rows: readonly string[], records: SchoolRecords = RECORDS): MarksPlan {
  const file = readRegisterFile(bytesOf([HEADER, ...rows].join('\n')));
  return marksPlan(checkRegisterFile({ file, ...records }));
}
