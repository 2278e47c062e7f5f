import type { IsoDate } from './calendar/iso-date.ts';

/** How a mark counts (domain.md 1.1): attended is present or approved activity; absence is authorised or unauthorised. */
export type AttendanceClass =
  'present' | 'approved-educational-activity' | 'authorised' | 'unauthorised' | 'not-possible' | 'administrative';

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

type Row = readonly [
  byte: number,
  code: string,
  attendanceClass: AttendanceClass,
  meaning: string,
  particulars?: Partial<AttendanceCode>,
];

const SINCE_2024 = { validFrom: '2024-08-19' };
const UNTIL_2024 = { validUntil: '2024-08-18' };

/** Regulation 10 of SI 2024/208, in force from 19 August 2024, and the codes it withdrew (domain.md 1.1). */
const ROWS: readonly Row[] = [
  [1, '/', 'present', 'Present for the morning session'],
  [2, '\\', 'present', 'Present for the afternoon session'],
  [3, 'L', 'present', 'Late, before the register closed', { late: true }],
  [4, 'K', 'approved-educational-activity', 'Education arranged by the local authority', SINCE_2024],
  [5, 'V', 'approved-educational-activity', 'Educational visit or trip'],
  [6, 'P', 'approved-educational-activity', 'Approved sporting activity'],
  [7, 'W', 'approved-educational-activity', 'Work experience'],
  [8, 'B', 'approved-educational-activity', 'Another approved educational activity'],
  [9, 'C', 'authorised', 'Leave in exceptional circumstances'],
  [10, 'C1', 'authorised', 'Leave for a regulated performance or employment abroad', SINCE_2024],
  [11, 'C2', 'authorised', 'Temporary part-time timetable', SINCE_2024],
  [12, 'E', 'authorised', 'Suspended or excluded, no alternative provision'],
  [13, 'I', 'authorised', 'Illness'],
  [14, 'J1', 'authorised', 'Leave for an interview', SINCE_2024],
  [15, 'M', 'authorised', 'Medical or dental appointment'],
  [16, 'R', 'authorised', 'Religious observance'],
  [17, 'S', 'authorised', 'Study leave'],
  [18, 'T', 'authorised', 'Parent travelling for work'],
  [19, 'G', 'unauthorised', 'Holiday not granted'],
  [20, 'N', 'unauthorised', 'Reason not yet established', { onSite: null }],
  [21, 'O', 'unauthorised', 'Absent in other or unknown circumstances'],
  [22, 'U', 'unauthorised', 'Arrived after the register closed', { onSite: true, late: true }],
  [23, 'D', 'not-possible', 'At the other school of a dual registration'],
  [24, 'Q', 'not-possible', 'Access arrangements not in place', SINCE_2024],
  [25, 'X', 'not-possible', 'Not of compulsory school age and not required'],
  [26, 'Y1', 'not-possible', 'Transport not provided', SINCE_2024],
  [27, 'Y2', 'not-possible', 'Widespread disruption to travel', SINCE_2024],
  [28, 'Y3', 'not-possible', 'Part of the premises closed', SINCE_2024],
  [29, 'Y4', 'not-possible', 'Whole site unexpectedly closed', SINCE_2024],
  [30, 'Y5', 'not-possible', 'In criminal justice detention', SINCE_2024],
  [31, 'Y6', 'not-possible', 'Public health guidance or law', SINCE_2024],
  [32, 'Y7', 'not-possible', 'Another unavoidable cause', SINCE_2024],
  [33, 'Z', 'administrative', 'Prospective pupil not yet on roll'],
  [34, '#', 'administrative', 'Planned whole-school closure'],
  [35, 'H', 'authorised', 'Holiday authorised by the school', UNTIL_2024],
  [36, 'F', 'authorised', 'Extended family holiday agreed', UNTIL_2024],
  [37, 'J', 'approved-educational-activity', 'At an interview', UNTIL_2024],
  [38, 'Y', 'not-possible', 'Unable to attend in exceptional circumstances', UNTIL_2024],
];

export const ATTENDANCE_CODES: readonly AttendanceCode[] = ROWS.map(
  ([byte, code, attendanceClass, meaning, particulars]) => ({
    byte,
    code,
    meaning,
    class: attendanceClass,
    onSite: attendanceClass === 'present',
    late: false,
    validFrom: null,
    validUntil: null,
    ...particulars,
  }),
);

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
