import { CONTACT_OUTCOMES, CONTACT_WAYS } from '../../operations/ports.ts';
import type { ListName } from '../../operations/ports.ts';

/** One column of our own; `Title`, which every list has, is not among them. */
export interface ListColumn {
  /** Internal name: short ASCII, because SharePoint encodes anything else and never changes it (microsoft.md 5.3). */
  readonly name: string;
  readonly displayName: string;
  readonly description?: string;
  readonly type: ColumnType;
  /** Wanted for filters; the number of indexes is limited to 20 a list (microsoft.md 5.2). */
  readonly indexed?: true;
  readonly unique?: true;
}

export type ColumnType =
  | { readonly kind: 'line' }
  | { readonly kind: 'paragraphs' }
  | { readonly kind: 'number'; readonly decimalPlaces: 'none' | 'two' }
  | { readonly kind: 'date' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

export interface ListDefinition {
  readonly list: ListName;
  /** How people see the list, and how the app finds it. */
  readonly displayName: string;
  readonly description: string;
  readonly columns: readonly ListColumn[];
}

const line = { kind: 'line' } as const;
const paragraphs = { kind: 'paragraphs' } as const;
const wholeNumber = { kind: 'number', decimalPlaces: 'none' } as const;
const date = { kind: 'date' } as const;

/** A row's identity in this app. Unique, so that a repeated create makes no second row. */
const key: ListColumn = {
  name: 'Key',
  displayName: 'Key',
  description: 'How Every Session knows the row. Leave it as it is.',
  type: line,
  indexed: true,
  unique: true,
};

/** The lists as the app needs them. Title is the pupil's name in the register, and a short description in contacts. */
export const LIST_DEFINITIONS: Readonly<Record<ListName, ListDefinition>> = {
  'risk-register': {
    list: 'risk-register',
    displayName: 'Every Session – Risk register',
    description: 'Pupils whose attendance is a concern, and what is being done. Kept with Every Session.',
    columns: [
      key,
      { name: 'YearGroup', displayName: 'Year', type: wholeNumber, indexed: true },
      { name: 'Form', displayName: 'Form', type: line, indexed: true },
      { name: 'Narrative', displayName: 'Narrative', type: paragraphs },
      { name: 'NarrativeBy', displayName: 'Narrative by', type: line },
      {
        name: 'NarrativePrint',
        displayName: 'Narrative print',
        description: 'How Every Session knows whether the narrative was last changed there. Leave it as it is.',
        type: line,
      },
      { name: 'NextReviewOn', displayName: 'Next review', type: date },
      { name: 'Missed', displayName: 'Sessions missed', type: wholeNumber },
      { name: 'Possible', displayName: 'Sessions possible', type: wholeNumber },
      { name: 'Percent', displayName: 'Attendance %', type: { kind: 'number', decimalPlaces: 'two' } },
      { name: 'Band', displayName: 'Band', type: line, indexed: true },
      { name: 'Why', displayName: 'Why', type: paragraphs },
      { name: 'FiguresOn', displayName: 'Figures as of', type: date },
    ],
  },
  contacts: {
    list: 'contacts',
    displayName: 'Every Session – Contacts',
    description: 'Calls, texts, visits and meetings about attendance, and what came of them. Kept with Every Session.',
    columns: [
      key,
      { name: 'PupilId', displayName: 'Pupil id', type: line, indexed: true },
      { name: 'ContactedOn', displayName: 'Date', type: date, indexed: true },
      { name: 'Session', displayName: 'Session', type: { kind: 'choice', choices: ['AM', 'PM'] } },
      { name: 'Way', displayName: 'How', type: { kind: 'choice', choices: CONTACT_WAYS } },
      { name: 'Outcome', displayName: 'Outcome', type: { kind: 'choice', choices: CONTACT_OUTCOMES } },
      { name: 'Reached', displayName: 'Who was reached', type: line },
      { name: 'ExpectedBackOn', displayName: 'Expected back', type: date },
      { name: 'Note', displayName: 'Note', type: paragraphs },
      { name: 'RecordedBy', displayName: 'Recorded by', type: line },
      { name: 'RecordedById', displayName: 'Recorded by (id)', type: line, indexed: true },
    ],
  },
};
