import { sql, type RawBuilder } from 'kysely';

/** Where the database holds something about one pupil. A test compares it with the database's own columns. */
export interface SubjectTable {
  readonly title: string;
  readonly table: string;
  /** Whether a row of the table is about a pupil of a school. */
  readonly isAbout: (schoolId: string, pupilId: string) => RawBuilder<boolean>;
  readonly order: string;
  /** Columns with free words or other people's names. */
  readonly speaks: readonly string[];
}

type About = Pick<SubjectTable, 'isAbout'>;
const one: About = { isAbout: (_schoolId, pupilId) => sql`pupil_id = ${pupilId}` };
const among: About = {
  isAbout: (schoolId, pupilId) => sql`school_id = ${schoolId} and jsonb_exists(pupil_ids, ${pupilId})`,
};
const ofTheirActions: About = {
  isAbout: (schoolId, pupilId) =>
    sql`action_id in (select action_id from action where ${among.isAbout(schoolId, pupilId)})`,
};
const ofTheirRows: About = {
  isAbout: (schoolId, pupilId) =>
    sql`school_id = ${schoolId} and (row_key = ${pupilId} or fields->>'PupilId' = ${pupilId})`,
};

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
    ...among,
    title: 'Actions about the pupil',
    table: 'action',
    order: 'issued_at',
    speaks: ['title', 'note', 'owner_ids', 'issued_by', 'chain'],
  },
  {
    ...ofTheirActions,
    title: 'What came of these actions',
    table: 'action_event',
    order: 'event_id',
    speaks: ['person_id', 'happening'],
  },
  {
    ...ofTheirRows,
    title: 'Edits for SharePoint',
    table: 'list_write',
    order: 'requested_at',
    speaks: ['fields', 'requested_by', 'detail'],
  },
];
