import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { RowProblem } from '../../domain/lists/row-problems.ts';
import type { ListChange, ListItem, ListName } from '../ports.ts';

/** A row that a person should look at. */
export interface TroubledItem {
  readonly list: ListName;
  readonly item: ListItem;
  readonly problems: readonly RowProblem[];
  /** When it was seen that somebody had deleted it; null for a row that is there. */
  readonly deletedAt: Date | null;
}

/** The replica. Rows that were deleted in SharePoint are among the troubled alone. */
export interface ListItemStore {
  /** Every row, which takes time in a long list: whoever needs some pupils' rows asks `ofKeys`. */
  all(schoolId: string, list: ListName): Promise<ListItem[]>;
  /** The rows with these keys, in the register those of pupils by `pupilId`. Of two rows with one key the newer comes later. */
  ofKeys(schoolId: string, list: ListName, rowKeys: readonly string[]): Promise<ListItem[]>;
  /** The contacts made on a day. */
  contactsOn(schoolId: string, on: IsoDate): Promise<ListItem[]>;
  /** The contacts with the families of some pupils, on any day. */
  contactsOf(schoolId: string, pupilIds: readonly string[]): Promise<ListItem[]>;
  byKey(schoolId: string, list: ListName, rowKey: string): Promise<ListItem | null>;
  /** The rows that are known by these ids in SharePoint, deleted ones among them. */
  ofItemIds(schoolId: string, list: ListName, itemIds: readonly string[]): Promise<ListItem[]>;
  byItemId(schoolId: string, list: ListName, itemId: string): Promise<TroubledItem | null>;
  /** Rows with a problem, and rows that were deleted and are still kept. */
  troubled(schoolId: string): Promise<TroubledItem[]>;
  /** The first rows of the risk register without any other fault that are about somebody who never was on roll, and how many there are. */
  ofStrangers(schoolId: string, rowsMax: number): Promise<{ items: ListItem[]; count: number }>;
  /** Applies changes in order; after a fresh start the rows that are not among them have been deleted. */
  apply(
    schoolId: string,
    list: ListName,
    changes: readonly ListChange[],
    startsAfresh: boolean,
    now: Date,
  ): Promise<void>;
  /** Forgets a deleted row. False when there is none, as when somebody has seen to it before. */
  forget(schoolId: string, list: ListName, itemId: string): Promise<boolean>;
  /** Lets a deleted row go, or with null has it back among the troubled. False when there is none, or it is so already. */
  letGo(schoolId: string, list: ListName, itemId: string, at: Date | null): Promise<boolean>;
  letGoDeletedBefore(schoolId: string, list: ListName, before: Date): Promise<void>;
  cursor(schoolId: string, list: ListName): Promise<{ cursor: string; readAt: Date; listsVersion: number } | null>;
  saveCursor(schoolId: string, list: ListName, cursor: string, listsVersion: number, now: Date): Promise<void>;
}
