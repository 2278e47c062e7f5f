import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { ListChange, ListItem, ListName } from '../ports.ts';

export interface ListItemStore {
  all(schoolId: string, list: ListName): Promise<ListItem[]>;
  /** The contacts made on a day. */
  contactsOn(schoolId: string, on: IsoDate): Promise<ListItem[]>;
  /** The contacts with the families of some pupils, on any day. */
  contactsOf(schoolId: string, pupilIds: readonly string[]): Promise<ListItem[]>;
  byKey(schoolId: string, list: ListName, rowKey: string): Promise<ListItem | null>;
  /** Applies changes in order; a fresh start first forgets what was known. */
  apply(schoolId: string, list: ListName, changes: readonly ListChange[], startsAfresh: boolean): Promise<void>;
  cursor(schoolId: string, list: ListName): Promise<{ cursor: string; readAt: Date } | null>;
  saveCursor(schoolId: string, list: ListName, cursor: string, now: Date): Promise<void>;
}
