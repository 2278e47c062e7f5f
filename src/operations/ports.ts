import type { ListFields, ListName } from '../domain/lists/list-definition.ts';
import type { ListStepKind } from '../domain/lists/plan-list.ts';
import type { CardContent } from './cards/card-kinds.ts';

/** What the operations need of the outside. Ports belong to the need, not to a vendor; wire.ts joins them to adapters. */

/** The school's clock. In production the computer's; in the demo one that the shell can move on. */
export type Clock = () => Date;

/** A clock that nobody moves and that all replicas share: for leases and turns, and for nothing a school would see. */
export type MachineClock = () => Date;

/** Lets so many milliseconds go by. */
export type Wait = (durationMs: number) => Promise<void>;

/** Lines for the people who run the app. Ids and codes only: never a pupil's data, never a token. As pino has it. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

// ---- Cards into channels and chats --------------------------------------------------------------------------------

/** Where Teams takes a card. */
export type CardAddress = ChannelAddress | ChatAddress;

export interface ChannelAddress {
  readonly kind: 'channel';
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly teamId: string;
  /** `19:…@thread.tacv2` */
  readonly channelId: string;
}

/** One person's chat with the app. */
export interface ChatAddress {
  readonly kind: 'chat';
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** `a:…`, as Teams named it when the person installed the app. */
  readonly conversationId: string;
}

export interface OutgoingCard {
  /** Carried in the card as an element id, so that a card whose posting was in doubt can be found again. */
  readonly deliveryId: string;
  readonly content: CardContent;
}

/**
 * What became of one attempt. `unknown`: it may or may not have arrived (time-out, connection lost, 5xx after sending);
 * look before sending again. `try-later`: it did not arrive (412, 429, 503 before acceptance). `refused`: no retry mends it.
 */
export type SendOutcome =
  | { readonly kind: 'posted'; readonly conversationId: string; readonly activityId: string }
  | { readonly kind: 'try-later'; readonly retryAfterMs: number | null; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string };

export interface CardPoster {
  post(to: CardAddress, card: OutgoingCard): Promise<SendOutcome>;
  /** Puts a new card in the place of a posted one. */
  edit(to: CardAddress, activityId: string, card: OutgoingCard): Promise<SendOutcome>;
}

/** Where to look for a card, as Graph knows the place: a Team by the id of its Microsoft 365 group, a chat by its person. */
export type ReadPlace =
  | { readonly kind: 'channel'; readonly teamGroupId: string; readonly channelId: string }
  | { readonly kind: 'person'; readonly personId: string };

export interface CardReader {
  /** Looks through the messages of a channel or a chat since an instant for the card of a delivery. */
  findCard(
    place: ReadPlace,
    deliveryId: string,
    since: Date,
  ): Promise<
    | { readonly kind: 'found'; readonly activityId: string }
    | { readonly kind: 'absent' }
    /** It cannot be read just now. */
    | { readonly kind: 'try-later'; readonly detail: string }
    /** The app may not read there: a person has to look. */
    | { readonly kind: 'cannot-look'; readonly detail: string }
  >;
}

export interface TeamDirectory {
  channelsOf(serviceUrl: string, teamId: string): Promise<readonly { channelId: string; name: string }[]>;
}

// ---- SharePoint lists ---------------------------------------------------------------------------------------------

export type { ListFields, ListName };

export interface ListItem {
  readonly itemId: string;
  readonly etag: string;
  readonly fields: ListFields;
  readonly modifiedAt: string;
  readonly modifiedBy: string | null;
}

/** A change of the named fields of a row, made from the version at `etag`. */
export interface ListEdit {
  readonly itemId: string;
  readonly etag: string;
  readonly fields: ListFields;
}

export type ListWriteOutcome =
  | { readonly kind: 'written'; readonly item: ListItem }
  /** Someone else changed the row first: the row as it now is. */
  | { readonly kind: 'conflict'; readonly current: ListItem }
  | { readonly kind: 'gone' }
  | { readonly kind: 'try-later'; readonly retryAfterMs: number | null; readonly detail: string }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string };

export type ListRemoval =
  | { readonly kind: 'removed' }
  /** It was not there any more. */
  | { readonly kind: 'gone' }
  /** Someone changed the row meanwhile. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'not-now'; readonly detail: string };

export type ListChange =
  { readonly kind: 'present'; readonly item: ListItem } | { readonly kind: 'deleted'; readonly itemId: string };

export interface SchoolLists {
  /**
   * Creates a row once: `Key` in the fields is unique in the list, and a row that already has it is returned as
   * written, so that a repeat after a lost answer makes no second row.
   */
  create(list: ListName, fields: ListFields & { readonly Key: string }): Promise<ListWriteOutcome>;
  /** Creates many rows, 20 to a request, and gives an outcome for each in the same order. */
  createMany(
    list: ListName,
    rows: readonly (ListFields & { readonly Key: string })[],
  ): Promise<readonly ListWriteOutcome[]>;
  /** Changes the named fields only, if the row is still at `etag`. */
  update(list: ListName, itemId: string, etag: string, fields: ListFields): Promise<ListWriteOutcome>;
  /**
   * The same for many rows, 20 to a request, and behind everybody who waits: for figures, never for what people write.
   * Gives an outcome for each in the same order.
   */
  updateMany(list: ListName, edits: readonly ListEdit[]): Promise<readonly ListWriteOutcome[]>;
  /** Deletes a row that has been kept for long enough, if it is still at `etag`; behind everybody who waits. */
  remove(list: ListName, itemId: string, etag: string): Promise<ListRemoval>;
}

export interface ListChanges {
  /** All that changed since the cursor, page by page; a null cursor reads the list from the start. */
  changesSince(list: ListName, cursor: string | null): AsyncIterable<ListChangePage>;
}

export interface ListChangePage {
  readonly changes: readonly ListChange[];
  /** Present on the last page only. */
  readonly cursor: string | null;
  /** True on the first page of a fresh start, asked for or forced by an expired cursor: rows not seen again are gone. */
  readonly startsAfresh: boolean;
}

export interface ListProvisioner {
  /** What would be done, in order, and what stands in the way. Changes nothing. */
  plan(): Promise<ProvisionPlan>;
  /** Does it, telling of each step when it is done, and gives what was done and what stands in the way. */
  provision(progress: (done: ProvisionStep) => void): Promise<ProvisionPlan>;
}

export interface ProvisionPlan {
  readonly steps: readonly ProvisionStep[];
  readonly obstacles: readonly ProvisionObstacle[];
}

export interface ProvisionStep {
  /** Null for the site itself. */
  readonly list: ListName | null;
  readonly column: string | null;
  readonly does: ListStepKind | 'let-app-in';
  /** "Every Session – Contacts: add column Note". */
  readonly words: string;
}

/** What a person must do, because the app must not or cannot. */
export interface ProvisionObstacle {
  readonly list: ListName;
  readonly column: string | null;
  readonly found: string;
  readonly whatToDo: string;
}

// ---- Contacts -----------------------------------------------------------------------------------------------------

export type { ContactForm } from './contact-form.ts';
