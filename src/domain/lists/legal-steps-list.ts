import { DATE, KEY_COLUMN, LINE, PARAGRAPHS, WHOLE_NUMBER } from './list-definition.ts';
import type { ListDefinition } from './list-definition.ts';

/** The ladder of domain.md section 2, under its canonical names (AMB-40). */
export const LEGAL_STEPS = [
  'attendance-contract',
  'notice-to-improve',
  'penalty-notice',
  'education-supervision-order',
  'school-attendance-order',
  'prosecution',
  'parenting-order',
] as const;

const SHOWN = ['Title', 'Step', 'BeganOn', 'EndsOn', 'Sessions', 'ParentRef', 'Note', 'RecordedBy'];

/**
 * One row for each step of the legal route, for each parent; Title is the pupil's name. Tier 3 (domain.md 5): a list of
 * its own, so that a school can give it to fewer people than the register.
 */
export const LEGAL_STEPS_LIST: ListDefinition = {
  list: 'legal-steps',
  displayName: 'Every Session – Legal steps',
  description: 'Contracts, notices and orders about attendance. For few eyes. Kept with Every Session.',
  pupilColumn: 'PupilId',
  columns: [
    KEY_COLUMN,
    { name: 'PupilId', displayName: 'Pupil id', type: LINE, indexed: true },
    { name: 'ParentRef', displayName: 'Parent', type: LINE, indexed: true },
    { name: 'Step', displayName: 'Step', type: { kind: 'choice', choices: LEGAL_STEPS }, indexed: true },
    { name: 'BeganOn', displayName: 'From', type: DATE, indexed: true },
    { name: 'EndsOn', displayName: 'To', type: DATE, indexed: true },
    { name: 'Sessions', displayName: 'Sessions', type: WHOLE_NUMBER },
    { name: 'Note', displayName: 'Note', type: PARAGRAPHS },
    { name: 'RecordedBy', displayName: 'Recorded by', type: LINE },
    { name: 'RecordedById', displayName: 'Recorded by (id)', type: LINE, indexed: true },
  ],
  views: [
    { title: 'Newest first', columns: SHOWN, sortBy: 'BeganOn', descending: true },
    { title: 'Ending soon', columns: SHOWN, sortBy: 'EndsOn' },
  ],
};
