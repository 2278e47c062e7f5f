import type { IsoDate } from '../../domain/calendar/iso-date.ts';

/** What somebody said of an occurrence. `withdrawn`: what they said before no longer holds. */
export interface ProvisionRecord {
  readonly recordId: string;
  readonly schoolId: string;
  readonly provisionId: string;
  readonly occurrenceKey: string;
  readonly says: 'done' | 'not-done' | 'withdrawn';
  readonly note: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** What the app did at a moment of a day, as far as it was settled. */
export interface MomentOfDay {
  readonly on: IsoDate;
  readonly name: string;
  readonly state: 'kept' | 'missed';
  readonly at: Date;
}

export interface ProvisionStore {
  /** False when it was recorded before. */
  add(record: ProvisionRecord): Promise<boolean>;
  /** The last word on each occurrence; an occurrence whose last is withdrawn is left out. */
  lastWords(schoolId: string): Promise<ProvisionRecord[]>;
  momentsBetween(schoolId: string, from: IsoDate, to: IsoDate): Promise<MomentOfDay[]>;
  briefingsPostedBetween(
    schoolId: string,
    from: Date,
    to: Date,
  ): Promise<{ readonly briefingId: string; readonly by: string; readonly at: Date }[]>;
}
