/** What happened to an action. Kept in order and never changed. */
export type ActionEvent = {
  /** The click that it came of, or what the app makes once: a repeat of it has no further effect. */
  readonly clickId: string;
  /** Null where the app did it by the pack's rules. */
  readonly by: string | null;
  readonly at: Date;
} & ActionHappening;

export type ActionHappening =
  | { readonly kind: 'issued'; readonly ownerIds: readonly string[] }
  | { readonly kind: 'seen' }
  | { readonly kind: 'accepted' }
  /** `ownerId`: whose place the other takes; null where it was everybody's. */
  | { readonly kind: 'handed-over'; readonly ownerId: string | null; readonly toPersonId: string }
  | { readonly kind: 'done'; readonly outcome: string; readonly note: string }
  /** `ownerId`: who is without it from here on; null where it was everybody. */
  | { readonly kind: 'declined'; readonly ownerId: string | null; readonly reason: string }
  | { readonly kind: 'overdue' }
  | { readonly kind: 'escalated'; readonly toPersonId: string }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'reviewed' }
  | { readonly kind: 'reopened' };

export type HappeningKind = ActionHappening['kind'];
