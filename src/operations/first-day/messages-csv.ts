import { csvText } from '../../domain/csv-text.ts';
import type { PreparedMessage } from './prepare-messages.ts';

const HEADER = ['UPN', 'Admission number', 'Surname', 'Forename', 'Form', 'Message'];

/** The messages as a file that a school's messaging service or a mail merge takes: whom, by every number known, and what. */
export function messagesCsv(messages: readonly PreparedMessage[]): string {
  return csvText(
    HEADER,
    messages.map(({ pupil: { upn, misId, surname, forename, form }, text }) => {
      return [upn ?? '', misId ?? '', surname, forename, form, text];
    }),
  );
}
