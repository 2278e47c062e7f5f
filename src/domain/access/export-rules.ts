import type { Verb } from './access-rules.ts';

/** Which rule stands before each file that leaves the app with pupils in it. */
export const EXPORT_RULES: Readonly<Record<string, Verb>> = {
  'src/operations/first-day/messages-csv.ts': 'ladder.message',
  'src/operations/access-records/access-records-csv.ts': 'access-record.export',
  'src/http/routes/access-records-routes.ts': 'access-record.export',
  'src/adapters/documents/document-parts.ts': 'meeting.minutes',
  'src/adapters/documents/minutes-document.ts': 'meeting.minutes',
  'src/operations/register-grid/register-sheet.ts': 'register.export',
  'src/adapters/documents/subject-access-document.ts': 'pupil.export',
  'src/adapters/documents/register-workbook.ts': 'register.export',
  'src/http/routes/register-page-routes.ts': 'register.export',
  'src/adapters/documents/provisions-workbook.ts': 'provisions.export',
};
