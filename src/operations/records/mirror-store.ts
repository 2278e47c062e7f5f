import type { ListFields } from '../ports.ts';
import type { ActionRecord } from './action-store.ts';

/** What the app last wrote into a mirrored row, and of which state of its record. */
export interface MirroredRow {
  readonly rowKey: string;
  /** Counts what has happened to the record. */
  readonly revision: number;
  readonly fields: ListFields;
}

export interface MirrorStore {
  /**
   * Actions of which something has happened that SharePoint does not have, the oldest first: those that are to be done,
   * and all that were issued since an instant.
   */
  actionsBehind(schoolId: string, since: Date, count: number): Promise<ActionRecord[]>;
  /** By the key of the row. */
  ofActions(schoolId: string, actionIds?: readonly string[]): Promise<ReadonlyMap<string, MirroredRow>>;
  noteActions(schoolId: string, rows: readonly MirroredRow[]): Promise<void>;
}
