import type { ListFields, ListName } from '../ports.ts';
import type { Lease } from './lease.ts';

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
  /** Lets a write that came to nothing be sent again, over the version that is there now; null makes a row. */
  takeUp(writeId: string, onto: Pick<ListWrite, 'itemId' | 'etag' | 'basedOn'>): Promise<void>;
  /** Forgets a write whose author has it back in hand. */
  withdraw(writeId: string): Promise<void>;
  endLeases(): Promise<void>;
}
