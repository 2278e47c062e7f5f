import type { IsoDate } from '../../domain/calendar/iso-date.ts';

/** What the timetable made of one moment of a school's day. */
export interface SchoolMomentRecord {
  readonly schoolId: string;
  readonly on: IsoDate;
  readonly name: string;
  readonly dueAt: Date;
  /** `begun` and not settled: the app stopped in between, or the work failed and is tried again. */
  readonly state: 'begun' | 'kept' | 'missed';
  readonly settledAt: Date | null;
  readonly detail: string | null;
}

export type MomentKey = Pick<SchoolMomentRecord, 'schoolId' | 'on' | 'name'>;

export interface MomentStore {
  /** Records that the work of a moment is being done; false when it is settled already. */
  begin(moment: MomentKey & Pick<SchoolMomentRecord, 'dueAt'>): Promise<boolean>;
  settle(moment: MomentKey, state: 'kept' | 'missed', detail: string | null, now: Date): Promise<void>;
  ofDay(schoolId: string, on: IsoDate): Promise<SchoolMomentRecord[]>;
}
