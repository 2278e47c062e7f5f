import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { SchoolSession, SessionName } from '../../domain/calendar/school-session.ts';

export interface PupilYear {
  readonly pupilId: string;
  readonly schoolYear: number;
  /** HALF_DAYS_IN_A_YEAR bytes: see school-session.ts and attendance-codes.ts. */
  readonly marks: Uint8Array;
}

export interface MarkChange {
  readonly pupilId: string;
  readonly on: IsoDate;
  readonly session: SessionName;
  readonly oldByte: number;
  readonly newByte: number;
}

export interface MarkStore {
  /** Until the transaction ends, nobody else changes marks or roll of the school. */
  lock(schoolId: string): Promise<void>;
  /** Nobody may change what they are given: all who ask have the same. */
  ofYear(schoolId: string, schoolYear: number): Promise<readonly PupilYear[]>;
  /** The bytes of one session by pupil, of some year groups. A pupil without a mark in the school year has none. */
  ofSession(schoolId: string, session: SchoolSession, yearGroups: readonly number[]): Promise<Map<string, number>>;
  save(years: readonly PupilYear[]): Promise<void>;
  recordChanges(schoolId: string, importId: string, changes: readonly MarkChange[], now: Date): Promise<void>;
  changesOf(schoolId: string, on: IsoDate, session: SessionName): Promise<MarkChange[]>;
  /** When the session's registers were last read; null if never. */
  readAt(schoolId: string, on: IsoDate, session: SessionName): Promise<Date | null>;
  markRead(schoolId: string, on: IsoDate, session: SessionName, now: Date): Promise<void>;
}
