/** What happened to a case. Kept in order and never changed. */
export interface CaseChange {
  /** A repeat with the same id has no further effect. */
  readonly changeId: string;
  readonly pupilId: string;
  readonly at: Date;
  /** Who did it: a member of staff, the strategy, or somebody in SharePoint by the name that SharePoint gives. */
  readonly by: CaseAuthor;
  readonly kind: 'opened' | 'closed' | 'reopened' | 'edited';
  /** Why it was opened or closed; empty for an edit. */
  readonly reason: string;
  readonly fields: readonly FieldChange[];
}

export type CaseAuthor =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'sharepoint'; readonly name: string };

/** One column of the register, as it was and as it became. */
export interface FieldChange {
  readonly column: CaseColumn;
  readonly before: string;
  readonly after: string;
}

/** The columns of the register that hold a case, and that people may change. */
export const CASE_COLUMNS = [
  'Narrative',
  'NextReviewOn',
  'Barriers',
  'Strategies',
  'Mentor',
  'TargetSessions',
  'CaseState',
  'OpenedOn',
  'OpenedBecause',
  'ClosedOn',
  'ClosedBecause',
] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number];
