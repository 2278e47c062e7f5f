import { CONTACT_OUTCOMES, CONTACT_WAYS } from './contact-choices.ts';
import { DATE, KEY_COLUMN, LINE, PARAGRAPHS } from './list-definition.ts';
import type { ListDefinition } from './list-definition.ts';

const SHOWN = ['Title', 'ContactedOn', 'Session', 'Way', 'Outcome', 'Reached', 'ExpectedBackOn', 'Note', 'RecordedBy'];

/** One row for each time that somebody tried to reach a family; Title is the pupil's name. */
export const CONTACTS_LIST: ListDefinition = {
  list: 'contacts',
  displayName: 'Every Session – Contacts',
  description: 'Calls, texts, visits and meetings about attendance, and what came of them. Kept with Every Session.',
  pupilColumn: 'PupilId',
  columns: [
    KEY_COLUMN,
    { name: 'PupilId', displayName: 'Pupil id', type: LINE, indexed: true },
    { name: 'ContactedOn', displayName: 'Date', type: DATE, indexed: true },
    { name: 'Session', displayName: 'Session', type: { kind: 'choice', choices: ['AM', 'PM'] } },
    { name: 'Way', displayName: 'How', type: { kind: 'choice', choices: CONTACT_WAYS } },
    { name: 'Outcome', displayName: 'Outcome', type: { kind: 'choice', choices: CONTACT_OUTCOMES } },
    { name: 'Reached', displayName: 'Who was reached', type: LINE },
    { name: 'ExpectedBackOn', displayName: 'Expected back', type: DATE },
    { name: 'Note', displayName: 'Note', type: PARAGRAPHS },
    { name: 'RecordedBy', displayName: 'Recorded by', type: LINE },
    { name: 'RecordedById', displayName: 'Recorded by (id)', type: LINE, indexed: true },
  ],
  views: [
    { title: 'Newest first', columns: SHOWN, sortBy: 'ContactedOn', descending: true },
    { title: 'By pupil', columns: SHOWN, sortBy: 'PupilId' },
  ],
};
