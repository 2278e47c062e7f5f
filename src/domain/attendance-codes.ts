import type { IsoDate } from './iso-date.ts';

/** How a mark counts (domain.md 1.1): attended is present or approved activity; absence is authorised or unauthorised. */
export type AttendanceClass =
  | 'present'
  | 'approved-educational-activity'
  | 'authorised'
  | 'unauthorised'
  | 'not-possible'
  | 'administrative';

export interface AttendanceCode {
  /** The value of this code in a stored year of marks. Never renumbered: stored registers depend on it. 0 is no mark. */
  readonly byte: number;
  readonly code: string;
  readonly meaning: string;
  readonly class: AttendanceClass;
  /** Null where the code does not say whether the pupil is on the premises. */
  readonly onSite: boolean | null;
  readonly late: boolean;
  readonly validFrom: IsoDate | null;
  readonly validUntil: IsoDate | null;
}

/** Regulation 10 of SI 2024/208, in force from 19 August 2024, and the codes it withdrew (domain.md 1.1). */
export const ATTENDANCE_CODES: readonly AttendanceCode[] = [
  { byte: 1, code: '/', meaning: 'Present for the morning session', class: 'present', onSite: true, late: false, validFrom: null, validUntil: null },
  { byte: 2, code: '\\', meaning: 'Present for the afternoon session', class: 'present', onSite: true, late: false, validFrom: null, validUntil: null },
  { byte: 3, code: 'L', meaning: 'Late, before the register closed', class: 'present', onSite: true, late: true, validFrom: null, validUntil: null },
  { byte: 4, code: 'K', meaning: 'Education arranged by the local authority', class: 'approved-educational-activity', onSite: false, late: false, validFrom: '2024-08-19', validUntil: null },
  { byte: 5, code: 'V', meaning: 'Educational visit or trip', class: 'approved-educational-activity', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 6, code: 'P', meaning: 'Approved sporting activity', class: 'approved-educational-activity', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 7, code: 'W', meaning: 'Work experience', class: 'approved-educational-activity', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 8, code: 'B', meaning: 'Another approved educational activity', class: 'approved-educational-activity', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 9, code: 'C', meaning: 'Leave in exceptional circumstances', class: 'authorised', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 10, code: 'C1', meaning: 'Leave for a regulated performance or employment abroad', class: 'authorised', onSite: false, late: false, validFrom: '2024-08-19', validUntil: null },
  { byte: 11, code: 'C2', meaning: 'Temporary part-time timetable', class: 'authorised', onSite: false, late: false, validFrom: '2024-08-19', validUntil: null },
  { byte: 12, code: 'E', meaning: 'Suspended or excluded, no alternative provision', class: 'authorised', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 13, code: 'I', meaning: 'Illness', class: 'authorised', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 14, code: 'J1', meaning: 'Leave for an interview', class: 'authorised', onSite: false, late: false, validFrom: '2024-08-19', validUntil: null },
  { byte: 15, code: 'M', meaning: 'Medical or dental appointment', class: 'authorised', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 16, code: 'R', meaning: 'Religious observance', class: 'authorised', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 17, code: 'S', meaning: 'Study leave', class: 'authorised', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 18, code: 'T', meaning: 'Parent travelling for work', class: 'authorised', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 19, code: 'G', meaning: 'Holiday not granted', class: 'unauthorised', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 20, code: 'N', meaning: 'Reason not yet established', class: 'unauthorised', onSite: null, late: false, validFrom: null, validUntil: null },
  { byte: 21, code: 'O', meaning: 'Absent in other or unknown circumstances', class: 'unauthorised', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 22, code: 'U', meaning: 'Arrived after the register closed', class: 'unauthorised', onSite: true, late: true, validFrom: null, validUntil: null },
  { byte: 23, code: 'D', meaning: 'At the other school of a dual registration', class: 'not-possible', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 24, code: 'Q', meaning: 'Access arrangements not in place', class: 'not-possible', onSite: false, late: false, validFrom: '2024-08-19', validUntil: null },
  { byte: 25, code: 'X', meaning: 'Not of compulsory school age and not required', class: 'not-possible', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 26, code: 'Y1', meaning: 'Transport not provided', class: 'not-possible', onSite: false, late: false, validFrom: '2024-08-19', validUntil: null },
  { byte: 27, code: 'Y2', meaning: 'Widespread disruption to travel', class: 'not-possible', onSite: false, late: false, validFrom: '2024-08-19', validUntil: null },
  { byte: 28, code: 'Y3', meaning: 'Part of the premises closed', class: 'not-possible', onSite: false, late: false, validFrom: '2024-08-19', validUntil: null },
  { byte: 29, code: 'Y4', meaning: 'Whole site unexpectedly closed', class: 'not-possible', onSite: false, late: false, validFrom: '2024-08-19', validUntil: null },
  { byte: 30, code: 'Y5', meaning: 'In criminal justice detention', class: 'not-possible', onSite: false, late: false, validFrom: '2024-08-19', validUntil: null },
  { byte: 31, code: 'Y6', meaning: 'Public health guidance or law', class: 'not-possible', onSite: false, late: false, validFrom: '2024-08-19', validUntil: null },
  { byte: 32, code: 'Y7', meaning: 'Another unavoidable cause', class: 'not-possible', onSite: false, late: false, validFrom: '2024-08-19', validUntil: null },
  { byte: 33, code: 'Z', meaning: 'Prospective pupil not yet on roll', class: 'administrative', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 34, code: '#', meaning: 'Planned whole-school closure', class: 'administrative', onSite: false, late: false, validFrom: null, validUntil: null },
  { byte: 35, code: 'H', meaning: 'Holiday authorised by the school', class: 'authorised', onSite: false, late: false, validFrom: null, validUntil: '2024-08-18' },
  { byte: 36, code: 'F', meaning: 'Extended family holiday agreed', class: 'authorised', onSite: false, late: false, validFrom: null, validUntil: '2024-08-18' },
  { byte: 37, code: 'J', meaning: 'At an interview', class: 'approved-educational-activity', onSite: false, late: false, validFrom: null, validUntil: '2024-08-18' },
  { byte: 38, code: 'Y', meaning: 'Unable to attend in exceptional circumstances', class: 'not-possible', onSite: false, late: false, validFrom: null, validUntil: '2024-08-18' },
];

const byCode = new Map(ATTENDANCE_CODES.map((entry) => [entry.code, entry]));
const byByte = new Map(ATTENDANCE_CODES.map((entry) => [entry.byte, entry]));

export function attendanceCode(code: string): AttendanceCode | undefined {
  return byCode.get(code);
}

/** The code that a stored byte stands for; undefined for 0, which is no mark. */
export function attendanceCodeOfByte(byte: number): AttendanceCode | undefined {
  return byByte.get(byte);
}

export function isCodeValidOn(entry: AttendanceCode, on: IsoDate): boolean {
  return (entry.validFrom === null || entry.validFrom <= on) && (entry.validUntil === null || on <= entry.validUntil);
}

/** True for an absence: a session that was possible and not attended. */
export function isAbsence(entry: AttendanceCode): boolean {
  return entry.class === 'authorised' || entry.class === 'unauthorised';
}
