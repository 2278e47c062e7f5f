import type { CardKind, CardSubject, CardSubjects } from '../cards/card-kinds.ts';
import type { Lease } from './lease.ts';

export interface Delivery {
  readonly deliveryId: string;
  /** Says what it is: `absent-list/<school>/<date>/<session>/<channel>`. */
  readonly key: string;
  readonly schoolId: string;
  readonly subject: CardSubject;
  readonly place: DeliveryPlace;
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
  /** When it was decided. */
  readonly intendedAt: Date;
  /** Its names are to be off it, because it is old. */
  readonly isCleared: boolean;
}

/** Where a card goes: into a channel, or to one person in their chat with the app. */
export type DeliveryPlace =
  | { readonly kind: 'channel'; readonly teamId: string; readonly channelId: string }
  | { readonly kind: 'person'; readonly personId: string };

export type NewDelivery = Pick<Delivery, 'deliveryId' | 'key' | 'schoolId' | 'subject' | 'place' | 'late'>;

/** Cards of one kind in a school, about any of the given things: `{ on, yearGroup }` means every session of that day. */
export interface CardsAbout<Kind extends CardKind = CardKind> {
  readonly schoolId: string;
  readonly kind: Kind;
  readonly about: readonly Partial<CardSubjects[Kind]>[];
}

export interface WantedRevision {
  readonly deliveryId: string;
  readonly revision: number;
}

export interface DeliveryStore {
  /** Records the decision to send; false when that card was decided before. */
  intend(delivery: NewDelivery, now: Date): Promise<boolean>;
  get(deliveryId: string): Promise<Delivery | null>;
  about<Kind extends CardKind>(cards: CardsAbout<Kind>): Promise<Delivery[]>;
  /** Asks for cards to be brought up to date, and says which, with the revision asked for. A card that is out is tried afresh. */
  wantRefresh<Kind extends CardKind>(cards: CardsAbout<Kind>): Promise<WantedRevision[]>;
  /**
   * Asks for the names to be taken off cards of some kinds that are out and were decided before an instant, and says
   * which, each once and never again.
   */
  clearBefore(schoolId: string, kinds: readonly CardKind[], before: Date, now: Date): Promise<WantedRevision[]>;
  /**
   * Takes the delivery for one attempt. Null when somebody else holds it, or it is not yet to be tried again. It comes
   * back as it was before, so that `sending` tells of an attempt whose end nobody saw.
   */
  lease(deliveryId: string, lease: Lease, attemptAt: Date): Promise<Delivery | null>;
  /** Holds it for longer, to send; what the place shows is unknown from here on. False when the lease had run out and somebody else has taken the delivery since. */
  renew(deliveryId: string, held: Lease, next: Lease): Promise<boolean>;
  /** Remembers the card of a delivery that was in doubt and goes on holding it. */
  adopt(deliveryId: string, activityId: string, now: Date): Promise<void>;
  /** Ends the lease with what came of it. False, and nothing is changed, when somebody else holds the delivery now. */
  settle(deliveryId: string, held: Lease, change: DeliverySettlement, now: Date): Promise<boolean>;
  /** What is neither up to date nor given up, nor held by anybody at that instant of the computer's time. */
  unfinished(at: Date): Promise<string[]>;
  /** Those that were decided since an instant and are not where they should be: failed, not out yet, or out of date. */
  unsent(schoolId: string, since: Date): Promise<Delivery[]>;
  /**
   * Takes up one that was given up; false when it was not. One that may be out already is looked for first, unless it is
   * known not to be there.
   */
  takeUp(deliveryId: string, isNotThere: boolean): Promise<boolean>;
  /**
   * Ends every lease, for the start of the only process that could have held one. A card that was on its way is looked
   * for at the given instant and not at once: Teams may show it in its channel a moment after taking it.
   */
  endLeases(lookAgainAt: Date): Promise<void>;
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
  /** Nothing was tried: it is not its turn. That is no attempt. */
  | { readonly kind: 'put-off'; readonly notBefore: Date }
  | { readonly kind: 'failed'; readonly detail: string };
