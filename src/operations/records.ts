import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { Pupil } from '../domain/pupil.ts';
import type { SessionName } from '../domain/calendar/school-session.ts';
import type { JobName, Jobs } from './jobs.ts';
import type { ListChange, ListFields, ListItem, ListName } from './ports.ts';

/** What the operations keep. One store a noun; all of them together change in one transaction or not at all. */
export interface Records {
  readonly pupils: PupilStore;
  readonly marks: MarkStore;
  readonly imports: ImportStore;
  readonly places: PlaceStore;
  readonly deliveries: DeliveryStore;
  readonly listItems: ListItemStore;
  readonly listWrites: ListWriteStore;
  readonly audit: AuditStore;
  readonly jobs: JobStore;
}

export interface Database {
  /** For reading, and for single writes that need no company. */
  readonly records: Records;
  inTransaction<T>(work: (records: Records) => Promise<T>): Promise<T>;
}

export interface PupilStore {
  /** Everyone ever on the roll of the school; the caller asks who was on roll on a date. */
  all(schoolId: string): Promise<Pupil[]>;
  save(schoolId: string, pupils: readonly Pupil[], now: Date): Promise<void>;
}

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
  ofYear(schoolId: string, schoolYear: number): Promise<PupilYear[]>;
  save(years: readonly PupilYear[]): Promise<void>;
  recordChanges(schoolId: string, importId: string, changes: readonly MarkChange[], now: Date): Promise<void>;
  changesOf(schoolId: string, on: IsoDate, session: SessionName): Promise<MarkChange[]>;
  /** When the session's registers were last read; null if never. */
  readAt(schoolId: string, on: IsoDate, session: SessionName): Promise<Date | null>;
  markRead(schoolId: string, on: IsoDate, session: SessionName, now: Date): Promise<void>;
}

export interface ImportRecord {
  readonly importId: string;
  readonly schoolId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly verdict: 'applied' | 'held' | 'refused';
  readonly receivedAt: Date;
  readonly receivedBy: string;
  readonly report: unknown;
}

export interface ImportStore {
  add(record: ImportRecord): Promise<void>;
  /** When a file of the same bytes was last taken in; null if none was. */
  lastApplied(schoolId: string, sha256: string): Promise<Date | null>;
  latest(schoolId: string, count: number): Promise<ImportRecord[]>;
}

export interface Installation {
  readonly teamId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
}

export interface YearChannel {
  readonly channelId: string;
  readonly teamId: string;
  readonly name: string;
  /** Null for a channel that is no year group's. */
  readonly yearGroup: number | null;
}

export interface PlaceStore {
  /** The bot's place in the Team; null before it is installed and after it is removed. */
  installation(teamId: string): Promise<Installation | null>;
  install(installation: Installation, now: Date): Promise<void>;
  remove(teamId: string, now: Date): Promise<void>;
  /** Teams may move; where it calls from is where it is to be answered (microsoft.md 1.5). */
  moveService(teamId: string, serviceUrl: string): Promise<void>;
  channels(schoolId: string): Promise<YearChannel[]>;
  saveChannels(schoolId: string, channels: readonly YearChannel[], now: Date): Promise<void>;
}

export interface Delivery {
  readonly deliveryId: string;
  /** Says what it is: `absent-list/<school>/<date>/<session>/<channel>`. */
  readonly key: string;
  readonly schoolId: string;
  readonly kind: 'absent-list';
  readonly subject: AbsentListSubject;
  readonly teamId: string;
  readonly channelId: string;
  readonly state: 'intended' | 'sending' | 'posted' | 'failed';
  readonly wantedRevision: number;
  readonly postedRevision: number;
  readonly postedContentHash: string | null;
  readonly activityId: string | null;
  /** Attempts since the card was last brought up to date. */
  readonly attemptCount: number;
  readonly firstAttemptAt: Date | null;
  readonly late: boolean;
  readonly detail: string | null;
}

/** Ids only: what the card shows is looked up when it is sent. */
export interface AbsentListSubject {
  readonly on: IsoDate;
  readonly session: SessionName;
  readonly yearGroup: number;
}

export type NewDelivery = Pick<
  Delivery,
  'deliveryId' | 'key' | 'schoolId' | 'kind' | 'subject' | 'teamId' | 'channelId' | 'late'
>;

export interface DeliveryStore {
  /** Records the decision to send; false when that card was decided before. */
  intend(delivery: NewDelivery, now: Date): Promise<boolean>;
  get(deliveryId: string): Promise<Delivery | null>;
  ofSession(schoolId: string, on: IsoDate, session: SessionName): Promise<Delivery[]>;
  /** Asks for the cards of a session to be brought up to date, and says which. A card that is out is tried afresh. */
  wantRefresh(schoolId: string, on: IsoDate, session: SessionName, yearGroups: readonly number[]): Promise<string[]>;
  /**
   * Takes the delivery for one attempt. Null when somebody else holds it, or it is not yet to be tried again. It comes
   * back as it was before, so that `sending` tells of an attempt whose end nobody saw.
   */
  lease(deliveryId: string, lease: Lease, attemptAt: Date): Promise<Delivery | null>;
  /** Holds it for longer, to send; what the channel shows is unknown from here on. False when the lease had run out and somebody else has taken the delivery since. */
  renew(deliveryId: string, held: Lease, next: Lease): Promise<boolean>;
  /** Remembers the card of a delivery that was in doubt and goes on holding it. */
  adopt(deliveryId: string, activityId: string, now: Date): Promise<void>;
  /** Ends the lease with what came of it. False, and nothing is changed, when somebody else holds the delivery now. */
  settle(deliveryId: string, held: Lease, change: DeliverySettlement, now: Date): Promise<boolean>;
  /** What is neither up to date nor given up, nor held by anybody at that instant of the computer's time. */
  unfinished(at: Date): Promise<string[]>;
  failed(schoolId: string): Promise<Delivery[]>;
  /**
   * Ends every lease, for the start of the only process that could have held one. A card that was on its way is looked
   * for at the given instant and not at once: Teams may show it in its channel a moment after taking it.
   */
  endLeases(lookAgainAt: Date): Promise<void>;
}

/** Leases run on the computer's time, which nobody moves; the end of one also tells it from another. */
export interface Lease {
  readonly from: Date;
  readonly until: Date;
}

export type DeliverySettlement =
  | {
      readonly kind: 'posted' | 'edited' | 'unchanged';
      readonly activityId: string;
      readonly revision: number;
      readonly contentHash: string;
    }
  /**
   * `again`: it did not arrive. `unknown`: nobody knows whether it did, and the next attempt looks first. Neither is
   * tried before an instant of the computer's time.
   */
  | { readonly kind: 'again' | 'unknown'; readonly detail: string; readonly notBefore: Date }
  | { readonly kind: 'failed'; readonly detail: string };

export interface ListItemStore {
  all(schoolId: string, list: ListName): Promise<ListItem[]>;
  /** The contacts made on a day. */
  contactsOn(schoolId: string, on: IsoDate): Promise<ListItem[]>;
  byKey(schoolId: string, list: ListName, rowKey: string): Promise<ListItem | null>;
  /** Applies changes in order; a fresh start first forgets what was known. */
  apply(schoolId: string, list: ListName, changes: readonly ListChange[], startsAfresh: boolean): Promise<void>;
  cursor(schoolId: string, list: ListName): Promise<{ cursor: string; readAt: Date } | null>;
  saveCursor(schoolId: string, list: ListName, cursor: string, now: Date): Promise<void>;
}

export interface ListWrite {
  readonly writeId: string;
  readonly schoolId: string;
  readonly list: ListName;
  readonly rowKey: string;
  /** Null creates the row. */
  readonly itemId: string | null;
  readonly etag: string | null;
  /** A print of the words that the author saw (risk-register-row.ts); null where the row is the author's alone. */
  readonly basedOn: string | null;
  readonly fields: ListFields;
  readonly state: 'waiting' | 'written' | 'conflict' | 'refused';
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly attemptCount: number;
  readonly detail: string | null;
}

export interface ListWriteStore {
  /** False when a write with this id was recorded before. */
  request(write: Omit<ListWrite, 'state' | 'attemptCount' | 'detail'>): Promise<boolean>;
  get(writeId: string): Promise<ListWrite | null>;
  waiting(schoolId: string, list: ListName): Promise<ListWrite[]>;
  /**
   * What a person should look at: what is not tried again, because of a newer version or a refusal, and what still waits
   * after three attempts; `detail` says why.
   */
  troubled(schoolId: string): Promise<ListWrite[]>;
  /** All that SharePoint does not have, also what it refused. */
  notWritten(schoolId: string, list: ListName): Promise<ListWrite[]>;
  /** Waiting writes of every school that nobody holds at an instant of the computer's time. */
  due(at: Date): Promise<string[]>;
  /** Takes the write for one attempt; null when it is settled, held by somebody else, or behind an older one of its row. */
  lease(writeId: string, lease: Lease): Promise<ListWrite | null>;
  settle(
    writeId: string,
    state: Exclude<ListWrite['state'], 'waiting'>,
    detail: string | null,
    now: Date,
  ): Promise<void>;
  /** Ends the lease of a write that is to be tried again, and not before an instant of the computer's time. */
  putOff(writeId: string, detail: string, notBefore: Date): Promise<void>;
  /** Points a write at the version of the row that it should now replace. */
  rebase(writeId: string, itemId: string, etag: string): Promise<void>;
  /** Forgets a write whose author has it back in hand. */
  withdraw(writeId: string): Promise<void>;
  endLeases(): Promise<void>;
}

export interface AuditEntry {
  readonly schoolId: string;
  readonly at: Date;
  readonly personId: string;
  readonly verb: string;
  /** An id, never a name. */
  readonly subject: string;
  readonly reason: string;
}

export interface AuditStore {
  record(entry: AuditEntry): Promise<void>;
}

export interface JobStore {
  /** Queued with the transaction it is called in, and seen by a worker only when that commits. */
  enqueue<Name extends JobName>(name: Name, job: Jobs[Name], options?: JobOptions): Promise<void>;
}

export interface JobOptions {
  readonly afterMs?: number;
}
