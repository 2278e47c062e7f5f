import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { RetentionKind } from '../../domain/keeping/retention.ts';

/** Nothing of the pupil is deleted while it is in force. */
export interface LegalHold {
  readonly holdId: string;
  readonly schoolId: string;
  readonly pupilId: string;
  /** A reason in words, such as the number of a court's or an inspector's letter. Never shown outside `retention`. */
  readonly because: string;
  readonly placedBy: string;
  readonly placedAt: Date;
}

/** How many of each kind. */
export type PurgeCounts = Readonly<Record<string, number>>;

export interface PurgeRecord {
  readonly purgeId: string;
  readonly schoolId: string;
  readonly on: IsoDate;
  readonly at: Date;
  readonly by: string;
  readonly counts: PurgeCounts;
}

export interface HeldRecords {
  readonly title: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Columns with free words or other people's names. */
  readonly speaks: readonly string[];
}

export interface KindBefore {
  readonly kind: RetentionKind;
  readonly before: IsoDate;
}

export interface KeepingStore {
  /**
   * What `purge` of one kind after another would delete, tried and undone: what goes with one kind cannot go with the next.
   * Not inside a transaction.
   */
  foretell(schoolId: string, kinds: readonly KindBefore[]): Promise<ReadonlyMap<RetentionKind, number>>;
  /** Deletes the records of a kind that are dated before a day and on which nobody's hold is, and says how many. */
  purge(schoolId: string, kind: RetentionKind, before: IsoDate): Promise<number>;
  /** Ids of pupils whose last day on roll was before a day, and on whom there is no hold. */
  leftBefore(schoolId: string, before: IsoDate): Promise<string[]>;
  /** What the tables hold about one pupil, but for the marks. */
  ofPupil(schoolId: string, pupilId: string): Promise<HeldRecords[]>;
  recordPurge(record: PurgeRecord): Promise<void>;
  purges(schoolId: string, count: number): Promise<PurgeRecord[]>;
  /** False where a hold is on the pupil already. */
  hold(hold: LegalHold): Promise<boolean>;
  /** False where there was none. */
  lift(schoolId: string, pupilId: string, by: string, at: Date): Promise<boolean>;
  holds(schoolId: string): Promise<LegalHold[]>;
}
