import { DATE, KEY_COLUMN, LINE, PARAGRAPHS } from './list-definition.ts';
import type { ListDefinition } from './list-definition.ts';

const SHOWN = ['Title', 'Owners', 'DueOn', 'ActionState', 'IssuedBy', 'Outcome', 'DoneOn'];

/** One row for each action; Title says what is to be done. */
export const ACTIONS_LIST: ListDefinition = {
  list: 'actions',
  displayName: 'Every Session – Actions',
  description: 'What staff were asked to do about attendance, and what came of it. Kept with Every Session.',
  pupilColumn: null,
  columns: [
    KEY_COLUMN,
    { name: 'Note', displayName: 'Note', type: PARAGRAPHS },
    { name: 'PupilIds', displayName: 'Pupil ids', description: 'One to a line.', type: PARAGRAPHS },
    { name: 'Owners', displayName: 'Given to', description: 'One to a line.', type: PARAGRAPHS },
    { name: 'IssuedBy', displayName: 'Issued by', type: LINE },
    { name: 'IssuedById', displayName: 'Issued by (id)', type: LINE, indexed: true },
    { name: 'IssuedOn', displayName: 'Issued', type: DATE, indexed: true },
    { name: 'DueOn', displayName: 'Due', type: DATE, indexed: true },
    {
      name: 'ActionState',
      displayName: 'How it stands',
      type: { kind: 'choice', choices: ['open', 'accepted', 'done', 'declined', 'withdrawn'] },
      indexed: true,
    },
    { name: 'DoneOn', displayName: 'Closed', type: DATE },
    { name: 'Outcome', displayName: 'Outcome', type: PARAGRAPHS },
    { name: 'Impact', displayName: 'What it changed', type: PARAGRAPHS },
  ],
  views: [
    { title: 'To be done', columns: SHOWN, sortBy: 'DueOn', only: { column: 'ActionState', is: 'open' } },
    { title: 'By due date', columns: SHOWN, sortBy: 'DueOn' },
  ],
};
