import { ATTENDANCE_CODE_ROWS } from './attendance-code-rows.ts';
import type { IsoDate } from './calendar/iso-date.ts';

/**
 * How a mark counts (domain.md 1.1). Attended is present or approved activity; absence is authorised or unauthorised;
 * `possible-only` is the coronavirus absence of 2020 to 2022, which was possible and neither attended nor missed.
 */
export type AttendanceClass =
  | 'present'
  | 'approved-educational-activity'
  | 'authorised'
  | 'unauthorised'
  | 'possible-only'
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
  /** Arrived after the register began (L), or after it closed (U, which stays an absence: domain.md 1.2). */
  readonly late: boolean;
  /** Towards the penalty-notice threshold (domain.md 2.1): N counts, and blocks a referral until its reason is known. */
  readonly penaltyNotice: 'referable' | 'unresolved' | null;
  /** Whether ten school days of it in a row are told to the local authority (domain.md 2.2). */
  readonly tenDayReturn: boolean;
  /** Whether it belongs to an illness that is told to the local authority (domain.md 2.2). */
  readonly sicknessReturn: boolean;
  /** Whether it goes on with an absence of twenty school days; any other code ends one (domain.md 2.2, ground I). */
  readonly twentyDayAbsence: boolean;
  /** What the code itself may tell of a child that the law protects (domain.md 5); null where it tells nothing. */
  readonly reveals: string | null;
  /** What a channel may say (domain.md 5, tier 0); null for a mark that is not spoken of. */
  readonly channelLabel: string | null;
  readonly validFrom: IsoDate | null;
  readonly validUntil: IsoDate | null;
}

const CHANNEL_LABELS: Readonly<Record<AttendanceClass, string | null>> = {
  present: 'Present',
  'approved-educational-activity': 'Educated off site',
  authorised: 'Absent - authorised',
  unauthorised: 'Absent - unauthorised',
  'possible-only': null,
  'not-possible': 'Not expected this session',
  administrative: null,
};

export const ATTENDANCE_CODES: readonly AttendanceCode[] = ATTENDANCE_CODE_ROWS.map(
  ([byte, code, attendanceClass, meaning, particulars]) => ({
    byte,
    code,
    meaning,
    class: attendanceClass,
    onSite: attendanceClass === 'present',
    late: false,
    penaltyNotice: null,
    tenDayReturn: false,
    sicknessReturn: false,
    twentyDayAbsence: false,
    reveals: null,
    channelLabel: CHANNEL_LABELS[attendanceClass],
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

/** A table by byte, for rules that look a year of marks up byte by byte. Entry 0 is for no mark. */
export function tableByByte(valueOf: (entry: AttendanceCode) => number, ofNoMark = 0): Uint8Array {
  const table = new Uint8Array(256);
  table[0] = ofNoMark;
  for (const entry of ATTENDANCE_CODES) table[entry.byte] = valueOf(entry);
  return table;
}
