/** Where the database holds something about one pupil. A test compares it with the database's own columns. */
export interface SubjectTable {
  readonly title: string;
  readonly table: string;
  /** The column that says whose it is: one id, or a JSON array of ids. */
  readonly column: 'pupil_id' | 'pupil_ids';
  readonly order: string;
  /** Columns with free words or other people's names. */
  readonly speaks: readonly string[];
}

const one = { column: 'pupil_id' } as const;

export const SUBJECT_TABLES: readonly SubjectTable[] = [
  { ...one, title: 'As the admission register has the pupil', table: 'pupil', order: 'pupil_id', speaks: [] },
  { ...one, title: 'Vulnerabilities', table: 'pupil_attribute', order: 'attribute', speaks: [] },
  { ...one, title: 'Marks that were changed', table: 'mark_change', order: 'change_id', speaks: [] },
  {
    ...one,
    title: 'First-day decisions',
    table: 'ladder_event',
    order: 'at',
    speaks: ['note', 'by_whom', 'seen_to_by'],
  },
  {
    ...one,
    title: 'How absences without a reason were closed',
    table: 'ladder_closing_entry',
    order: 'held_on',
    speaks: ['who'],
  },
  { ...one, title: 'Changes of the case', table: 'case_change', order: 'seq', speaks: ['by_whom', 'reason', 'fields'] },
  { ...one, title: 'Restricted notes', table: 'case_note', order: 'at', speaks: ['words'] },
  { ...one, title: 'Consent to be named', table: 'naming_consent', order: 'event_id', speaks: [] },
  { ...one, title: 'In attendance meetings', table: 'meeting_item', order: 'item_id', speaks: ['reasons', 'standing'] },
  { ...one, title: 'Holds on deletion', table: 'legal_hold', order: 'placed_at', speaks: ['because', 'placed_by'] },
  {
    title: 'Actions about the pupil',
    table: 'action',
    column: 'pupil_ids',
    order: 'issued_at',
    speaks: ['title', 'note', 'owner_ids', 'issued_by', 'chain'],
  },
];

/**
 * Where a pupil's id stands, and what is there is given in another way: marks are decoded, and who has looked at the pupil is
 * answered from the records of access.
 */
export const READ_OTHERWISE: readonly string[] = ['mark_year', 'audit_pupil_set'];
